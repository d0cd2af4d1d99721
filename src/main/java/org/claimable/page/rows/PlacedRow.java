package org.claimable.page.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.table.Corrections.Correction;
import org.claimable.file.table.WrongRows.CellProblem;
import org.claimable.file.table.WrongRows.WrongRow;
import org.claimable.file.table.WrongRows.WrongTable;
import org.claimable.page.check.Check;
import org.claimable.page.check.RowAddresses;

/** A row with its table, and the place of that among all. */
record PlacedRow(int at, WrongTable table, WrongRow row) {
    static List<PlacedRow> of(Check check) {
        List<PlacedRow> rows = new ArrayList<>();
        for (int i = 0; i < check.wrong().tables().size(); i++) {
            WrongTable table = check.wrong().tables().get(i);
            int at = i;
            table.rows().forEach(row -> rows.add(new PlacedRow(at, table, row)));
        }
        return rows;
    }

    /** The rows in which each text is wrong, by table, place and text. */
    static Map<List<Object>, List<PlacedRow>> byValue(List<PlacedRow> all) {
        Map<List<Object>, List<PlacedRow>> rows = new HashMap<>();
        for (PlacedRow row : all) {
            row.row().problems().stream()
                    .map(CellProblem::place)
                    .filter(place -> place >= 0)
                    .distinct()
                    .forEach(place -> rows.computeIfAbsent(
                                    List.of(row.at(), place, row.sent(place)), key -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    /** Whether each of its cells that is wrong is read as something else by now. */
    boolean isCorrected(CorrectedSoFar corrected) {
        List<Integer> wrong = places(false);
        return !wrong.isEmpty()
                && wrong.stream().noneMatch(place -> corrected.text(this, place).equals(cell(place)));
    }

    /** What a place was read as when the row was decided. */
    String cell(int place) {
        return place < row.cells().size() ? row.cells().get(place).strip() : "";
    }

    String name() {
        return RowAddresses.row(at, row.number());
    }

    String name(int place) {
        return RowAddresses.cell(at, row.number(), place);
    }

    /** The name of the choice to leave the row out. */
    String nameOfLeavingOut() {
        return name() + "-leave-out";
    }

    /** The corrections that leave the row out: each of its cells is empty then. */
    List<Correction> leavingOut() {
        return places(true).stream()
                .filter(place -> !sent(place).isEmpty())
                .map(place -> correction(place, ""))
                .toList();
    }

    /** What the file has in a place. */
    String sent(int place) {
        return place < row.sent().size() ? row.sent().get(place).strip() : "";
    }

    /** The correction of the cell in a place. */
    Correction correction(int place, String is) {
        return new Correction(
                0, table.sheet(), row.number(), table.columns().get(place).heading(), sent(place), is);
    }

    /** Whether the column in a place can be named, so that its cells can be corrected. */
    boolean isNamed(int place) {
        String heading = table.columns().get(place).heading();
        return !heading.isEmpty()
                && table.columns().stream()
                                .filter(each -> each.heading().equalsIgnoreCase(heading))
                                .count()
                        == 1;
    }

    /** The places that are wrong, or all that can be corrected. */
    List<Integer> places(boolean all) {
        Stream<Integer> places = all
                ? IntStream.range(0, table.columns().size()).boxed()
                : row.problems().stream()
                        .map(CellProblem::place)
                        .filter(place -> place >= 0)
                        .distinct();
        return places.filter(this::isNamed).toList();
    }
}
