package org.claimable.cli;

import java.io.PrintStream;
import java.util.function.DoubleFunction;
import org.claimable.file.ndjson.CohortStream.StreamProgress;

/** Shows on a terminal how far a stream has come, on one line; nowhere else. */
final class ProgressLine implements StreamProgress {
    private static final long EVERY = 200_000_000;
    private static final double SECOND = 1e9;

    private final PrintStream terminal;
    private final long bytesInAll;
    private long began = System.nanoTime();
    private long last = began;
    private String lastDoing = "";
    private boolean shown;

    private ProgressLine(PrintStream terminal, long bytesInAll) {
        this.terminal = terminal;
        this.bytesInAll = bytesInAll;
    }

    /** Of so many bytes; {@code err} is only written to where someone looks. */
    static ProgressLine of(PrintStream err, long bytesInAll) {
        return new ProgressLine(System.console() == null ? null : err, bytesInAll);
    }

    /** The same on a terminal that is there for sure. */
    static ProgressLine on(PrintStream terminal, long bytesInAll) {
        return new ProgressLine(terminal, bytesInAll);
    }

    @Override
    public void passed(long lines, long claims, long bytes) {
        show(seconds -> "%,d lines, %,d claims, %,.0f claims a second, %s"
                .formatted(lines, claims, claims / seconds, left(bytes, bytesInAll, seconds)));
    }

    /** So many rows were, for instance, checked; {@code ofRows} is 0 while it is not known how many there are. */
    void rows(String doing, long rows, long ofRows) {
        if (!doing.equals(lastDoing)) {
            lastDoing = doing;
            began = System.nanoTime();
        }
        show(seconds -> "%,d rows %s, %,.0f a second%s"
                .formatted(rows, doing, rows / seconds, ofRows == 0 ? "" : ", " + left(rows, ofRows, seconds)));
    }

    private void show(DoubleFunction<String> line) {
        long now = System.nanoTime();
        if (terminal != null && now - last >= EVERY) {
            last = now;
            shown = true;
            terminal.print("\r" + line.apply((now - began) / SECOND) + "\u001B[K");
            terminal.flush();
        }
    }

    private static String left(long done, long ofAll, double seconds) {
        double part = ofAll == 0 ? 1 : Math.min(1, (double) done / ofAll);
        long left = part == 0 ? 0 : Math.round(seconds * (1 - part) / part);
        return "%.0f%%, %d:%02d left".formatted(100 * part, left / 60, left % 60);
    }

    /** Takes the line away. */
    void end() {
        if (shown) {
            terminal.print("\r\u001B[K");
            terminal.flush();
        }
    }
}
