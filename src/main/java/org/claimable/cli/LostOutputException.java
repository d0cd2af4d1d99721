package org.claimable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** What a command printed or wrote could not be written whole, or its reader has stopped reading. */
final class LostOutputException extends RuntimeException {
    /** Exit status of output that could not be written whole. */
    static final int LOST = 4;

    /** Exit status where the reader of a pipe has gone: that of a program which the operating system ends for it (SIGPIPE). */
    static final int CLOSED = 141;

    static final String LOST_STATUS =
            "4:what is printed or written could not be written whole; standard error says why";
    static final String CLOSED_STATUS = "141:the program that reads what is printed has stopped reading, as head does";

    private final boolean closed;

    private LostOutputException(String message, boolean closed, Exception cause) {
        super(message, cause);
        this.closed = closed;
    }

    /** Of standard output. */
    static LostOutputException ofPrinted(IOException refused) {
        boolean closed =
                String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        return new LostOutputException(
                "Not everything could be printed%s. What was printed is incomplete: do not use it. Make room, or choose another place, and run the command again."
                        .formatted(reason(refused)),
                closed,
                refused);
    }

    /** Of a file that appears whole or not at all. */
    static LostOutputException of(Path file, IOException refused) {
        return new LostOutputException(
                "%s cannot be written%s. Check that its folder is there, that you may write to it, and that it has room. Nothing was written."
                        .formatted(file, reason(refused)),
                false,
                refused);
    }

    /** Of a file, with a sentence that says why. */
    static LostOutputException of(Path file, String why, Exception cause) {
        return new LostOutputException("%s cannot be written. %s".formatted(file, why), false, cause);
    }

    private static String reason(IOException refused) {
        String reason = refused instanceof FileSystemException known ? known.getReason() : refused.getMessage();
        return reason == null || reason.isBlank() ? "" : " (" + reason + ")";
    }

    /** Says what was lost, but nothing where the reader has gone; answers the exit status. */
    int print(PrintStream err) {
        if (closed) {
            return CLOSED;
        }
        err.println(getMessage());
        return LOST;
    }
}
