package org.claimable.file.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.claim.Violations;

/** A table of figures, or of what goes with them, whose headings were looked for among its first rows, and the rows below them. */
final class FigureTable implements Iterator<TableRow> {
    private final TableRows rows;
    private final MeasurePart part;
    private final Deque<TableRow> readAhead = new ArrayDeque<>();
    private final Heads heads;
    private final boolean below;
    private final Where where;

    /** {@code file} is what places say of the file, empty where there is one alone. */
    FigureTable(TableRows rows, MeasurePart part, String file) {
        this.rows = rows;
        this.part = part;
        Heads best = null;
        int at = 0;
        while (readAhead.size() < HeadedTable.MOST_ABOVE && rows.hasNext() && (best == null || !best.areEnough())) {
            Heads each = new Heads(rows.next(), part);
            readAhead.add(each.row());
            if (best == null || each.known() > best.known()) {
                best = each;
                at = readAhead.size();
            }
        }
        this.heads = best;
        this.below = at > 1;
        for (int i = 0; i < at; i++) {
            readAhead.remove();
        }
        this.where = new Where(file, rows.places(), new EnumMap<>(FigureColumn.class));
        if (heads != null) {
            heads.places().forEach((column, place) -> where.called()
                    .put(column, shown(heads.row().at(place).replaceAll("\\s+", " "))));
        }
    }

    /** A row taken for headings: the first place of each column, the headings that are repeated, and those that mean nothing. */
    private record Heads(
            TableRow row,
            MeasurePart part,
            Map<FigureColumn, Integer> places,
            List<String> repeated,
            List<String> unused) {
        Heads(TableRow row, MeasurePart part) {
            this(row, part, new EnumMap<>(FigureColumn.class), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < row.cells().size(); i++) {
                String heading = row.at(i);
                FigureColumn column = heading == null ? null : column(heading);
                if (column == null && heading != null) {
                    unused.add(shown(heading));
                } else if (column != null && places.putIfAbsent(column, i) != null) {
                    repeated.add(heading);
                }
            }
        }

        /** The column that a heading means: by its title before any other name. */
        private FigureColumn column(String heading) {
            return heading.length() > MeasuresTables.LONGEST
                    ? null
                    : part.columns().stream()
                            .filter(each -> each.title().equalsIgnoreCase(heading))
                            .findFirst()
                            .or(() -> part.columns().stream()
                                    .filter(each -> each.isNamed(heading))
                                    .findFirst())
                            .orElse(null);
        }

        int known() {
            return places.size();
        }

        List<FigureColumn> missing() {
            Stream<FigureColumn> missing = part.required().stream().filter(each -> !places.containsKey(each));
            if (part != MeasurePart.FIGURES || places.containsKey(FigureColumn.MONTH)) {
                return missing.toList();
            }
            boolean from = places.containsKey(FigureColumn.FROM);
            boolean to = places.containsKey(FigureColumn.TO);
            FigureColumn month =
                    from == to ? from ? null : FigureColumn.MONTH : from ? FigureColumn.TO : FigureColumn.FROM;
            return Stream.concat(missing, Stream.ofNullable(month)).toList();
        }

        boolean areEnough() {
            return missing().isEmpty();
        }

        /** The headings that are months, of a table with a column a month, which has no column for amounts. */
        List<String> months() {
            return part != MeasurePart.FIGURES || places.containsKey(FigureColumn.AMOUNT)
                    ? List.of()
                    : unused.stream().filter(WrittenMonth::isNamed).toList();
        }
    }

    private static String shown(String text) {
        return CellText.SettingText.shown(text);
    }

    /** How many columns are known by the headings of a table. */
    static int known(TableRows rows, MeasurePart part) {
        FigureTable table = new FigureTable(rows, part, "");
        return table.heads == null ? 0 : table.heads.known();
    }

    boolean isEmpty() {
        return heads == null;
    }

    /** Whether all columns are there that there must be. */
    boolean isFound() {
        return heads != null && heads.areEnough();
    }

    /** Whether it has so many headings of its kind that it is meant as one, be one missing. */
    boolean isMeant() {
        return isFound()
                || heads != null
                        && heads.places().containsKey(FigureColumn.MEASURE)
                        && (heads.known() > 1 || !heads.months().isEmpty());
    }

