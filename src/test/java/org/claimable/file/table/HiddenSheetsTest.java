package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook whose claims are on a hidden sheet says which that is and how to show it. */
class HiddenSheetsTest {
    private static final String CLAIMS = "Person,Outcome,Date\np1,Gardening,2024-07-01\n";

    private static byte[] hiding(Grid grid, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(grid.workbook()))) {
            for (String name : names) {
                workbook.setSheetVisibility(workbook.getSheetIndex(name), SheetVisibility.HIDDEN);
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static List<Violation> mistakes(byte[] file, String... settings) {
        return catchThrowableOfType(InvalidCohortException.class, () -> Grid.read(file, settings))
                .violations();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quarterly report,\nPrepared by ACME,\n",
                "Person,Outcome,Date\n",
                "Note\nSee the data\n",
            })
    void where_no_sheet_that_is_shown_holds_claims(String cover) throws IOException {
        byte[] file = hiding(Grid.of("Cover", cover).and("Export", CLAIMS), "Export");
        assertThat(mistakes(file))
                .filteredOn(each -> each.code().equals("HIDDEN_SHEET"))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("\"Export\" is hidden", "Unhide"));
    }

    @Test
    void where_its_headings_are_not_ours_and_no_table_is_shown() throws IOException {
        byte[] file = hiding(
                Grid.of("Cover", "Quarterly report,\nPrepared by ACME,\n").and("Export", "Who,What\nK1,Gardening\n"),
                "Export");
        assertThat(mistakes(file)).extracting(Violation::code).contains("HIDDEN_SHEET");
    }

    @Test
    void not_where_the_claims_are_shown() throws IOException {
        byte[] file = hiding(Grid.of("Claims", CLAIMS).and("Old", CLAIMS), "Old");
        assertThat(Grid.notes(Grid.read(file))).contains("workbook HIDDEN_SHEETS");
        byte[] other = hiding(
                Grid.of("Data", "Who,What,When\nK1,Gardening,2024-07-01\n").and("Lists", "A,B\nx,y\n"), "Lists");
        assertThat(mistakes(other)).noneMatch(each -> each.code().equals("HIDDEN_SHEET"));
    }

    @Test
    void where_the_hidden_sheet_is_named() throws IOException {
        byte[] file = hiding(Grid.of("Claims", CLAIMS).and("Export", CLAIMS), "Export");
        assertThat(mistakes(file, "sheet=export")).singleElement().satisfies(each -> assertThat(each.message())
                .contains("\"Export\" is hidden", "Unhide"));
    }

    @Test
    void where_no_sheet_of_claims_is_shown_at_all() throws IOException {
        byte[] file = hiding(Grid.of("Individuals", "Person,Age\np1,30\n").and("Export", CLAIMS), "Export");
        assertThat(catchThrowableOfType(MalformedCohortException.class, () -> Grid.read(file)))
                .hasMessageContaining("\"Export\" is hidden")
                .hasMessageContaining("Unhide");
    }
}
