package org.claimable.rules.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.rules.files.Problem.Location;
import org.claimable.workbook.SheetRows;
import org.claimable.workbook.Workbook.SizeLimits;

/** A table as it is written, in CSV or on the first sheet of a workbook: its rows that hold something, the headings first. */
record WrittenTable(String file, String sheet, List<WrittenRow> rows) {
    private static final Pattern LINE = Pattern.compile("(?:record|line) (\\d+)");
    private static final int MOST_COLUMNS = 100;
    private static final String UNCLOSED =
            "A quote in this row is not closed, or stands in the middle of a cell. Maybe put the whole cell in quotes, and write a quote in it twice.";

    /** A row from its first line on, counted from 1, with its cells; {@code sound} where nothing in it is wrong that is noted already. */
    record WrittenRow(int line, List<String> cells, boolean sound) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The table of a file, of which at most so many rows are read; what cannot be read is noted. {@code known} tells headings. */
    static WrittenTable read(
            FolderFiles folder, String path, int mostRows, Predicate<String> known, Problems problems) {
        String file = folder.called(path);
        return TablePlace.isWorkbook(path)
                ? ofWorkbook(Spreadsheet.read(folder.bytes(path), file, limits(mostRows), problems))
                : new WrittenTable(file, "", ofText(folder.bytes(path), file, mostRows, known, problems));
    }

    private static SizeLimits limits(int mostRows) {
        SizeLimits rules = SizeLimits.RULES;
        return new SizeLimits(
                rules.bytes(),
                rules.parts(),
                mostRows + 1_000,
                rules.columns(),
                Math.max(rules.cells(), 20L * mostRows),
                rules.characters(),
                true);
    }

    private static WrittenTable ofWorkbook(Spreadsheet sheet) {
        List<WrittenRow> rows = sheet.rows().stream()
                .map(row -> new WrittenRow(
                        row.number(),
                        Spreadsheet.onOneLine(row.cells()),
                        row.withoutValue().isEmpty()))
                .filter(row -> !row.isBlank() || !row.sound())
                .toList();
        return new WrittenTable(sheet.file(), sheet.name(), rows);
    }

    private static List<WrittenRow> ofText(
            byte[] content, String file, int mostRows, Predicate<String> known, Problems problems) {
        Optional<String> text = CsvText.of(content, file, problems);
        List<WrittenRow> rows = new ArrayList<>();
        if (text.isEmpty()) {
            return rows;
        }
        try (CsvReader<CsvRecord> reader = reader(text.get(), separator(text.get(), known))) {
            for (CsvRecord each : reader) {
                WrittenRow row = new WrittenRow((int) each.getStartingLineNumber(), each.getFields(), true);
                if (!row.isBlank()) {
                    rows.add(row);
                }
                if (rows.size() > mostRows + 1) {
                    break;
                }
            }
        } catch (CsvParseException wrong) {
            problems.add(file, line(wrong), UNCLOSED);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    /** What separates the cells by the first line that holds something: that by which more headings are known. */
    static char separator(String text, Predicate<String> known) {
        String first = text.lines()
                .filter(line -> !line.matches("[\\s,;\"]*"))
                .findFirst()
                .orElse("");
        return headings(first, ';', known) > headings(first, ',', known) ? ';' : ',';
    }

    private static long headings(String line, char separator, Predicate<String> known) {
        return Pattern.compile(String.valueOf(separator), Pattern.LITERAL)
                .splitAsStream(line)
                .map(cell -> cell.replace("\"", "").strip())
                .filter(known)
                .count();
    }

    private static int line(CsvParseException wrong) {
        Matcher line = LINE.matcher(String.valueOf(wrong.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    /** A decision table as CSV with commas, a line a row; empty, with the mistakes noted, where it cannot be read. */
    static String withCommas(byte[] content, String file, Problems problems) {
        String text = CsvText.of(content, file, problems).orElse("");
        if (separator(text, cell -> cell.startsWith("Rule") && cell.indexOf(';') < 0) == ',') {
            return text;
        }
        StringWriter written = new StringWriter();
        try (CsvReader<CsvRecord> reader = reader(text, ';');
                CsvWriter csv = CsvWriter.builder().build(written)) {
            int line = 1;
            for (CsvRecord each : reader) {
                for (; line < each.getStartingLineNumber(); line++) {
                    csv.writeRecord("");
                }
                csv.writeRecord(Spreadsheet.onOneLine(each.getFields()));
                line++;
            }
        } catch (CsvParseException wrong) {
            problems.add(file, line(wrong), UNCLOSED);
            return "";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    /** Whether it has more columns than any table. */
    boolean isTooWide() {
        return !rows.isEmpty() && rows.get(0).cells().size() > MOST_COLUMNS;
    }

    /** The place of a row, or in a workbook of a cell of it. */
    Location place(WrittenRow row, int column) {
        return sheet.isEmpty()
                ? Location.of(file, row.line())
                : new Location(file, row.line(), sheet + "!" + SheetRows.letters(Math.max(0, column)) + row.line());
    }
}
