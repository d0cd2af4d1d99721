package org.claimable.file.large;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimable.file.table.LongRows;
import org.claimable.file.table.LongTable;
import org.claimable.file.table.SubmittedRow;

/** The rows of a table, each person's together, as often as they are asked for: from its file, or sorted on the disk. */
record RowSource(LongTable table, LongRows read, SortedLines sorted, Repeats repeats, long count, int width) {
    private static final int TOLD_EVERY = 1 << 12;

    /** Looks at all rows, and sorts them where a person's do not stand together. */
    static RowSource of(LongTable table, TemporaryFolder temporary, TableProgress progress) {
        try (LongRows rows = table.rows()) {
            Survey survey = new Survey(table.hasIds() ? new SortedLines(temporary) : null);
            for (long row = 0; rows.hasNext(); row++) {
                survey.add(rows.next());
                if (row % TOLD_EVERY == 0) {
                    progress.passed("looked at", row, 0);
                }
            }
            Repeats repeats = survey.repeats();
            SortedLines sorted = survey.isTogether() ? null : sorted(table, temporary, progress, survey.rows());
            return new RowSource(table, rows, sorted, repeats, survey.rows(), survey.width());
        }
    }

    private static SortedLines sorted(LongTable table, TemporaryFolder temporary, TableProgress progress, long count) {
        SortedLines sorted = new SortedLines(temporary);
        try (LongRows rows = table.rows()) {
            for (long row = 0; rows.hasNext(); row++) {
                sorted.add(RowLine.of(rows.next()));
                if (row % TOLD_EVERY == 0) {
                    progress.passed("sorted", row, count);
                }
            }
        }
        return sorted.sort();
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
}
