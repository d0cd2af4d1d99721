package org.claimable.method.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimable.CopiedRules;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision table may be an Excel workbook; what is wrong in it is said with its sheet and cell. */
class WorkbookTableTest {
    private static final String TABLE = "uksvb/4-value/deadweight.drl.csv";
    private static final String WORKBOOK = "uksvb/4-value/deadweight.drl.xlsx";

    @TempDir
    private Path folder;

    @Test
    void a_workbook_of_the_shipped_table_gives_the_same_rules() throws IOException {
        CopiedRules rules = asWorkbook(UnaryOperator.identity());
        assertThat(Mistake.problems(rules)).isEmpty();
    }

    @Test
    void a_rate_above_1_is_said_with_its_cell() throws IOException {
        CopiedRules rules = asWorkbook(cell -> cell.equals("0.27") ? "1.27" : cell);
        assertThat(Mistake.problems(rules))
                .singleElement()
                .asString()
                .startsWith(WORKBOOK + ", Rates!H14: ")
                .contains("1.27", "from 0 to 1");
    }

    @Test
    void an_unknown_source_is_said_with_its_cell() throws IOException {
        CopiedRules rules =
                asWorkbook(cell -> cell.replace("hca-2014 rates by category", "hca-2041 rates by category"));
        assertThat(Mistake.problems(rules)).hasSize(4).allSatisfy(problem -> assertThat(problem)
                .startsWith(WORKBOOK + ", Rates!B")
                .contains("Maybe hca-2014"));
    }

    @Test
    void a_row_outside_of_its_table_is_not_left_out_in_silence() throws IOException {
        CopiedRules rules = CopiedRules.to(folder).append(TABLE, "\n,,,,\"housing\",,,\"0.20\"");
        assertThat(Mistake.problems(rules))
                .anySatisfy(problem -> assertThat(problem).startsWith(TABLE + ", line "));
    }

    private CopiedRules asWorkbook(UnaryOperator<String> change) throws IOException {
        CopiedRules rules = CopiedRules.to(folder);
        List<CsvRecord> rows;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(rules.text(TABLE))) {
            rows = csv.stream().toList();
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(WORKBOOK));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Rates");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).getFieldCount(); column++) {
                    String cell = rows.get(row).getField(column);
                    if (!cell.isEmpty()) {
                        sheet.value(row, column, change.apply(cell));
                    }
                }
            }
        }
        return rules.remove(TABLE);
    }
}
