package org.claimable.file.table;

import java.util.HashMap;
import java.util.Map;

/** The ids of claims in a table: as given, else the row; each once. */
final class ClaimIds {
    private final Map<String, Long> rows = new HashMap<>();

    /** The id of a row; where an earlier row has it, that is noted, and the row's number stands for it. */
    String of(Cells cells) {
        long row = cells.row().number();
        String id = given(cells);
        Long earlier = rows.putIfAbsent(id, row);
        if (earlier == null) {
            return id;
        }
        noteRepeated(cells, earlier);
        String other = "row " + row;
        while (rows.putIfAbsent(other, row) != null) {
            other = other + " again";
        }
        return other;
    }

    /** The id that a row gives, or its number. */
    static String given(Cells cells) {
        String given = cells.text(Heading.CLAIM);
        return given == null ? "row " + cells.row().number() : given;
    }

    static void noteRepeated(Cells cells, long earlier) {
        cells.note(
                Heading.CLAIM,
                "REPEATED",
                "\"%s\" is the claim of row %d too. Give each its own.".formatted(given(cells), earlier));
    }
}
