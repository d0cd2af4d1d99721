package org.claimable.rules.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.claimable.rules.files.Problem.Location;
import org.claimable.workbook.SheetRows;
import org.claimable.workbook.SheetRows.CellForm;
import org.claimable.workbook.SheetRows.SheetRow;
import org.claimable.workbook.Workbook;
import org.claimable.workbook.Workbook.Sheet;
import org.claimable.workbook.Workbook.SizeLimits;
import org.claimable.workbook.Workbook.UnusableWorkbookException;

/** The first sheet of an Excel workbook, as its cells show it; nothing in it is evaluated. {@code file} is how it is called. */
record Spreadsheet(String file, String name, List<SheetRow> rows) {

    /** The first sheet; one without rows, with the mistake noted, where it cannot be read. */
    static Spreadsheet read(byte[] content, String file, SizeLimits limits, Problems problems) {
        try (Workbook workbook = Workbook.open(content, limits)) {
            Sheet first = workbook.sheets().get(0);
            if (!first.visible()) {
                problems.add(
                        file,
                        "The first sheet, \"%s\", is hidden. Maybe show it, or move the table before it.",
                        first.name());
                return new Spreadsheet(file, first.name(), List.of());
            }
            List<SheetRow> rows = new ArrayList<>();
            workbook.rows(first).forEachRemaining(rows::add);
            Spreadsheet sheet = new Spreadsheet(file, first.name(), rows);
            rows.forEach(row -> sheet.refuseUnsure(row, problems));
            return sheet;
        } catch (UnusableWorkbookException unusable) {
            problems.add(file, unusable.getMessage());
            return new Spreadsheet(file, "", List.of());
        }
    }

    private void refuseUnsure(SheetRow row, Problems problems) {
        for (int column = 0; column < row.cells().size() && !problems.isFull(); column++) {
            if (row.withoutValue().contains(column)) {
                problems.add(
                        place(row.number(), column),
                        "This cell holds a formula and no value. Maybe write the value itself.");
            } else if (CellForm.of(row.forms(), column) == CellForm.LONG_NUMBER) {
                problems.add(
                        place(row.number(), column),
                        "This cell holds a number of more than 15 digits, of which a workbook keeps 15. Maybe make it text and type it anew.");
            }
        }
    }

    /** The place of a cell, its row counted from 1 and its column from 0. */
    Location place(int row, int column) {
        return new Location(file, row, name + "!" + SheetRows.letters(column) + row);
    }

    /** Its rows as CSV, a line a row. */
    String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            int line = 1;
            for (SheetRow row : rows) {
                for (; line < row.number(); line++) {
                    csv.writeRecord("");
                }
                csv.writeRecord(onOneLine(row.cells()));
                line++;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return text.toString();
    }

    /** Cells in which each line end is a space. */
    static List<String> onOneLine(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace('\n', ' ').replace('\r', ' '))
                .toList();
    }
}
