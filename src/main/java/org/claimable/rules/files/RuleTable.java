package org.claimable.rules.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.rules.files.Layers.Placed;
import org.claimable.rules.files.Layers.TableForm;
import org.claimable.rules.files.WrittenTable.WrittenRow;

/** A table of a rule set, in CSV or in a workbook: its rows turned into things, every wrong row noted with its place. */
final class RuleTable {
    /** A text for readers, whose empty cells at the end of rows a spreadsheet leaves out when it saves CSV. */
    private static final String NOTE = "note";

    private static final String SOURCE = "source";

    private final FolderFiles folder;
    private final TableForm form;
    private final boolean licensed;
    private final Problems problems;

    /** {@code licensed}: whether its words may be used and not shown. */
    RuleTable(FolderFiles folder, TableForm form, boolean licensed, Problems problems) {
        this.folder = folder;
        this.form = form;
        this.licensed = licensed;
        this.problems = problems;
    }

    /** What each row says; a table that is not there, or lacks one of the columns, is a mistake. */
    <T> List<Placed<T>> read(Function<CsvRow, T> meaning) {
        Optional<String> path = TablePlace.in(folder, form.path());
        if (path.isEmpty()) {
            problems.add(
                    folder.called(form.path()),
                    "This table is missing. Maybe it was renamed; its columns are %s.",
                    columns());
            return List.of();
        }
        Problems unreadable = new Problems();
        WrittenTable table = WrittenTable.read(folder, path.get(), form.mostRows(), form::knows, unreadable);
        problems.addAll(unreadable);
        if (table.rows().isEmpty()) {
            if (unreadable.isEmpty()) {
                problems.add(
                        table.file(), "This table is empty. Maybe it was saved so; its columns are %s.", columns());
            }
            return List.of();
        }
        Map<String, Integer> columns = columns(table);
        return columns.isEmpty() || isTooLong(table) ? List.of() : rows(table, columns, meaning);
    }

    private <T> List<Placed<T>> rows(WrittenTable table, Map<String, Integer> columns, Function<CsvRow, T> meaning) {
        int width = columns.values().stream().mapToInt(place -> place + 1).max().orElse(0);
        List<Placed<T>> read = new ArrayList<>();
        for (WrittenRow written : table.rows().subList(1, table.rows().size())) {
            if (problems.isFull()) {
                return List.of();
            }
            if (hasCellsBeyond(written, table, columns, width)) {
                continue;
            }
            Problems own = new Problems();
            CsvRow row = new CsvRow(new CsvRow.RowCells(columns, written, table), licensed, own);
            T meant = meant(row, meaning);
            if (isUneven(written, table, width) && !(own.isEmpty() && mayLackNote(written, columns))) {
                problems.add(
                        table.place(written, 0),
                        written.cells().size() < width
                                ? "This row has %s, but the table has %s. Maybe a comma is missing, or a cell between two commas."
                                : "This row has %s, but the table has %s. Maybe put a text with a comma in quotes, or remove a comma.",
                        cells(written.cells().size()),
                        width == 1 ? "1 column" : width + " columns");
                continue;
            }
            problems.addAll(own);
            if (meant != null) {
                read.add(new Placed<>(meant, row.place()));
            }
        }
        return read;
    }

    private static String cells(int cells) {
        return cells == 1 ? "1 cell" : cells + " cells";
    }

    /** Whether a row of a text is shorter than its headings, or longer than their line; a workbook has the cells that are filled in. */
    private static boolean isUneven(WrittenRow row, WrittenTable table, int width) {
        int longest = Math.max(width, table.rows().get(0).cells().size());
        return table.sheet().isEmpty()
                && (row.cells().size() < width || row.cells().size() > longest);
    }

    /** Whether all that a row lacks is its note: where it cites its source before that, a cell left out elsewhere is noticed. */
    private static boolean mayLackNote(WrittenRow row, Map<String, Integer> columns) {
        return columns.containsKey(SOURCE)
                && columns.entrySet().stream()
                        .allMatch(column -> column.getValue() < row.cells().size()
                                || column.getKey().equals(NOTE));
    }

