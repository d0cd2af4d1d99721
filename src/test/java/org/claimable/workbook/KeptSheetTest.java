package org.claimable.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.claimable.hostile.RawWorkbook;
import org.claimable.workbook.SheetRows.SheetRow;
import org.claimable.workbook.Workbook.SizeLimits;
import org.claimable.workbook.Workbook.UnusableWorkbookException;
import org.junit.jupiter.api.Test;

/** A sheet whose rows are kept shows what it shows when it is read. */
class KeptSheetTest {
    private static final long WHATEVER = 1_000_000;
    private static final String CELL = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
    private static final String ROWS =
            "<row>" + CELL.formatted("Claim") + "</row><row/><row r=\"7\" hidden=\"1\"><c r=\"B7\" t=\"b\">"
                    + "<v>1</v></c><c r=\"D7\"><f>A1</f></c></row>";

    private static List<SheetRow> rows(Workbook workbook, int sheet) {
        List<SheetRow> rows = new ArrayList<>();
        workbook.rows(workbook.sheets().get(sheet)).forEachRemaining(rows::add);
        return rows;
    }

    /** A workbook of two sheets. */
    private static RawWorkbook two(String first, String stateOfSecond, String second) {
        return new RawWorkbook()
                .replace(
                        "xl/workbook.xml",
                        "</sheets>",
                        "<sheet name=\"More\" state=\"%s\" sheetId=\"2\" r:id=\"rId2\"/></sheets>"
                                .formatted(stateOfSecond))
                .replace(
                        "xl/_rels/workbook.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>")
                .part("xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + second + "</sheetData></worksheet>")
                .sheet(first);
    }

    private static Workbook open(RawWorkbook book) {
        return Workbook.open(book.bytes(), SizeLimits.CLAIMS);
    }

    @Test
    void its_rows_are_those_that_are_read_each_time_they_are_asked_for() {
        try (Workbook read = open(new RawWorkbook().sheet(ROWS));
                Workbook kept = open(new RawWorkbook().sheet(ROWS))) {
            kept.keepLargest(WHATEVER);
            assertThat(rows(kept, 0)).hasSize(2).isEqualTo(rows(read, 0)).isEqualTo(rows(kept, 0));
        }
    }

    @Test
    void its_merged_cells_are_known_once_its_rows_were_read() {
        RawWorkbook book = new RawWorkbook()
                .sheet(ROWS)
                .replace(
                        "xl/worksheets/sheet1.xml",
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"A1:A7\"/></mergeCells>");
        try (Workbook workbook = open(book)) {
            workbook.keepLargest(WHATEVER);
            SheetRows rows = workbook.rows(workbook.sheets().get(0));
            assertThat(rows.merged()).isEmpty();
            rows.forEachRemaining(row -> {});
            assertThat(rows.merged()).containsExactly("A1:A7");
        }
    }

    @Test
    void it_is_unpacked_once_however_often_it_is_asked_for() {
        SizeLimits small = new SizeLimits(500_000, 20, 1_000, 10, 5_000, 10_000, false);
        byte[] book = new RawWorkbook().sheet(ROWS + " ".repeat(200_000)).bytes();
        try (Workbook read = Workbook.open(book, small);
                Workbook kept = Workbook.open(book, small)) {
            kept.keepLargest(WHATEVER);
            for (int time = 0; time < 5; time++) {
                assertThat(rows(kept, 0)).hasSize(2);
            }
            assertThatThrownBy(() -> {
                        for (int time = 0; time < 5; time++) {
                            rows(read, 0);
                        }
                    })
                    .hasMessageContaining("unpacks to more than");
        }
    }

    @Test
    void the_other_sheets_are_read() {
        String second = "<row>" + CELL.formatted("Another") + "</row>";
        for (RawWorkbook book :
                List.of(two(ROWS, "visible", second), two(ROWS, "hidden", second + " ".repeat(9_000)))) {
            try (Workbook workbook = open(book)) {
                workbook.keepLargest(WHATEVER);
                assertThat(rows(workbook, 0)).hasSize(2);
                assertThat(rows(workbook, 1)).hasSize(1);
            }
        }
    }

    @Test
    void a_sheet_that_is_too_large_or_cannot_be_read_is_not_kept() {
        String broken = ROWS + "<row><c>";
        try (Workbook workbook = open(two(ROWS, "visible", broken + " ".repeat(9_000)))) {
            workbook.keepLargest(5_000);
            assertThat(rows(workbook, 0)).hasSize(2);
            assertThatThrownBy(() -> workbook.keepLargest(WHATEVER)).isInstanceOf(UnusableWorkbookException.class);
            assertThatThrownBy(() -> rows(workbook, 1)).isInstanceOf(UnusableWorkbookException.class);
        }
    }
}
