package org.claimable.page.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimable.file.document.Count;
import org.claimable.file.table.Corrections.Correction;
import org.claimable.file.table.WrongRows.WrongTable;
import org.claimable.file.table.WrongRows.WrongValue;
import org.claimable.page.check.Check;

/**
 * How far a value that is wrong in several rows is corrected: {@code is} is what those rows are read as by now, null where they differ;
 * {@code done} of {@code all} rows are.
 */
record CorrectedValue(String is, long done, long all) {
    /** That of a value of the table in a place, by the rows in which each is wrong. */
    static CorrectedValue of(
            int table, WrongValue value, Map<List<Object>, List<PlacedRow>> rows, CorrectedSoFar corrected) {
        List<PlacedRow> of = of(table, value, rows);
        List<String> changed = of.stream()
                .filter(row -> !corrected.text(row, value.place()).equals(row.cell(value.place())))
                .map(row -> corrected.text(row, value.place()))
                .toList();
        boolean same = changed.stream().distinct().count() == 1;
        return new CorrectedValue(same ? changed.get(0) : null, changed.size(), of.size());
    }

    private static List<PlacedRow> of(int table, WrongValue value, Map<List<Object>, List<PlacedRow>> rows) {
        return rows.getOrDefault(List.of(table, value.place(), value.sent()), List.of());
    }

    boolean isAny() {
        return done > 0;
    }

    /** What is corrected and what remains. */
    String words() {
        String now = is == null
                ? "Corrected to different values"
                : is.isEmpty() ? "Left empty" : "Corrected to “%s”".formatted(is);
        String left = done == all
                ? "That counts once you decide again"
                : Count.of(all - done, "row is left to correct", "rows are left to correct");
        return "%s in %s. %s.".formatted(now, Count.of(done, "row", "rows"), left);
    }

    /** One correction of every cell that holds a value; of empty cells one each, of those alone that must not be. */
    static List<Correction> corrections(Check check, int table, WrongValue value, String is) {
        WrongTable wrong = check.wrong().tables().get(table);
        return value.everywhere()
                ? List.of(CorrectedSoFar.everywhere(wrong, value, is))
                : ofEach(check, table, value, is);
    }

    private static List<Correction> ofEach(Check check, int table, WrongValue value, String is) {
        return of(table, value, PlacedRow.byValue(PlacedRow.of(check))).stream()
                .map(row -> row.correction(value.place(), is))
                .toList();
    }

    /** All that may correct the value of a name by now, in its rows at once or in one of them. */
    static List<Correction> undone(Check check, String name) {
        List<Correction> all = new ArrayList<>();
        List<WrongTable> tables = check.wrong().tables();
        for (int i = 0; i < tables.size(); i++) {
            for (int j = 0; j < tables.get(i).values().size(); j++) {
                if (RowsView.valueName(i, j).equals(name)) {
                    WrongValue value = tables.get(i).values().get(j);
                    all.add(CorrectedSoFar.everywhere(tables.get(i), value, ""));
                    all.addAll(ofEach(check, i, value, ""));
                }
            }
        }
        return all;
    }
}
