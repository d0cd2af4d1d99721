package org.claimable.method.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;

/**
 * How long an evaluation may take, whether anyone still waits for it, when others have their turn, and what memory it may hold. Long work asks it
 * with every person and every thousand steps of a search. For one thread at a time.
 */
public final class Deadline {
    private static final long BETWEEN_LOOKS = 100_000_000;
    /** What a row of a trace takes of the heap, in bytes. */
    private static final int OF_TRACE_ROW = 100;

    private static final BooleanSupplier NEVER = () -> false;

    private final Duration most;
    private final BooleanSupplier gone;
    private final Turn turn;

    private int traceRows = Integer.MAX_VALUE;
    private int traced;
    private long began = System.nanoTime();
    private long looked = began;

    /** The turn of an evaluation among others that are worked on. */
    @FunctionalInterface
    public interface Turn {
        /** One that is never over. */
        Turn ENDLESS = keptBytes -> 0;

        /**
         * Where the turn is over, waits for the next one; {@code keptBytes} is the heap that the work holds meanwhile, beyond
         * what was set aside for it. Returns the nanoseconds waited, 0 where the turn goes on.
         */
        long pass(long keptBytes);

        /** Sets aside so many more bytes of heap until the work is answered; false where there are not so many. */
        default boolean hold(long bytes) {
            return true;
        }
    }

    private Deadline(Duration most, BooleanSupplier gone, Turn turn) {
        this.most = most;
        this.gone = gone;
        this.turn = turn;
    }

    /** So long from now. */
    public static Deadline in(Duration most) {
        return in(most, NEVER);
    }

    /** So long from now, and no longer than until {@code gone}, which is asked now and then on the thread that decides. */
    public static Deadline in(Duration most, BooleanSupplier gone) {
        return in(most, gone, Turn.ENDLESS);
    }

    /** The same in turns with others; the time that it waits for its turn does not count. */
    public static Deadline in(Duration most, BooleanSupplier gone, Turn turn) {
        return new Deadline(most, gone, turn);
    }

    /** How much of the time is left, none or less once it is over. */
    public Duration left() {
        return most.minusNanos(System.nanoTime() - began);
    }

    /** As below, where nothing is held beyond what was set aside. */
    public void check() {
        check(0);
    }

    /**
     * Lets others have their turn where this one is over. Fails with {@link EvaluationLimitException} once the time is over or the
     * thread is interrupted, with {@link CallerGoneException} once no one waits. {@code keptBytes} is the heap held beyond what was set aside.
     */
    void check(long keptBytes) {
        if (Thread.currentThread().isInterrupted()) {
            throw new EvaluationLimitException("The evaluation was ended before it was done, so nothing was decided.");
        }
        long waited = turn.pass(keptBytes);
        began += waited;
        long now = System.nanoTime();
        if (waited > 0 || now - looked > BETWEEN_LOOKS) {
            looked = now;
            if (gone.getAsBoolean()) {
                throw new CallerGoneException();
            }
        }
        if (now - began > most.toNanos()) {
            throw new EvaluationLimitException(
                    "The evaluation took longer than %s, so nothing was decided. Maybe send fewer claims at a time."
                            .formatted(words(most)));
        }
    }

    /** The same, where a trace may have so many rows. */
    public Deadline tracing(int rows) {
        traceRows = rows;
        return this;
    }

    /** Counts rows of a trace; {@link InvalidCohortException} where they are too many, {@link EvaluationLimitException} where there is no memory. */
    void trace(int rows) {
        traced += rows;
        if (traced > traceRows) {
            throw new InvalidCohortException(List.of(new Violation(
                    "/" + Setting.TRACE.path(),
                    "TRACE_TOO_LARGE",
                    "The trace has more than %,d rows, one for each rule and claim. Ask for it of fewer claims, by their ids."
                            .formatted(traceRows))));
        }
        if (!turn.hold((long) rows * OF_TRACE_ROW)) {
            throw new EvaluationLimitException(
                    "There is not the memory for a trace of so many claims, so nothing was decided. Ask for it of fewer, by their ids.");
        }
    }

    /** Sets aside heap for what was said so far; {@link EvaluationLimitException} where there is none for it. */
    void hold(long bytes) {
        if (!turn.hold(bytes)) {
            throw new EvaluationLimitException(
                    "There is not the memory for all that has to be said of these claims, so nothing was decided. Maybe entries of "
                            + "previouslyCounted are repeated for one person; list each once.");
        }
    }

    private static String words(Duration most) {
        return most.toSeconds() > 0 ? "%,d seconds".formatted(most.toSeconds()) : "%,d ms".formatted(most.toMillis());
    }

    /** An evaluation that took more than it may; nothing of it is used. */
    public static final class EvaluationLimitException extends RuntimeException {
        public EvaluationLimitException(String message) {
            super(message);
        }
    }

    /** The caller who asked for an evaluation is gone, so that it was ended. */
    public static final class CallerGoneException extends RuntimeException {
        CallerGoneException() {
            super("No one waits for the evaluation any more.");
        }
    }
}
