package org.claimable.file.large;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.file.table.LongRows;
import org.claimable.file.table.LongTable;
import org.claimable.file.table.SubmittedRow;

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
}
