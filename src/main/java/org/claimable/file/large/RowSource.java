package org.claimable.file.large;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.file.large.LargeTable.TableProgress;
import org.claimable.file.large.RowOrder.LineText;
import org.claimable.file.large.Survey.Repeats;
import org.claimable.file.table.LongTable;
import org.claimable.file.table.LongTable.LongRows;
import org.claimable.file.table.LongTable.SubmittedRow;
import org.claimable.file.temporary.TemporaryFolder;
import org.claimable.method.claim.MalformedCohortException;

/** The rows of a table, each person's together, as often as they are asked for: from its file, or sorted on the disk. */
record RowSource(LongTable table, LongRows read, SortedLines sorted, Repeats repeats, long count, int width) {
    private static final int TOLD_EVERY = 1 << 12;

    /** Looks at all rows, and sorts them where a person's do not stand together. */
    static RowSource of(LongTable table, TemporaryFolder temporary, TableProgress progress) {
        Survey survey = new Survey();
        try (LongRows rows = table.rows()) {
            each(rows, "looked at", 0, progress, survey::add);
            Repeats repeats =
                    survey.areIdsAscending() ? Repeats.none() : repeats(table, temporary, progress, survey.rows());
            SortedLines sorted =
                    survey.isTogether() ? null : sorted(table, temporary, progress, survey.rows(), RowLine::of);
            return new RowSource(table, rows, sorted, repeats, survey.rows(), survey.width());
        }
    }

    private static Repeats repeats(LongTable table, TemporaryFolder temporary, TableProgress progress, long count) {
        SortedLines ids = sorted(table, temporary, progress, count, Repeats::line);
        try (Stream<String> lines = ids.lines()) {
            return Repeats.among(lines);
        } finally {
            ids.delete();
        }
    }

    private static SortedLines sorted(
            LongTable table,
            TemporaryFolder temporary,
            TableProgress progress,
            long count,
            Function<SubmittedRow, String> line) {
        SortedLines sorted = new SortedLines(temporary);
        try (LongRows rows = table.rows()) {
            each(rows, "sorted", count, progress, row -> sorted.add(line.apply(row)));
        }
        return sorted.sort();
    }

    private static void each(
            LongRows rows, String doing, long count, TableProgress progress, Consumer<SubmittedRow> taker) {
        for (long row = 0; rows.hasNext(); row++) {
            taker.accept(rows.next());
            if (row % TOLD_EVERY == 0) {
                progress.passed(doing, row, count);
            }
        }
    }

    /** Whether rows come in another order than that of the file. */
    boolean isSorted() {
        return sorted != null;
    }

    /** Gives all rows to someone, in batches of whole people. */
    void batches(Consumer<Iterator<List<List<SubmittedRow>>>> taker) {
        if (sorted == null) {
            try (LongRows rows = table.rows()) {
                taker.accept(new PersonBatches(rows));
            }
        } else {
            try (Stream<String> lines = sorted.lines()) {
                taker.accept(new PersonBatches(lines.map(RowLine::read).iterator()));
            }
        }
    }

    /** A row as a line that sorts by person, then by number; rows without a person come first. */
    private static final class RowLine {
        private static final String TOTALS = "t";
        private static final int PERSON = 0;
        private static final int NUMBER = 1;
        private static final int LOOKS = 2;
        private static final int CLAIM = 3;
        private static final int CELLS = 4;

        private RowLine() {}

        static String of(SubmittedRow row) {
            StringBuilder line = new StringBuilder(row.length() + 64)
                    .append(row.person() == null ? "" : LineText.written(row.person()))
                    .append(LineText.BETWEEN)
                    .append(LineText.number(row.number()))
                    .append(LineText.BETWEEN)
                    .append(row.totals() ? TOTALS : "")
                    .append(LineText.BETWEEN)
                    .append(LineText.written(row.claim()));
            row.cells().forEach(cell -> line.append(LineText.BETWEEN).append(LineText.written(cell)));
            return line.toString();
        }

        static SubmittedRow read(String line) {
            List<String> parts = parts(line);
            String person = parts.get(PERSON).isEmpty() ? null : parts.get(PERSON);
            return new SubmittedRow(
                    LineText.number(parts.get(NUMBER)),
                    person,
                    parts.get(CLAIM),
                    parts.get(LOOKS).equals(TOTALS),
                    List.copyOf(parts.subList(CELLS, parts.size())));
        }

        private static List<String> parts(String line) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int to = line.indexOf(LineText.BETWEEN); to >= 0; to = line.indexOf(LineText.BETWEEN, from)) {
                parts.add(LineText.read(line.substring(from, to)));
                from = to + 1;
            }
            parts.add(LineText.read(line.substring(from)));
            return parts;
        }
    }

    /** Rows in batches of whole people; one that names no person stands alone. */
    private static final class PersonBatches implements Iterator<List<List<SubmittedRow>>> {
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
                length += person.stream()
                        .mapToInt(row -> BESIDE_TEXT + row.length())
                        .sum();
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
}
