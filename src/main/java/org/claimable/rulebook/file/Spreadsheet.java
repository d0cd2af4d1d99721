package org.claimable.rulebook.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.claimable.workbook.Bounds;
import org.claimable.workbook.CellNames;
import org.claimable.workbook.Sheet;
import org.claimable.workbook.SheetRow;
import org.claimable.workbook.SheetRows;
import org.claimable.workbook.UnusableWorkbookException;
import org.claimable.workbook.Workbook;

/** The first sheet of an Excel workbook, by what its cells show, as CSV, a line a row; nothing in it is evaluated. */
record Spreadsheet(String name, String csv) {
    private static final Spreadsheet NONE = new Spreadsheet("", "");

    /** The first sheet; an empty one, with the mistake noted, where it cannot be read. */
    static Spreadsheet read(byte[] content, String file, Problems problems) {
        try (Workbook workbook = Workbook.open(content, Bounds.RULES)) {
            Sheet first = workbook.sheets().get(0);
            if (first.visible()) {
                return new Spreadsheet(first.name(), csv(workbook.rows(first), first.name(), file, problems));
            }
            problems.add(
                    file,
                    "The first sheet, \"%s\", is hidden. Maybe show it, or move the table before it.",
                    first.name());
        } catch (UnusableWorkbookException unusable) {
            problems.add(file, unusable.getMessage());
        }
        return NONE;
    }

    private static String csv(SheetRows rows, String name, String file, Problems problems) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            for (int line = 1; rows.hasNext(); line++) {
                SheetRow row = rows.next();
                for (; line < row.number(); line++) {
                    csv.writeRecord("");
                }
                row.withoutValue()
                        .forEach(column -> problems.add(
                                new Place(file, 0, name + "!" + CellNames.letters(column) + row.number()),
                                "This cell holds a formula and no value. Maybe write the value itself."));
                csv.writeRecord(onOneLine(row.cells()));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return text.toString();
    }

    private static List<String> onOneLine(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace('\n', ' ').replace('\r', ' '))
                .toList();
    }
}
