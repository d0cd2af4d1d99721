package org.claimable.limit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.claimable.evaluation.Deadline;

/** A place among those who are decided at once, with memory; both are given back once. */
public final class Place implements AutoCloseable {
    /** How long a place is held before it is given up to another who waits. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(500);

    private final EvaluationGate gate;
    private final long weight;
    private final AtomicBoolean left = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong more = new AtomicLong();

    Place(EvaluationGate gate, long weight) {
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
                long waited = gate.pass(Place.this, keptBytes, gone);
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
}
