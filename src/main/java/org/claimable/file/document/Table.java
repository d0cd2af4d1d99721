package org.claimable.file.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.decision.Decision.Verdict;

/** A table of a result: typed cells under headings; a row may end early, in a text that says why. */
public record Table(List<Column> columns, List<List<Cell>> rows) {
    /** The mark of an amount that leaves out claims without a value. */
    public static final String UNPRICED = "*";

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What cells hold: text, whole numbers, amounts in pounds, amounts each in a unit of its own, parts of one, or days. */
    public enum Kind {
        TEXT,
        COUNT,
        POUNDS,
        AMOUNT,
        RATE,
        DAY;

        public boolean isNumber() {
            return this == COUNT || this == POUNDS || this == AMOUNT || this == RATE;
        }
    }

    /** A heading, and what stands under it. */
    public record Column(String title, Kind kind) {
        static Column text(String title) {
            return new Column(title, Kind.TEXT);
        }

        static Column count(String title) {
            return new Column(title, Kind.COUNT);
        }

        static Column pounds(String title) {
            return new Column(title, Kind.POUNDS);
        }
    }

    /** What a cell holds, null for nothing; a mark after it, empty for none; and the claims that it counts, null where none are listed. */
    public record Cell(Object value, String mark, Which claims) {
        static Cell of(Object value) {
            return new Cell(value, "", null);
        }

        static Cell of(Object value, Which claims) {
            return new Cell(value, "", claims);
        }

        /** The cell in words; empty for nothing. */
        public String text() {
            if (value instanceof BigDecimal pounds) {
                return Money.pounds(pounds) + mark;
            }
            if (value instanceof LocalDate day) {
                return Days.of(day);
            }
            return value instanceof Number number
                    ? Count.of(number.longValue())
                    : value == null ? "" : value.toString();
        }
    }

    /** Which claims a figure counts: those of a group, with a verdict, with a reason, of a provider; null where any is meant. */
    public record Which(Breakdown by, String group, Verdict verdict, String reason, OfProvider provider) {
        static Which reason(String code) {
            return new Which(null, null, null, code, null);
        }
    }

    /** The claims of a provider by its key; null for those that name none. */
    public record OfProvider(String key) {}

    /** Its first column and these, in this order; a row that ends early keeps its end. */
    public Table of(String... titles) {
        List<String> all = columns.stream().map(Column::title).toList();
        List<Integer> places = Stream.concat(Stream.of(0), Arrays.stream(titles).map(all::indexOf))
                .toList();
        return new Table(
                places.stream().map(columns::get).toList(),
                rows.stream()
                        .map(row -> row.size() < columns.size()
                                ? List.of(row.get(0), row.get(row.size() - 1))
                                : places.stream().map(row::get).toList())
                        .toList());
    }
}
