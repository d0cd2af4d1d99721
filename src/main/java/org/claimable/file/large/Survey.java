package org.claimable.file.large;

import java.util.Comparator;
import java.util.stream.Stream;
import org.claimable.file.ndjson.SeenPeople;
import org.claimable.file.table.SubmittedRow;

/**
 * What a first look at all rows tells: how many there are and how wide, whether each person's stand together, and whether ids
 * repeat. Ids that ascend do not; others are sorted.
 */
final class Survey {
    private static final Comparator<String> ASCENDING =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final SortedLines ids;
    private SeenPeople seen = new SeenPeople();
    private String lastPerson;
    private String lastId = "";
    private boolean ascending = true;
    private boolean together = true;
    private long rows;
    private int width;

    /** {@code ids} take the ids to be sorted; null where the table has no column of ids. */
    Survey(SortedLines ids) {
        this.ids = ids;
    }

    void add(SubmittedRow row) {
        rows++;
        width = Math.max(width, row.cells().size());
        if (together && row.person() != null && !row.person().equals(lastPerson)) {
            together = seen.add(row.person());
            seen = together ? seen : null;
        }
        lastPerson = row.person();
        if (ids != null) {
            ascending &= ASCENDING.compare(row.claim(), lastId) > 0;
            lastId = row.claim();
            ids.add(Repeats.line(row.claim(), row.number()));
        }
    }

    Repeats repeats() {
        seen = null;
        if (ids == null || ascending) {
            return Repeats.none();
        }
        try (Stream<String> sorted = ids.sort().lines()) {
            return Repeats.among(sorted);
        } finally {
            ids.delete();
        }
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
