package org.claimable.service.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.claimable.method.evaluation.Deadline;
import org.claimable.service.limit.Memory.Allowance;

/** A place among those who are decided at once, with memory; both are given back once. */
public final class EvaluationPlace implements AutoCloseable {
    /** How long a place is held before it is given up to another who waits. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(500);

    private final EvaluationGate gate;
    private final long weight;
    private final AtomicBoolean left = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong more = new AtomicLong();

    EvaluationPlace(EvaluationGate gate, long weight) {
        this.gate = gate;
        this.weight = weight;
    }

    /** How much memory is set aside, in bytes. */
    long weight() {
        return weight;
    }

    /** The turns of the work that is done on this place, by one thread, until {@code gone}. */
    public Deadline.Turn turns(BooleanSupplier gone) {
        return turns(gone, TURN);
    }

    /** The same in turns of so many nanoseconds. */
    Deadline.Turn turns(BooleanSupplier gone, long turn) {
        return new Deadline.Turn() {
            private long since = System.nanoTime();

            @Override
            public long pass(long keptBytes) {
                if (System.nanoTime() - since < turn || left.get()) {
                    return 0;
                }
                long waited = gate.pass(EvaluationPlace.this, keptBytes, gone);
                since = waited > 0 ? System.nanoTime() : since;
                return waited;
            }

            @Override
            public boolean hold(long bytes) {
                return gate.hold(bytes) && more.addAndGet(bytes) > 0;
            }
        };
    }

    /** Lets the next be decided, while the answer of this one is still taken by its caller. */
    public void leave() {
        if (left.compareAndSet(false, true)) {
            gate.freePlace();
        }
    }

    /** It was given up, and its work does not go on. */
    void lose() {
        left.set(true);
    }

    @Override
    public void close() {
        leave();
        if (closed.compareAndSet(false, true)) {
            gate.freeMemory(weight + more.get());
        }
    }

    /**
     * Who waits for a place: newcomers, and those who gave theirs up for a while, each in the order in which they came. Places go
     * to the two by turns, so that neither many who are new nor many who have begun keep the others waiting.
     */
    static final class WaitingLine {
        private final Allowance allowance;
        private final Deque<EvaluationPlace> newcomers = new ArrayDeque<>();
        private final Deque<EvaluationPlace> returning = new ArrayDeque<>();
        private boolean newcomerWasLast;

        /** {@code allowance} is the memory that newcomers need; those who return have theirs. */
        WaitingLine(Allowance allowance) {
            this.allowance = allowance;
        }

        void add(EvaluationPlace place) {
            newcomers.add(place);
        }

        /** Adds one who has begun; it gives its place to a newcomer where no one else waits to return. */
        void addAgain(EvaluationPlace place) {
            newcomerWasLast &= !returning.isEmpty();
            returning.add(place);
        }

        /** Who has the next place, null for no one: a newcomer who has no memory yet lets those go first who return. */
        EvaluationPlace next() {
            EvaluationPlace newcomer = newcomers.peek();
            boolean fits = newcomer != null && allowance.fits(newcomer.weight());
            return fits && (returning.isEmpty() || !newcomerWasLast) ? newcomer : returning.peek();
        }

        /** Takes out who is next, with its place. */
        void begin(EvaluationPlace place) {
            newcomerWasLast = newcomers.remove(place);
            returning.remove(place);
        }

        /** Takes out one who goes without a place, and any that is not in it. */
        void remove(EvaluationPlace place) {
            newcomers.remove(place);
            returning.remove(place);
        }

        /** How many wait for their first turn. */
        int newcomers() {
            return newcomers.size();
        }

        /** How many wait for a further turn. */
        int returning() {
            return returning.size();
        }
    }
}
