package org.claimable.page.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.file.table.WrongRows.WrongColumn;
import org.claimable.file.table.WrongRows.WrongRow;

/**
 * A row to correct: what is wrong with all of it, its cells to correct, and all that it says; {@code leavingOut} is the name of the choice
 * to leave it out, and {@code address} is where all its cells are shown, null where they are.
 */
public record RowCard(
        String name,
        String title,
        String claim,
        List<String> problems,
        List<CellField> fields,
        List<Said> said,
        String leavingOut,
        String address) {

    /** What a row says in a column. */
    public record Said(String heading, String text) {}

    static RowCard of(PlacedRow placed, CorrectedSoFar corrected, boolean all, String address) {
        WrongRow row = placed.row();
        String sheet = placed.table().sheet() == null
                ? ""
                : "Sheet %s, ".formatted(placed.table().sheet());
        return new RowCard(
                placed.name(),
                sheet + "row " + row.number(),
                row.claim().equals("row " + row.number()) ? "" : row.claim(),
                row.problems().stream()
                        .filter(each -> each.place() < 0)
                        .map(each -> each.problem().message())
                        .toList(),
                placed.places(all).stream()
                        .map(place -> CellField.of(placed, place, corrected))
                        .toList(),
                said(placed),
                placed.nameOfLeavingOut(),
                all ? null : address);
    }

    private static List<Said> said(PlacedRow placed) {
        List<WrongColumn> columns = placed.table().columns();
        List<Said> said = new ArrayList<>();
        for (int place = 0; place < placed.row().cells().size(); place++) {
            String text = placed.row().cells().get(place).strip();
            String heading = place < columns.size() ? columns.get(place).heading() : "";
            if (!text.isEmpty()) {
                said.add(new Said(heading.isEmpty() ? "No heading" : heading, text));
            }
        }
        return said;
    }

    /**
     * A cell to correct: {@code message} is what is wrong with it, null where nothing is or where it was changed since; {@code was} is what
     * the file has where that is something else. {@code options} are what it may be, if those are few; {@code list} is the id of a longer
     * list, or null.
     */
    public record CellField(
            String name, String label, String value, String message, String was, List<String> options, String list) {
        private static final int MOST_CHOSEN = 20;

        static CellField of(PlacedRow placed, int place, CorrectedSoFar corrected) {
            WrongColumn column = placed.table().columns().get(place);
            String text = corrected.text(placed, place);
            boolean changed = !text.equals(placed.cell(place));
            String message = placed.row().problems().stream()
                    .filter(each -> each.place() == place && !changed)
                    .map(each -> each.problem().message())
                    .findFirst()
                    .orElse(null);
            return new CellField(
                    placed.name(place),
                    column.heading(),
                    text,
                    message,
                    text.equals(placed.sent(place)) ? null : placed.sent(place),
                    options(column, text),
                    isLong(column) ? listId(placed.at(), place) : null);
        }

        static boolean isLong(WrongColumn column) {
            return column.choices().size() > MOST_CHOSEN;
        }

        static String listId(int table, int place) {
            return "list-%d-%d".formatted(table + 1, place + 1);
        }

        /** The choices of a column, with what the cell is now before them; none where they are no list, or a long one. */
        static List<String> options(WrongColumn column, String text) {
            return column.choices().isEmpty() || isLong(column)
                    ? List.of()
                    : Stream.concat(Stream.of(text, ""), column.choices().stream())
                            .distinct()
                            .toList();
        }
    }
}
