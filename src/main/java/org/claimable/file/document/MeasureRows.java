package org.claimable.file.document;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.document.Table.Kind;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.Measured.PartOf;

/** Rows as they are added, and of their columns those that a row fills; the first and one of the amounts stay. */
final class MeasureRows {
    static final List<Column> AMOUNTS = List.of(amount("Amount"), amount("At least"), amount("At most"));
    private static final Collection<String> AS_NEEDED = List.of(
            "At least",
            "At most",
            "As a part",
            "Space",
            "Type",
            "Managed by",
            "Budget",
            "Open from",
            "Open to",
            "Left out",
            "Submission",
            "Superseded by");

    private final List<Column> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    MeasureRows(List<Column> columns, Column... further) {
        this.columns = columns(columns, List.of(further));
    }

    void add(Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    void add(List<Object> cells) {
        rows.add(cells);
    }

    Table table() {
        int[] kept = IntStream.range(0, columns.size()).filter(this::isKept).toArray();
        return new Table(
                IntStream.of(kept).mapToObj(columns::get).toList(),
                rows.stream()
                        .map(row -> IntStream.of(kept)
                                .mapToObj(row::get)
                                .map(Cell::of)
                                .toList())
                        .toList());
    }

    private boolean isKept(int place) {
        return place == 0
                || !AS_NEEDED.contains(columns.get(place).title())
                || rows.stream().map(row -> row.get(place)).anyMatch(Objects::nonNull);
    }

    static <T> List<T> among(List<T> rows) {
        return rows == null ? List.of() : rows;
    }

    static Column text(String title) {
        return Column.text(title);
    }

    static Column count(String title) {
        return Column.count(title);
    }

    static Column amount(String title) {
        return new Column(title, Kind.AMOUNT);
    }

    static Quantity quantity(BigDecimal number, Unit unit) {
        return Quantity.of(number, unit);
    }

    /** A month such as 2020-04 for a reader; null for null. */
    static String month(String month) {
        return month == null ? null : Days.of(YearMonth.parse(month));
    }

    static String months(String month, String from, String to) {
        return month != null ? month(month) : month(from) + " to " + month(to);
    }

    @SafeVarargs
    static List<Column> columns(List<Column>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    static List<Object> joined(List<?> one, List<?> other) {
        List<Object> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** What share of another measure it is, in words; null for none. */
    static String part(PartOf part, MeasureCatalogue catalogue) {
        if (part == null) {
            return null;
        }
        String share = part.share() != null
                ? new Share(part.share()).toString()
                : "%s to %s".formatted(new Share(part.atLeast()), new Share(part.atMost()));
        return "%s of %s"
                .formatted(share, catalogue.find(part.measure()).orElseThrow().name());
    }
}
