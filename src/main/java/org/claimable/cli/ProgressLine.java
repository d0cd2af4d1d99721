package org.claimable.cli;

import java.io.PrintStream;
import org.claimable.file.ndjson.StreamProgress;

/** Shows on a terminal how far a stream has come, on one line; nowhere else. */
final class ProgressLine implements StreamProgress {
    private static final long EVERY = 200_000_000;
    private static final double SECOND = 1e9;

    private final PrintStream terminal;
    private final long bytesInAll;
    private final long began = System.nanoTime();
    private long last = began;
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
        long now = System.nanoTime();
        if (terminal != null && now - last >= EVERY) {
            last = now;
            shown = true;
            terminal.print(line(lines, claims, bytes, (now - began) / SECOND));
            terminal.flush();
        }
    }

    private String line(long lines, long claims, long bytes, double seconds) {
        double part = bytesInAll == 0 ? 1 : Math.min(1, (double) bytes / bytesInAll);
        long left = part == 0 ? 0 : Math.round(seconds * (1 - part) / part);
        return "\r%,d lines, %,d claims, %,.0f claims a second, %.0f%%, %d:%02d left   "
                .formatted(lines, claims, claims / seconds, 100 * part, left / 60, left % 60);
    }

    /** Takes the line away. */
    void end() {
        if (shown) {
            terminal.print("\r\u001B[K");
            terminal.flush();
        }
    }
}
