package org.claimable.file.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.claimable.file.table.FigureTable.Where;
import org.claimable.method.measure.MeasuresRequest.Places;

/** Where figures, and what goes with them, were written in tables: said only of what is wrong, and kept in little. */
final class FigurePlaces implements Places {
    private static final int FEW = 1_024;

    private final List<Where> tables = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final Map<String, List<Other>> others = new HashMap<>();
    private final Function<String, String> settings;
    private int[] rows = new int[FEW];
    private int size;

    /** A row of a table beside the figures. */
    private record Other(Where where, long row) {}

    /** {@code settings} says where a field of the estimates was given. */
    FigurePlaces(Function<String, String> settings) {
        this.settings = settings;
    }

    /** The figures that follow are of a table. */
    void begin(Where table) {
        tables.add(table);
        starts.add(size);
    }

    /** The next figure is in a row. */
    void add(long row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = Math.toIntExact(row);
    }

    /** The next of a list is in a row. */
    void add(MeasurePart list, Where where, long row) {
        others.computeIfAbsent(list.title(), each -> new ArrayList<>()).add(new Other(where, row));
    }

    @Override
    public String figure(int index, String field) {
        int table = starts.size() - 1;
        while (starts.get(table) > index) {
            table--;
        }
        Where where = tables.get(table);
        return field == null ? where.row(rows[index]) : where.cell(rows[index], column(field, where));
    }

    private static FigureColumn column(String field, Where where) {
        FigureColumn column = named(field);
        return switch (column) {
            case MONTH -> where.has(column) ? column : FigureColumn.FROM;
            case FROM, TO -> where.has(column) ? column : FigureColumn.MONTH;
            case UNIT -> where.has(column) ? column : FigureColumn.AMOUNT;
            default -> column;
        };
    }

    /** The column that holds a field of the API. */
    private static FigureColumn named(String field) {
        return field.equals("managedBy")
                ? FigureColumn.MANAGED_BY
                : FigureColumn.valueOf(field.toUpperCase(Locale.ROOT));
    }

    @Override
    public String other(String list, int index, String field) {
        if (list.equals("grossUp")) {
            return settings.apply(field);
        }
        if (index < 0) {
            return tables.isEmpty() ? "file" : tables.get(0).table().whole();
        }
        Other other = others.get(list).get(index);
        return field == null ? other.where.row(other.row) : other.where.cell(other.row, named(field));
    }
}
