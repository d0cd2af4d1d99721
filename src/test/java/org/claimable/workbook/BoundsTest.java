package org.claimable.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.claimable.hostile.RawWorkbook;
import org.claimable.workbook.Workbook.SizeLimits;
import org.claimable.workbook.Workbook.UnusableWorkbookException;
import org.junit.jupiter.api.Test;

/** A workbook is read no further than its bounds, whatever it says of itself. */
class BoundsTest {
    private static final SizeLimits SMALL = new SizeLimits(500_000, 20, 1_000, 10, 5_000, 10_000, false);
    private static final String CELL = "<c t=\"inlineStr\"><is><t>abc</t></is></c>";

    private static void read(byte[] content) {
        try (Workbook workbook = Workbook.open(content, SMALL)) {
            workbook.rows(workbook.sheets().get(0)).forEachRemaining(row -> {});
        }
    }

    private static void assertRefused(RawWorkbook book, String words) {
        assertThatThrownBy(() -> read(book.bytes()))
                .isInstanceOf(UnusableWorkbookException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("Maybe");
    }

    @Test
    void what_is_within_them_is_read() {
        read(new RawWorkbook()
                .sheet(("<row>" + CELL.repeat(5) + "</row>").repeat(900))
                .bytes());
    }

    @Test
    void a_part_that_is_larger_than_it_says_is_refused() {
        byte[] content = new RawWorkbook().sheet(" ".repeat(800_000)).bytes();
        assertThatThrownBy(() -> read(content)).hasMessageContaining("unpacks to more than");
        assertThatThrownBy(() -> read(claimingToBeSmall(content))).hasMessageContaining("unpacks to more than");
    }

    /** The same workbook with every size in its directory said to be 10 bytes. */
    private static byte[] claimingToBeSmall(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < content.length - 30; i++) {
            if (bytes.getInt(i) == 0x02014b50) {
                bytes.putInt(i + 24, 10);
            }
        }
        return bytes.array();
    }

    @Test
    void too_many_rows_columns_cells_and_texts_are_refused() {
        assertRefused(new RawWorkbook().sheet("<row r=\"1001\"/>"), "more than 1,000 rows or 10 columns");
        assertRefused(new RawWorkbook().sheet("<row>" + CELL.repeat(11) + "</row>"), "10 columns");
        assertRefused(new RawWorkbook().sheet("<row><c r=\"XFE1\"/></row>"), "10 columns");
        assertRefused(new RawWorkbook().sheet(("<row>" + CELL.repeat(10) + "</row>").repeat(501)), "or 5,000 cells");
        String texts = "<si><t>" + "x".repeat(100) + "</t></si>";
        RawWorkbook book = new RawWorkbook().part("xl/sharedStrings.xml", "<sst>" + texts.repeat(101) + "</sst>");
        assertRefused(book, "more than 10,000 characters of text");
    }

    @Test
    void cells_that_show_nothing_may_be_anywhere_in_a_sheet() {
        read(new RawWorkbook()
                .sheet("<row>" + CELL + "<c r=\"XFD1\" s=\"1\"/></row>")
                .bytes());
    }

    @Test
    void a_name_an_attribute_or_a_comment_without_end_is_refused() {
        SizeLimits wide = new SizeLimits(100_000_000, 20, 1_000, 10, 5_000, 10_000, false);
        for (String rows : List.of(
                "<row a=\"" + "x".repeat(5_000_000) + "\"/>",
                "<!--" + "<>".repeat(3_000_000) + "-->",
                "<a>".repeat(1_000),
                "<row>" + "<c t=\"str\"><v>" + "x".repeat(100_000) + "</v></c></row>")) {
            byte[] content = new RawWorkbook().sheet(rows).bytes();
            assertThatThrownBy(() -> {
                        try (Workbook workbook = Workbook.open(content, wide)) {
                            workbook.rows(workbook.sheets().get(0)).forEachRemaining(row -> {});
                        }
                    })
                    .isInstanceOf(UnusableWorkbookException.class);
        }
    }

    @Test
    void a_link_to_another_workbook_is_passed_over_among_claims_and_refused_among_rules() {
        byte[] content = new RawWorkbook()
                .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .sheet("<row>" + CELL + "</row>")
                .bytes();
        read(content);
        assertThatThrownBy(() -> Workbook.open(content, SizeLimits.RULES))
                .hasMessageContaining("a link to another file");
        assertThat(SizeLimits.RULES.bytes()).isLessThan(SizeLimits.CLAIMS.bytes());
    }
}
