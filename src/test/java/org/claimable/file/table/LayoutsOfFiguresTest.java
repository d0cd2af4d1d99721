package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.ShippedRules;
import org.claimable.file.table.MeasuresFiles.SentFile;
import org.claimable.file.table.MeasuresSubmission.Reader;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts in which organisations keep their figures, and what they are told of those that cannot be read. */
class LayoutsOfFiguresTest {
    private static final String NO_MONTH = "Measure,Amount\nwelfare-calls,3\n";
    private static final String NO_ORGANISATION = "Measure,Month,Amount\nwelfare-calls,2020-04,3\n";
    private static final String WIDE = "Measure,Mar 2020,Apr 2020,May 2020,Total\nwelfare-calls,1,2,3,6\n";

    private static MeasuresFiles figures(String name, byte[] table) {
        return MeasuresFiles.NONE.and(MeasurePart.FIGURES, new SentFile(name, table));
    }

    private static MeasuresFiles figures(String name, String table) {
        return figures(name, table.getBytes(StandardCharsets.UTF_8));
    }

    private static MeasuresSubmission read(MeasuresFiles files) {
        Reader reader = new Reader(NamedFor.PROGRAMS, ShippedRules.library(), LocalDate.of(2020, 7, 31), 1_000);
        return MeasuresSubmission.read(files, Map.of(), reader);
    }

    private static List<String> mistakes(MeasuresFiles files) {
        return catchThrowableOfType(InvalidCohortException.class, () -> read(files)).violations().stream()
                .map(each -> each.pointer() + ": " + each.message())
                .toList();
    }

    private static String columns(String months) {
        return "%s. Give each month a row of its own, with the month in a column \"Month\" and the number in a column \"Amount\"."
                .formatted(months);
    }

    @Test
    void a_table_with_a_column_a_month_is_told_to_give_each_month_a_row() {
        assertThat(mistakes(figures("Oak Homes.csv", WIDE)))
                .containsExactly("row 1: " + columns("Mar 2020 to May 2020 are columns"));
        assertThat(mistakes(figures("Oak Homes.csv", "Measure,March,April\nwelfare-calls,1,2\n")))
                .containsExactly("row 1: " + columns("March and April are columns"));
        assertThat(mistakes(figures("Oak Homes.csv", "Measure,04/2020\nwelfare-calls,1\n")))
                .containsExactly("row 1: " + columns("04/2020 is a column"));
    }

    @Test
    void a_sheet_with_a_column_a_month_beside_one_that_is_read_is_not_passed_over() {
        byte[] workbook =
                Grid.of("Oak Homes", NO_ORGANISATION).and("Ash Homes", WIDE).workbook();
        assertThat(mistakes(figures("return.xlsx", workbook)))
                .containsExactly("sheet Ash Homes, row 1: " + columns("Mar 2020 to May 2020 are columns"));
    }

    @Test
    void a_column_of_a_month_beside_the_amounts_is_not_read() {
        String table = "Measure,Month,Amount,Apr 2019\nwelfare-calls,2020-04,3,2\n";
        assertThat(read(figures("Oak Homes.csv", table)).request().figures()).hasSize(1);
    }

    @Test
    void a_sheet_that_is_named_after_its_month_is_told_to_say_it_in_each_row() {
        byte[] workbook = Grid.of("March 2020", NO_MONTH).workbook();
        assertThat(mistakes(figures("Oak Homes.xlsx", workbook))).containsExactly("""
                        sheet March 2020, row 1: There is no column "Month", nor "From" and "To". The sheet is named "March 2020": \
                        write that month in a column of its own, in each row.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"March 2020", "Apr-20", "2020-04", "May", "sept"})
    void a_sheet_that_is_named_after_a_month_has_the_figures_of_the_organisation_that_its_file_is_named_after(
            String sheet) {
        byte[] workbook = Grid.of(sheet, NO_ORGANISATION).workbook();
        assertThat(read(figures("Oak Homes.xlsx", workbook)).request().figures())
                .extracting(each -> each.organisation())
                .containsExactly("Oak Homes");
    }

    @Test
    void figures_in_files_that_are_named_after_months_are_nobodys() {
        assertThat(mistakes(figures("April 2020.csv", NO_ORGANISATION)))
                .singleElement()
                .asString()
                .startsWith("row 1: There is no column \"Organisation\".");
    }

    @Test
    void a_sheet_that_was_taken_for_an_organisation_is_said_with_what_to_do_if_it_is_a_space() {
        byte[] workbook = Grid.of("Hub North", NO_ORGANISATION).workbook();
        assertThat(read(figures("Oak Homes.xlsx", workbook)).notes())
                .extracting(each -> each.message())
                .singleElement()
                .asString()
                .endsWith("the name of the sheet. If that is a space, add the columns Organisation and Space.");
    }

    @Test
    void hidden_sheets_are_said_with_their_file() {
        byte[] ash = NO_ORGANISATION.getBytes(StandardCharsets.UTF_8);
        MeasuresFiles files = figures("Oak Homes.xlsx", withHiddenSheet())
                .and(MeasurePart.FIGURES, new SentFile("Ash Homes.csv", ash));
        assertThat(read(files).notes())
                .extracting(each -> each.place() + ": " + each.code())
                .contains("Oak Homes.xlsx, workbook: HIDDEN_SHEETS");
    }

    private static byte[] withHiddenSheet() {
        byte[] shown = Grid.of("Figures", NO_ORGANISATION)
                .and("Lookups", "welfare-calls\n")
                .workbook();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(shown))) {
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
