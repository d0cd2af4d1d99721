package org.claimable.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook shows what its cells were saved with; its formulas are never worked out. */
class FormulaCellsTest {
    private static final String TABLE = "uksvb/4-value/deadweight.drl.csv";
    private static final String WORKBOOK = "uksvb/4-value/deadweight.drl.xlsx";

    @TempDir
    private Path folder;

    private CopiedRules rules;

    @BeforeEach
    void copy() {
        rules = CopiedRules.to(folder);
    }

    @Test
    void a_formula_is_taken_by_the_value_that_was_saved() throws IOException {
        assertThat(withRate("<c t=\"str\"><f>cmd|' /C calc'!A0</f><v>0.15</v></c>"))
                .isEmpty();
        assertThat(withRate("<c><f>WEBSERVICE(\"http://127.0.0.1/\")</f><v>1.5E-1</v></c>"))
                .isEmpty();
        assertThat(withRate(
                        "<c><f t=\"shared\" si=\"0\" ref=\"H1:H9\">" + "A1+".repeat(100_000) + "1</f><v>0.15</v></c>"))
                .isEmpty();
    }

    @Test
    void a_formula_without_a_value_is_refused_with_its_cell() throws IOException {
        assertThat(withRate("<c r=\"H11\"><f>WEBSERVICE(\"http://127.0.0.1/\")</f></c>"))
                .anySatisfy(
                        problem -> assertThat(problem).contains("Rates!H11: This cell holds a formula and no value."));
    }

    /** What is said of the shipped table as a workbook, the cell with its first rate written anew. */
    private List<String> withRate(String cell) throws IOException {
        String table = Files.readString(Path.of("rules").resolve(TABLE));
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(table.replaceFirst("\"0.15\"", "here"))) {
            List<List<String>> cells = rows.stream().map(CsvRecord::getFields).toList();
            Files.deleteIfExists(folder.resolve(TABLE));
            new RawWorkbook()
                    .table(cells.stream()
                            .map(row -> row.stream()
                                    .map(each -> Map.of("here", cell).getOrDefault(each, each))
                                    .toList())
                            .toList())
                    .write(folder.resolve(WORKBOOK));
        }
        return Refused.read(rules);
    }
}