    /** Notes a row of which a cell stands under no heading. */
    private boolean hasCellsBeyond(WrittenRow row, WrittenTable table, Map<String, Integer> columns, int width) {
        for (int place = 0; place < row.cells().size(); place++) {
            if (!columns.containsValue(place) && !row.cells().get(place).isBlank()) {
                problems.add(
                        table.place(row, place),
                        place < width
                                ? "Its cell %d, \"%s\", has no heading above it. Maybe give that column its heading, or empty the cell."
                                : "Its cell %d, \"%s\", is one more than there are headings. Maybe put a text with a comma in quotes.",
                        place + 1,
                        row.cells().get(place).strip());
                return true;
            }
        }
        return false;
    }

    private boolean isTooLong(WrittenTable table) {
        boolean tooLong = table.rows().size() > form.mostRows() + 1;
        if (tooLong) {
            problems.add(table.file(), "This table has more than %,d rows. Maybe it is another.", form.mostRows());
        }
        return tooLong;
    }

    /** The place of each column by its heading; none, with the mistakes noted, where one is missing. */
    private Map<String, Integer> columns(WrittenTable table) {
        WrittenRow head = table.rows().get(0);
        Map<String, Integer> columns = new LinkedHashMap<>();
        boolean sound = !table.isTooWide();
        if (!sound) {
            problems.add(table.place(head, 0), "This table has more than 100 columns. Maybe it is another.");
        }
        for (int place = 0; sound && place < head.cells().size(); place++) {
            String column = head.cells().get(place).strip();
            if (column.isEmpty()) {
                continue;
            }
            if (columns.putIfAbsent(column, place) != null) {
                problems.add(table.place(head, place), "Column %s is there twice. Remove one of the two.", column);
                sound = false;
            } else if (!form.knows(column) && !form.mayHave(column)) {
                noteUnknown(table, place, column);
            }
        }
        return sound && hasAll(columns, table) ? columns : Map.of();
    }

    private void noteUnknown(WrittenTable table, int place, String column) {
        problems.add(
                table.place(table.rows().get(0), place),
                form.open()
                        ? "Column \"%s\" is not named as a column is. Maybe postcode or ward-code: small letters, digits and hyphens.%s"
                        : "No table of this kind has a column \"%s\", so it would be silently left out.%s",
                column,
                form.open()
                        ? ""
                        : Nearest.hint(
                                " Maybe %s.",
                                " Remove it.",
                                column,
                                Stream.concat(form.columns().stream(), form.further().stream())));
    }

    private boolean hasAll(Map<String, Integer> columns, WrittenTable table) {
        String missing = form.columns().stream()
                .filter(column -> !columns.containsKey(column))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add(
                    table.place(table.rows().get(0), 0),
                    missing.contains(", ")
                            ? "Columns %s are missing. The columns are %s."
                            : "Column %s is missing. The columns are %s.",
                    missing,
                    columns());
        } else if (form.open() && columns.keySet().stream().allMatch(form::knows)) {
            problems.add(
                    table.place(table.rows().get(0), 0),
                    "This list has no column of values. Maybe add a column value.");
            return false;
        }
        return missing.isEmpty();
    }

    private String columns() {
        return (form.open() ? "value, " : "") + String.join(", ", form.columns());
    }

    private static <T> T meant(CsvRow row, Function<CsvRow, T> meaning) {
        try {
            T meant = meaning.apply(row);
            return row.isWrong() ? null : meant;
        } catch (IllegalArgumentException wrong) {
            if (!row.isWrong()) {
                row.wrong(wrong.getMessage());
            }
        } catch (RuntimeException followsFromAWrongCell) {
            if (!row.isWrong()) {
                throw followsFromAWrongCell;
            }
        }
        return null;
    }
}
