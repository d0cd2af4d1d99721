package org.claimable.file.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.file.sheet.Page.PageRow;
import org.claimable.file.sheet.Styles.CellKind;
import org.junit.jupiter.api.Test;

/** A sheet that is filled as it is written holds what one held in memory holds, whatever stands in its cells. */
class WrittenWorkbookTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 15);
    private static final int ROWS = 3_000;
    private static final int COLUMNS = 30;

    @Test
    void texts_that_look_like_xml_or_begin_with_a_space_come_back_as_they_were() throws IOException {
        for (String text : new String[] {
            "<b>a & b</b> \"quoted\"", " spaced ", "two\nlines\r\nand\ta tab", "no\u00A0break", "£5 – naïve café",
            "mixed <£> & \uD83C\uDF31 sprout", "]]>", "_x0041_", "=1+1", "\uFFFD"
        }) {
            assertThat(cell(page -> page.row().text(text))).hasToString(text);
        }
    }

    @Test
    void streamed_rows_look_like_those_held_in_memory() throws IOException {
        Consumer<Page> rows = page -> {
            page.row().text("A title", CellKind.TITLE);
            page.gap();
            page.row()
                    .text("a long text ".repeat(40), CellKind.LONG_TEXT)
                    .skip()
                    .number(7);
            page.row().date(DAY).money(new BigDecimal("-1234.50")).text("=1+1");
        };
        assertThat(shown(streamed(rows, 4, 3))).isEqualTo(shown(held(rows)));
    }

    @Test
    void many_rows_and_columns_are_where_they_were_written() throws IOException {
        Sheet sheet = streamed(
                page -> {
                    for (int row = 0; row < ROWS; row++) {
                        PageRow written = page.row();
                        for (int column = 0; column < COLUMNS; column++) {
                            written.text(row + "/" + column);
                        }
                    }
                },
                ROWS,
                COLUMNS);
        assertThat(sheet.getLastRowNum()).isEqualTo(ROWS - 1);
        assertThat(sheet.getRow(2_999).getCell(29)).hasToString("2999/29");
        assertThat(sheet.getRow(1_234).getCell(27).getAddress()).hasToString("AB1235");
    }

    @Test
    void the_same_content_has_the_same_bytes() throws IOException {
        Consumer<Page> rows = page -> page.row().text("the same");
        assertThat(written(rows, 1, 1)).isEqualTo(written(rows, 1, 1));
    }

    @Test
    void a_sheet_with_other_rows_than_it_was_made_for_is_not_written() {
        assertThatThrownBy(() -> written(page -> page.row().text("one row"), 2, 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_stream_that_another_thread_writes_holds_every_byte_in_order() throws IOException {
        byte[] bytes = new byte[1_000_001];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        try (OtherThread stream = new OtherThread(taken)) {
            stream.write(bytes[0]);
            stream.write(bytes, 1, 999_999);
            stream.write(bytes[1_000_000]);
        }
        assertThat(taken.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void a_stream_that_another_thread_cannot_write_fails_with_its_reason() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> {
                    try (OtherThread stream = new OtherThread(full)) {
                        for (int block = 0; block < 100; block++) {
                            stream.write(new byte[1 << 16]);
                        }
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    private static Cell cell(Consumer<Page> rows) throws IOException {
        return streamed(rows, 1, 1).getRow(0).getCell(0);
    }

    private static String shown(Sheet sheet) {
        StringBuilder shown = new StringBuilder();
        for (Row row : sheet) {
            shown.append(row.getRowNum()).append(' ').append(row.getHeight()).append('\n');
            for (Cell cell : row) {
                shown.append("  %s %s %s %s%n"
                        .formatted(
                                cell.getAddress(),
                                cell.getCellType(),
                                cell.getCellStyle().getIndex(),
                                cell));
            }
        }
        return shown.toString();
    }

    private static Sheet held(Consumer<Page> rows) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (WrittenWorkbook workbook = new WrittenWorkbook()) {
            rows.accept(new Page(workbook.sheet("Claims"), workbook.styles()).widths(20, 20, 20));
            workbook.write("A title", DAY, stream);
        }
        return read(stream.toByteArray());
    }

    private static Sheet streamed(Consumer<Page> rows, int count, int columns) throws IOException {
        return read(written(rows, count, columns));
    }

    private static byte[] written(Consumer<Page> rows, int count, int columns) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (WrittenWorkbook workbook = new WrittenWorkbook()) {
            Page page = new Page(workbook.sheet("Claims"), workbook.styles()).widths(20, 20, 20);
            workbook.stream(page, count, columns, rows);
            workbook.write("A title", DAY, stream);
        }
        return stream.toByteArray();
    }

    private static Sheet read(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook)).getSheet("Claims");
    }
}