    /** Notes what is wrong with the headings, where they are unless above all else, and which columns are not read. */
    void check(Violations violations, Notes notes) {
        String row = place(heads.row());
        List<String> months = heads.months();
        if (!months.isEmpty()) {
            violations.add(row, "COLUMN_A_MONTH", columnsOfMonths(months));
        }
        heads.missing().stream()
                .filter(each -> months.isEmpty() || each != FigureColumn.MONTH && each != FigureColumn.AMOUNT)
                .forEach(each -> violations.add(row, "MISSING_COLUMN", missing(each)));
        heads.repeated()
                .forEach(each -> violations.add(
                        row + ", column " + each,
                        "REPEATED_COLUMN",
                        "An earlier column is the same. Rename or delete one of them."));
        if (isFound() && below) {
            notes.add(row, "HEADINGS_BELOW", "The headings were found in this row; what is above it was passed over.");
        }
        if (isFound() && !heads.unused().isEmpty()) {
            notes.add(
                    row,
                    "COLUMNS_NOT_READ",
                    "Columns that were not read: %s."
                            .formatted(heads.unused().stream().map(this::unread).collect(Collectors.joining(", "))));
        }
    }

    private static String columnsOfMonths(List<String> months) {
        return "%s %s. Give each month a row of its own, with the month in a column \"Month\" and the number in a column \"Amount\"."
                .formatted(
                        months.get(0)
                                + (months.size() > 2
                                        ? " to " + months.get(months.size() - 1)
                                        : months.size() > 1 ? " and " + months.get(1) : ""),
                        months.size() > 1 ? "are columns" : "is a column");
    }

    private String unread(String heading) {
        return absent().filter(
                        each -> Nearest.to(heading, Stream.of(each.title())).isPresent())
                .findFirst()
                .map(each -> "%s (maybe \"%s\" is meant)".formatted(heading, each.title()))
                .orElse(heading);
    }

    private Stream<FigureColumn> absent() {
        return part.columns().stream().filter(each -> !heads.places().containsKey(each));
    }

    private String missing(FigureColumn column) {
        if (heads.known() == 0) {
            return "There is no column \"%s\", nor any other that is known, in the first %d rows. Maybe the headings are missing, or below that."
                    .formatted(column.title(), HeadedTable.MOST_ABOVE);
        }
        String month = column == FigureColumn.MONTH ? ", nor \"From\" and \"To\"" : "";
        if (column == FigureColumn.MONTH && rows.sheet() != null && WrittenMonth.isNamed(rows.sheet())) {
            return "There is no column \"Month\"%s. The sheet is named \"%s\": write that month in a column of its own, in each row."
                    .formatted(month, shown(rows.sheet()));
        }
        return "There is no column \"%s\"%s.%s"
                .formatted(
                        column.title(),
                        month,
                        heads.unused().stream()
                                .filter(each -> Nearest.to(each, Stream.of(column.title()))
                                        .isPresent())
                                .findFirst()
                                .map(" Maybe \"%s\" is meant: rename it."::formatted)
                                .orElse(" Add it."));
    }

    /** Notes that there is no row below the headings. */
    void noteNone(String one, Violations violations) {
        violations.add(
                place(heads.row()),
                "MISSING",
                "There is no %s below the headings. Add one row %s."
                        .formatted(one.substring(one.indexOf(' ') + 1), one));
    }

    TableRows rows() {
        return rows;
    }

    TableRow headings() {
        return heads.row();
    }

    /** The place of a column, -1 where the table has none. */
    int place(FigureColumn column) {
        return heads.places().getOrDefault(column, -1);
    }

    boolean has(FigureColumn column) {
        return heads.places().containsKey(column);
    }

    Where where() {
        return where;
    }

    private String place(TableRow row) {
        return where.row(row.number());
    }

    /** How rows and cells of the table are said: {@code called} are the headings of its columns. */
    record Where(String file, TableRows.Places places, Map<FigureColumn, String> called) {
        String row(long row) {
            return file + places.row(row);
        }

        /** A cell, by the heading of its column as the table has it; of a column that it has not, the row. */
        String cell(long row, FigureColumn column) {
            return called.containsKey(column) ? file + places.cell(row, called.get(column)) : row(row);
        }

        boolean has(FigureColumn column) {
            return called.containsKey(column);
        }

        /** The table as a whole, as one beside others. */
        TableRows.Places table() {
            return new TableRows.Places((file + places.table()).replaceFirst(", $", ""));
        }
    }

    /** Whether a row only says the headings again. */
    boolean isHeadingsAgain(TableRow row) {
        for (int place : heads.places().values()) {
            if (!heads.row().at(place).equals(row.at(place))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean hasNext() {
        return !readAhead.isEmpty() || rows.hasNext();
    }

    @Override
    public TableRow next() {
        return readAhead.isEmpty() ? rows.next() : readAhead.remove();
    }
}
