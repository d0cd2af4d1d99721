package org.claimable.file.csv;

import java.util.HashMap;
import java.util.Map;

/** The ids of claims in a table: as given, else the row; each once. */
final class ClaimIds {
    private final Map<String, Long> rows = new HashMap<>();

    String of(Cells cells) {
        String given = cells.text(Heading.CLAIM);
        String id = given == null ? "row " + cells.row() : given;
        Long earlier = rows.putIfAbsent(id, cells.row());
        if (earlier != null) {
            cells.note(
                    Heading.CLAIM,
                    "REPEATED",
                    "\"%s\" is the claim of row %d too. Give each its own.".formatted(id, earlier));
        }
        return id;
    }
}
