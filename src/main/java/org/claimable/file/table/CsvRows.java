package org.claimable.file.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.claim.MalformedCohortException;

/** The rows of a CSV file, by the number of the line on which each begins. */
final class CsvRows implements TableRows {
    private static final Pattern LINE = Pattern.compile("(?:record|line) (\\d+)");

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final TextContent content;
    private final Places places;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private TableRow next;

    CsvRows(TextContent content, char separator, Places places) {
        this.content = content;
        this.places = places;
        this.reader = reader(content, separator);
        this.records = reader.iterator();
    }

    /** All records of a file but empty lines. */
    static CsvReader<CsvRecord> reader(TextContent content, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(content.longestCell())
                .ofCsvRecord(content.source().get());
    }

    /** What separates the cells: that by which most headings are known, else that by which most of the first rows are of one width. */
    static char separator(TextContent content, TableKind kind, HowRead how) {
        return separator(content, rows -> {
            HeadedTable table = new HeadedTable(rows, kind, how);
            return table.isEmpty() ? 0 : table.columns().known();
        });
    }

    /** The same, where {@code known} says how many headings of a table are known. */
    static char separator(TextContent content, ToIntFunction<TableRows> known) {
        String head = content.head();
        char best = mostFrequent(head);
        List<Character> others = others(head, best);
        if (others.isEmpty()) {
            return best;
        }
        int most = headings(content, best, known);
        if (most == 0) {
            for (char each : SEPARATORS) {
                if (isDecided(content, each)) {
                    return each;
                }
            }
        }
        int regular = most > 0 ? Integer.MAX_VALUE : regular(content, best);
        for (char each : others) {
            int found = headings(content, each, known);
            if (found > most) {
                best = each;
                most = found;
                regular = Integer.MAX_VALUE;
            } else if (found == most && regular(content, each) > regular) {
                best = each;
                regular = regular(content, each);
            }
        }
        return best;
    }

    /** Whether a text is a decided table with a separator, which its added headings say whatever the others are. */
    private static boolean isDecided(TextContent content, char separator) {
        try (CsvRows rows = new CsvRows(content, separator, new Places(""))) {
            boolean known = false;
            for (int i = 0; !known && i < HeadedTable.MOST_ABOVE && rows.hasNext(); i++) {
                known = DecidedTable.isKnownBy(rows.next().cells());
            }
            return known;
        } catch (MalformedCohortException saidWhenItIsRead) {
            return false;
        }
    }

    /** The other separators that a text has. */
    private static List<Character> others(String head, char best) {
        List<Character> others = new ArrayList<>();
        for (char each : SEPARATORS) {
            if (each != best && head.indexOf(each) >= 0) {
                others.add(each);
            }
        }
        return others;
    }

    /** How many of the first rows have as many cells as most of them, more than one. */
    private static int regular(TextContent content, char separator) {
        Map<Integer, Integer> byWidth = new HashMap<>();
        try (CsvRows rows = new CsvRows(content, separator, new Places(""))) {
            for (int i = 0; i < HeadedTable.MOST_ABOVE && rows.hasNext(); i++) {
                byWidth.merge(rows.next().cells().size(), 1, Integer::sum);
            }
        } catch (MalformedCohortException saidWhenItIsRead) {
            return 0;
        }
        byWidth.remove(1);
        return byWidth.values().stream().reduce(0, Math::max);
    }

    private static int headings(TextContent content, char separator, ToIntFunction<TableRows> known) {
        try (CsvRows rows = new CsvRows(content, separator, new Places(""))) {
            return known.applyAsInt(rows);
        } catch (MalformedCohortException saidWhenItIsRead) {
            return 0;
        }
    }

    private static char mostFrequent(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char each : SEPARATORS) {
            best = count(first, each) > count(first, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
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
                            + "Check its accents and pound symbols, or save it as \"CSV UTF-8\".");
        }
    }

    @Override
    public void close() {
        TableRows.close(reader::close);
    }
}
