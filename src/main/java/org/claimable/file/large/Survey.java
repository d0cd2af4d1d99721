package org.claimable.file.large;

import java.util.Comparator;
import org.claimable.catalogue.Spelling;
import org.claimable.file.ndjson.SeenPeople;
import org.claimable.file.table.LongTable.SubmittedRow;

/**
 * What a first look at all rows tells: how many there are and how wide, whether each person's stand together, and whether
 * ids ascend.
 */
final class Survey {
    private static final Comparator<String> ASCENDING =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private SeenPeople seen = new SeenPeople();
    private String lastPerson;
    private String lastId = "";
    private boolean ascending = true;
    private boolean together = true;
    private long rows;
    private int width;

    void add(SubmittedRow row) {
        rows++;
        width = Math.max(width, row.cells().size());
        if (together && row.person() != null && !row.person().equals(lastPerson)) {
            together = seen.add(row.person());
            seen = together ? seen : null;
        }
        lastPerson = row.person();
        String id = Spelling.compared(row.claim());
        ascending = ascending && ASCENDING.compare(id, lastId) > 0;
        lastId = id;
    }

    /** Whether each id is longer than the one before, or as long and later in the alphabet, so that none repeats. */
    boolean areIdsAscending() {
        return ascending;
    }

    /** Whether no one's rows have others between them. */
    boolean isTogether() {
        return together;
    }

    long rows() {
        return rows;
    }

    /** How many cells the longest row has. */
    int width() {
        return width;
    }
}
