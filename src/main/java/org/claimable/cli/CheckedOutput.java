package org.claimable.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
}
