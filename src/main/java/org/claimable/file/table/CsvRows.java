package org.claimable.file.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.claim.MalformedCohortException;

/** The rows of a CSV file, by the number of the line on which each begins. */
final class CsvRows implements TableRows {
    private static final Pattern LINE = Pattern.compile("(?:record|line) (\\d+)");

    private final TextContent content;
    private final Places places;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private TableRow next;

    CsvRows(TextContent content, char separator, Places places) {
        this.content = content;
        this.places = places;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(content.longestCell())
                .ofCsvRecord(content.source().get());
        this.records = reader.iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && records.hasNext()) {
                CsvRecord each = records.next();
                TableRow row = new TableRow(each.getStartingLineNumber(), each.getFields());
                next = row.isBlank() ? null : row;
            }
            return next != null;
        } catch (CsvParseException | UncheckedIOException wrong) {
            throw new MalformedCohortException(
                    "This is not a CSV table: %s. Maybe a quotation mark is opened and not closed."
                            .formatted(where(wrong)));
        }
    }

    /** Where reading stopped; the message of the library may quote what it read. */
    private static String where(RuntimeException wrong) {
        Matcher line = LINE.matcher(String.valueOf(wrong.getMessage()));
        return line.find() ? "reading stopped in the row that begins on line " + line.group(1) : "reading stopped";
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        TableRow given = next;
        next = null;
        return given;
    }

    @Override
    public String sheet() {
        return null;
    }

    @Override
    public Places places() {
        return places;
    }

    @Override
    public void noteTo(Notes notes, long headings) {
        if (content.guessedFrom() > 0) {
            notes.add(
                    places.whole(),
                    "ENCODING_GUESSED",
                    "Line %d is not in UTF-8, so the file was read as Windows-1252. ".formatted(content.guessedFrom())
                            + "Look at its accents and pound signs, or save it as \"CSV UTF-8\".");
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException ofNoMatter) {
            throw new UncheckedIOException(ofNoMatter);
        }
    }
}
