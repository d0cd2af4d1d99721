package org.claimable.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.claimable.hostile.RawWorkbook;
import org.claimable.workbook.SheetRows.SheetRow;
import org.claimable.workbook.Workbook.SizeLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells are read by what they show: dates by their style, formulas by the value that was saved. */
class ShownCellsTest {
    private static final String STYLES = """
            <styleSheet><numFmts><numFmt numFmtId="170" formatCode="%s"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>""";

    private static RawWorkbook book(String format) {
        return new RawWorkbook().part("xl/styles.xml", STYLES.formatted(format));
    }

    private static List<SheetRow> rows(RawWorkbook book) {
        try (Workbook workbook = Workbook.open(book.bytes(), SizeLimits.CLAIMS)) {
            List<SheetRow> rows = new ArrayList<>();
            workbook.rows(workbook.sheets().get(0)).forEachRemaining(rows::add);
            return rows;
        }
    }

    private static String shown(RawWorkbook book, String cell) {
        return rows(book.sheet("<row>" + cell + "</row>")).get(0).cells().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            General                       | 45446 | 45446
            dd/mm/yyyy                    | 45446 | 2024-06-03
            [$-809]dd mmmm yyyy;@         | 45446 | 2024-06-03
            d\\-mmm\\-yy                  | 45446 | 2024-06-03
            mmm yyyy                      | 45446 | 2024-06-03
            dd/mm/yyyy hh:mm              | 45446.5 | 2024-06-03 12:00:00
            hh:mm                         | 0.5   | 0.5
            0                             | 45446 | 45446
            #,##0.00 [Red]                | 45446 | 45446
            0 &quot;days&quot;            | 45446 | 45446
            _-* #,##0_-                   | 45446 | 45446
            00000                         | 17    | 00017
            00000                         | 17.0  | 00017
            00000                         | 0     | 00000
            00000                         | 123456 | 123456
            dd/mm/yyyy                    | 45446.0 | 2024-06-03
            0%                            | 0.5   | 0.5
            dd/mm/yyyy                    | 1     | 1900-01-01
            dd/mm/yyyy                    | 59    | 1900-02-28
            dd/mm/yyyy                    | 60    | 60
            dd/mm/yyyy                    | 61    | 1900-03-01
            dd/mm/yyyy                    | 2958465 | 9999-12-31
            dd/mm/yyyy                    | 2958466 | 2958466
            dd/mm/yyyy                    | -1    | -1
            """)
    void a_number_is_shown_by_its_format(String format, String saved, String shown) {
        assertThat(shown(book(format), "<c s=\"2\"><v>%s</v></c>".formatted(saved)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "1.5E-2, 0.015",
        "18.59, 18.59",
        "1E+3, 1000",
        "100, 100",
        "100.0, 100",
        "0017, 17",
        "0.0, 0",
        "123456789012345, 123456789012345",
        "1234567890123456, 1234567890123460",
        ".0, 0",
        "-0, 0",
        "1E+999, 1E+999",
        "12abc, 12abc"
    })
    void a_number_is_shown_as_people_write_it(String saved, String shown) {
        assertThat(shown(book("0"), "<c><v>%s</v></c>".formatted(saved))).isEqualTo(shown);
    }

    @Test
    void a_date_of_the_built_in_style_is_shown_by_either_count_of_days() {
        String cell = "<c s=\"1\"><v>43984</v></c>";
        assertThat(shown(book("0"), cell)).isEqualTo("2020-06-02");
        RawWorkbook since1904 =
                book("0").replace("xl/workbook.xml", "<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
        assertThat(shown(since1904, cell)).isEqualTo("2024-06-03");
    }

    @Test
    void texts_in_pieces_errors_and_truths_are_shown() {
        RawWorkbook book = book("0")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>Full-time </t></r><r><t>employment</t></r><rPh><t>no</t></rPh></si></sst>");
        String row = "<row r=\"7\"><c t=\"s\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"b\"><v>1</v></c>"
                + "<c t=\"inlineStr\"><is><t>a_x000D_&#10;b</t></is></c><c t=\"d\"><v>2024-06-03T00:00:00</v></c></row>";
        SheetRow read = rows(book.sheet("<row r=\"2\"/>" + row)).get(0);
        assertThat(read.number()).isEqualTo(7);
        assertThat(read.cells())
                .containsExactly("Full-time employment", "#N/A", "true", "a\r\nb", "2024-06-03T00:00:00");
    }

    @Test
    void a_formula_is_its_saved_value_and_one_without_is_said_to_have_none() {
        String row =
                "<row><c t=\"str\"><f>IF(A1,\"\",\"\")</f><v></v></c><c><f>A1</f><v>5</v></c><c><f>A1</f></c></row>";
        SheetRow read = rows(book("0").sheet(row)).get(0);
        assertThat(read.cells()).containsExactly("", "5", "");
        assertThat(read.withoutValue()).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {".e5", "e5", "-", ".", "-.E-5", "1e", "١"})
    void what_is_saved_as_a_number_and_is_none_is_left_as_it_is(String saved) {
        RawWorkbook book = book("dd/mm/yyyy");
        assertThat(shown(book, "<c><v>%s</v></c>".formatted(saved))).isEqualTo(saved);
        assertThat(shown(book, "<c s=\"2\"><v>%s</v></c>".formatted(saved))).isEqualTo(saved);
    }

    @Test
    void half_a_character_is_replaced_and_a_whole_one_kept() {
        assertThat(shown(new RawWorkbook(), "<c t=\"str\"><v>a_xD800_b_xD83D__xDE00_</v></c>"))
                .isEqualTo("a\uFFFDb\uD83D\uDE00");
    }

    @Test
    void a_format_longer_than_excel_has_makes_no_date_and_takes_no_time() {
        RawWorkbook book = book("[".repeat(900_000) + "d");
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> assertThat(shown(book, "<c s=\"2\"><v>45446</v></c>"))
                .isEqualTo("45446"));
    }
}
