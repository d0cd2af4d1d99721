package org.claimable.file.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.table.TableLook.ColumnSeen;
import org.claimable.file.table.TableLook.RowSeen;
import org.claimable.file.table.TableRows.TableRow;

/** The columns and rows of a table as far as a look at it shows them. */
final class SeenColumns {
    private static final int VALUES = 3;
    private static final int LONGEST_VALUE = 60;

    private SeenColumns() {}

    /** The columns that have a heading or a value in some rows below it and below {@code further} headings, from the left. */
    static List<ColumnSeen> of(
            TableRow headings, List<TableRow> further, List<TableRow> claims, Columns read, HowRead how) {
        ColumnGuesses guesses = new ColumnGuesses(read, headings, further, claims, how);
        int width = Stream.concat(Stream.of(headings), claims.stream())
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(width, TableLook.MOST_COLUMNS))
                .mapToObj(place -> new ColumnSeen(
                        place,
                        NamedHeading.letters(place),
                        headings.at(place) == null ? "" : headings.at(place).replaceAll("\\s+", " "),
                        also(further, place),
                        values(claims, place),
                        read.titleAt(place).orElse(null),
                        guesses.of(place)))
                .filter(column ->
                        !column.heading().isEmpty() || !column.values().isEmpty())
                .toList();
    }

    /** What the first of further headings says in words of a column, empty where none does. */
    private static String also(List<TableRow> further, int place) {
        return further.stream()
                .map(row -> row.at(place))
                .filter(text -> text != null && !text.startsWith("{"))
                .findFirst()
                .map(SeenColumns::shortened)
                .orElse("");
    }

    private static List<String> values(List<TableRow> rows, int place) {
        Set<String> values = new LinkedHashSet<>();
        for (TableRow row : rows) {
            if (row.at(place) != null && values.size() < VALUES) {
                values.add(shortened(row.at(place)));
            }
        }
        return List.copyOf(values);
    }

    /** A row as it is shown. */
    static RowSeen row(TableRow row) {
        return new RowSeen(
                row.number(),
                row.cells().stream()
                        .limit(TableLook.MOST_COLUMNS)
                        .map(SeenColumns::shortened)
                        .toList());
    }

    private static String shortened(String cell) {
        String text = CellText.bare(cell).replaceAll("\\s+", " ");
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }
}
