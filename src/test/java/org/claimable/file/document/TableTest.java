package org.claimable.file.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = new Table(
            List.of(Column.text("Area"), Column.text("Code"), Column.count("Claims"), Column.pounds("Value")),
            List.of(
                    List.of(
                            Cell.of("Youth"),
                            Cell.of("youth"),
                            Cell.of(1_276),
                            new Cell(new BigDecimal("-40.00"), Table.UNPRICED, null)),
                    List.of(Cell.of("Few"), Cell.of("few"), Cell.of("Not shown"))));

    private static List<List<String>> shown(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    @Test
    void cells_are_said_as_their_kind_is_written() {
        assertThat(shown(TABLE).get(0)).containsExactly("Youth", "youth", "1,276", "−£40.00*");
        assertThat(Cell.of(LocalDate.of(2025, 6, 15)).text()).isEqualTo("15 June 2025");
        assertThat(Cell.of(null).text()).isEmpty();
    }

    @Test
    void fewer_columns_keep_the_first_and_the_end_of_a_row_that_ends_early() {
        Table fewer = TABLE.of("Value", "Claims");
        assertThat(fewer.columns()).extracting(Column::title).containsExactly("Area", "Value", "Claims");
        assertThat(shown(fewer)).containsExactly(List.of("Youth", "−£40.00*", "1,276"), List.of("Few", "Not shown"));
    }
}
