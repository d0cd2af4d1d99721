package org.claimable.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/**
 * A stream that throws {@link LostOutputException} as soon as something cannot be written, and at each attempt after that: a
 * {@link PrintStream} over it cannot swallow the error, as it does an {@link IOException}. Closing it closes nothing beneath.
 */
final class CheckedOutput extends OutputStream {
    private final OutputStream target;
    private final Function<IOException, LostOutputException> lost;
    private IOException failure;

    CheckedOutput(OutputStream target, Function<IOException, LostOutputException> lost) {
        this.target = target;
        this.lost = lost;
    }

    /** Makes all that is printed to {@link System#out} checked; it is written when it is flushed, or a buffer is full. */
    static void checkPrinted() {
        OutputStream printed =
                new CheckedOutput(new FileOutputStream(FileDescriptor.out), LostOutputException::ofPrinted);
        System.setOut(new PrintStream(new BufferedOutputStream(printed), false, StandardCharsets.UTF_8));
    }

    /** Fails where something could not be written, in case the error was hidden behind another one. */
    void requireWhole() {
        if (failure != null) {
            throw lost.apply(failure);
        }
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        attempt(() -> target.write(bytes, from, length));
    }

    @Override
    public void flush() {
        attempt(target::flush);
    }

    @Override
    public void close() {
        flush();
    }

    private void attempt(Attempt attempt) {
        requireWhole();
        try {
            attempt.run();
        } catch (IOException refused) {
            failure = refused;
            throw lost.apply(refused);
        }
    }

    /** What may fail. */
    private interface Attempt {
        void run() throws IOException;
    }

    /** What a command printed or wrote could not be written whole, or its reader has stopped reading. */
    static final class LostOutputException extends RuntimeException {
        /** Exit status of output that could not be written whole. */
        static final int LOST = 4;

        /** Exit status where the reader of a pipe has gone: that of a program which the operating system ends for it (SIGPIPE). */
        static final int CLOSED = 141;

        static final String LOST_STATUS =
                "4:what is printed or written could not be written whole; standard error says why";
        static final String CLOSED_STATUS =
                "141:the program that reads what is printed has stopped reading, as head does";

        private final boolean closed;

        private LostOutputException(String message, boolean closed, Exception cause) {
            super(message, cause);
            this.closed = closed;
        }

        /** Of standard output. */
        static LostOutputException ofPrinted(IOException refused) {
            boolean closed = String.valueOf(refused.getMessage())
                    .toLowerCase(Locale.ROOT)
                    .contains("pipe");
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
}
