package org.claimable.file.large;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Passes on what is written of rows in their order: at once where they come in it, else once they are sorted. */
final class RowOrder {
    private final SortedLines sorted;
    private final Consumer<String> taker;

    /** {@code sorted} take what comes in another order; null where nothing does. */
    RowOrder(SortedLines sorted, Consumer<String> taker) {
        this.sorted = sorted;
        this.taker = taker;
    }

    void add(List<NumberedText> texts) {
        for (NumberedText each : texts) {
            if (sorted == null) {
                taker.accept(each.text());
            } else {
                sorted.add(LineText.number(each.first())
                        + LineText.number(each.row())
                        + LineText.BETWEEN
                        + LineText.written(each.text()));
            }
        }
    }

    /** Passes on what was not yet. */
    void end() {
        if (sorted == null) {
            return;
        }
        try (Stream<String> lines = sorted.sort().lines()) {
            lines.forEach(line -> taker.accept(LineText.read(line.substring(line.indexOf(LineText.BETWEEN) + 1))));
        } finally {
            sorted.delete();
        }
    }
}
