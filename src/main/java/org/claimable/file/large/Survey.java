package org.claimable.file.large;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimable.file.large.RowOrder.LineText;
import org.claimable.file.ndjson.SeenPeople;
import org.claimable.file.table.LongTable.SubmittedRow;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.MalformedCohortException;

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

    /** The rows whose id an earlier row has. */
    static final class Repeats {
        private static final int MOST = 500_000;

        private final long[] rows;
        private final long[] earlier;

        private Repeats(TreeMap<Long, Long> found) {
            this.rows = found.keySet().stream().mapToLong(each -> each).toArray();
            this.earlier = found.values().stream().mapToLong(each -> each).toArray();
        }

        /** The row that first has the id of a row, 0 where no earlier row has it. */
        long earlier(long row) {
            int place = Arrays.binarySearch(rows, row);
            return place < 0 ? 0 : earlier[place];
        }

        static Repeats none() {
            return new Repeats(new TreeMap<>());
        }

        /** Those among sorted lines, each an id and the number of its row. */
        static Repeats among(Stream<String> lines) {
            TreeMap<Long, Long> found = new TreeMap<>();
            String last = "";
            long first = 0;
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                String line = each.next();
                int end = line.indexOf(LineText.BETWEEN);
                String id = line.substring(0, end);
                long row = LineText.number(line.substring(end + 1));
                if (first > 0 && id.equals(last)) {
                    add(Map.entry(row, first), found);
                } else {
                    last = id;
                    first = row;
                }
            }
            return new Repeats(found);
        }

        private static void add(Map.Entry<Long, Long> repeat, TreeMap<Long, Long> found) {
            if (found.size() == MOST) {
                throw new MalformedCohortException(
                        "More than %,d rows have the id of another claim, such as row %d and row %d. Maybe the column is no id: rename it."
                                .formatted(MOST, repeat.getValue(), repeat.getKey()));
            }
            found.put(repeat.getKey(), repeat.getValue());
        }

        /** The id of a row as a line that sorts by it. */
        static String line(SubmittedRow row) {
            return LineText.written(Spelling.compared(row.claim())) + LineText.BETWEEN + LineText.number(row.number());
        }
    }
}
