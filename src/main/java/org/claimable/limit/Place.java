package org.claimable.limit;

import java.util.concurrent.atomic.AtomicBoolean;

/** A place among those who are decided at once, with memory; both are given back once. */
public final class Place implements AutoCloseable {
    private final EvaluationGate gate;
    private final long weight;
    private final AtomicBoolean left = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    Place(EvaluationGate gate, long weight) {
        this.gate = gate;
        this.weight = weight;
    }

    /** How much memory is set aside, in bytes. */
    long weight() {
        return weight;
    }

    /** Lets the next be decided, while the answer of this one is still taken by its caller. */
    public void leave() {
        if (left.compareAndSet(false, true)) {
            gate.freePlace();
        }
    }

    @Override
    public void close() {
        leave();
        if (closed.compareAndSet(false, true)) {
            gate.freeMemory(weight);
        }
    }
}
