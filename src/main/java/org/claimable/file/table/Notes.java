package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import org.claimable.claim.TableNote;

/** What is no mistake of a table but its reader should know, up to a hundred of it. */
final class Notes {
    private static final int MOST = 100;

    private final List<TableNote> found = new ArrayList<>();

    void add(String place, String code, String message) {
        if (found.size() < MOST) {
            found.add(new TableNote(place, code, message));
        }
    }

    List<TableNote> found() {
        return List.copyOf(found);
    }
}
