package org.claimable.page.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.table.Corrections;
import org.claimable.file.table.Corrections.Correction;
import org.claimable.file.table.WrongRows.Contradiction;
import org.claimable.file.table.WrongRows.WrongTable;
import org.claimable.file.table.WrongRows.WrongValue;

/** What each cell is read as so far. */
final class CorrectedSoFar {
    private final Corrections corrections;
    private final Map<Object, Correction> byKey = new HashMap<>();

    CorrectedSoFar(Corrections corrections) {
        this.corrections = corrections;
        corrections.lines().forEach(each -> byKey.put(each.key(), each));
    }

    /** The text of a cell, as its own correction says, else that of all that hold the same, else the file. */
    String text(PlacedRow row, int place) {
        Correction none = row.correction(place, row.sent(place));
        Correction found =
                byKey.getOrDefault(none.key(), byKey.get(none.everywhere().key()));
        return found == null ? none.is() : found.is();
    }

    /** What all cells of a contradiction are read as, empty where they are not the same. */
    String same(Contradiction contradiction) {
        List<String> texts = contradiction.cells().stream()
                .map(cell -> {
                    Correction found = byKey.get(PersonLine.correction(cell, "").key());
                    return found == null ? cell.text() : found.is();
                })
                .distinct()
                .toList();
        return texts.size() == 1 && contradiction.choices().contains(texts.get(0)) ? texts.get(0) : "";
    }

    /** What a text is read as in all cells of a column, null where that is itself. */
    String everywhere(WrongTable table, WrongValue value) {
        Correction found = byKey.get(everywhere(table, value, "").key());
        return found == null ? null : found.is();
    }

    /** What is shown of a value that is wrong: as it is read so far. */
    String shown(WrongTable table, WrongValue value) {
        String is = everywhere(table, value);
        return is == null ? value.text() : is;
    }

    List<Correction> lines() {
        return corrections.lines();
    }

    /** The correction of a value in all cells of its column. */
    static Correction everywhere(WrongTable table, WrongValue value, String is) {
        return new Correction(
                0, table.sheet(), 0, table.columns().get(value.place()).heading(), value.sent(), is);
    }
}
