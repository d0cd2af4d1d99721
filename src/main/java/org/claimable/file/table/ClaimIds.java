package org.claimable.file.table;

import java.util.HashMap;
import java.util.Map;
import org.claimable.catalogue.ClaimField;
import org.claimable.catalogue.Spelling;

/** The ids of claims in tables: as given, else the row, with its sheet where there are several; each once. */
final class ClaimIds {
    private final Map<String, String> rows = new HashMap<>();
    private final boolean several;

    ClaimIds(boolean several) {
        this.several = several;
    }

    /** The id of a row; where an earlier row has it, that is noted, and the row stands for it. */
    String of(Cells cells) {
        String given = written(cells);
        String row = several ? cells.sheet() + " row " + cells.row().number() : row(cells);
        String id = given == null ? row : given;
        String place = several ? cells.place() : row(cells);
        String earlier = rows.putIfAbsent(Spelling.compared(id), place);
        if (earlier == null) {
            return id;
        }
        noteRepeated(cells, id, earlier);
        String other = row;
        while (rows.putIfAbsent(other, place) != null) {
            other = other + " again";
        }
        return other;
    }

    /** As it is written, spaces included, which answers show again; null where there is none, or it is wrong. */
    private static String written(Cells cells) {
        String text = cells.text(ClaimField.ID);
        return text == null || Spelling.compared(text).isEmpty()
                ? null
                : cells.row().cells().get(cells.columns().place(ClaimField.ID));
    }

    private static String row(Cells cells) {
        return "row " + cells.row().number();
    }

    /** The id that a row gives, or its number. */
    static String given(Cells cells) {
        String given = written(cells);
        return given == null ? row(cells) : given;
    }

    static void noteRepeated(Cells cells, String id, String earlier) {
        cells.note(
                ClaimField.ID, "REPEATED", "\"%s\" is the claim of %s too. Give each its own.".formatted(id, earlier));
    }
}
