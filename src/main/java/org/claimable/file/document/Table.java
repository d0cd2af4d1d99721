package org.claimable.file.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A table of a result: typed cells under headings; a row may end early, in a text that says why. */
public record Table(String title, List<Column> columns, List<List<Cell>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What cells hold: text, whole numbers, amounts in pounds, parts of one, or days. */
    public enum Kind {
        TEXT,
        COUNT,
        POUNDS,
        RATE,
        DAY;

        public boolean isNumber() {
            return this == COUNT || this == POUNDS || this == RATE;
        }
    }

    /** A heading, and what stands under it. */
    public record Column(String title, Kind kind) {}

    /** What stands in a cell, null for nothing, and the claims that it counts, null for none to be shown. */
    public record Cell(Object value, Which claims) {
        public static Cell of(Object value) {
            return new Cell(value, null);
        }

        /** The cell in words; empty for nothing. */
        public String text() {
            if (value instanceof BigDecimal pounds) {
                return Money.pounds(pounds);
            }
            if (value instanceof LocalDate day) {
                return Days.of(day);
            }
            return value instanceof Number number ? Count.of(number.longValue()) : value == null ? "" : value.toString();
        }
    }

    /** The same with these columns only, in this order; a row that ends early keeps its end. */
    public Table of(String... titles) {
        List<Integer> places = Arrays.stream(titles).map(this::place).toList();
        return new Table(
                title,
                places.stream().map(columns::get).toList(),
                rows.stream()
                        .map(row -> row.size() < columns.size()
                                ? List.of(row.get(0), row.get(row.size() - 1))
                                : places.stream().map(row::get).toList())
                        .toList());
    }

    private int place(String heading) {
        return columns.stream().map(Column::title).toList().indexOf(heading);
    }
}
