package org.claimable.file.large;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.claimable.claim.MalformedCohortException;
import org.claimable.file.table.SubmittedRow;

/** Rows in batches of whole people; one that names no person stands alone. */
final class PersonBatches implements Iterator<List<List<SubmittedRow>>> {
    private static final int FULL = 1 << 17;
    private static final int BESIDE_TEXT = 100;
    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST = 8 << 20;

    private final Iterator<SubmittedRow> rows;
    private SubmittedRow next;

    /** {@code rows} have those of a person together. */
    PersonBatches(Iterator<SubmittedRow> rows) {
        this.rows = rows;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<List<SubmittedRow>> next() {
        List<List<SubmittedRow>> batch = new ArrayList<>();
        int length = 0;
        while (next != null && length < FULL) {
            List<SubmittedRow> person = person();
            batch.add(person);
            length +=
                    person.stream().mapToInt(row -> BESIDE_TEXT + row.length()).sum();
        }
        return batch;
    }

    private List<SubmittedRow> person() {
        List<SubmittedRow> person = new ArrayList<>();
        String ref = next.person();
        int length = 0;
        do {
            length += next.length();
            if (person.size() == MOST_ROWS || length > LONGEST) {
                throw new MalformedCohortException(
                        ("The person of row %d has more than %,d rows, or %,d characters in them. "
                                        + "Maybe the column of persons holds something else.")
                                .formatted(person.get(0).number(), MOST_ROWS, LONGEST));
            }
            person.add(next);
            next = rows.hasNext() ? rows.next() : null;
        } while (ref != null && next != null && Objects.equals(ref, next.person()));
        return person;
    }
}
