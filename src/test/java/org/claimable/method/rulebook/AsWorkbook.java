package org.claimable.method.rulebook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.claimable.CopiedRules;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table of a copy of the rules made an Excel workbook as Excel would: numbers as numbers, days as days. */
final class AsWorkbook {
    static final String SHEET = "Rows";

    private AsWorkbook() {}

    /** Writes the workbook in place of the CSV file. */
    static CopiedRules of(CopiedRules rules, String table) {
        return write(rules, table.replace(".csv", ".xlsx"), rows(rules.text(table)))
                .remove(table);
    }

    private static List<CsvRecord> rows(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CopiedRules write(CopiedRules rules, String file, List<CsvRecord> rows) {
        try (OutputStream out = Files.newOutputStream(rules.folder().resolve(file));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet(SHEET);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).getFieldCount(); column++) {
                    cell(sheet, row, column, rows.get(row).getField(column));
                }
            }
            return rules;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void cell(Worksheet sheet, int row, int column, String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (text.matches("-?\\d+(\\.\\d+)?")) {
            sheet.value(row, column, Double.valueOf(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
