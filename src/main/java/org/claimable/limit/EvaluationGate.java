package org.claimable.limit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Lets in so many evaluations at once as there are places and memory for. Some more may wait, for a short time, and are let in
 * in the order in which they came; all others are refused.
 */
@Component
public final class EvaluationGate {
    private final LimitSettings settings;
    private final Room room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Place> line = new ArrayDeque<>();
    private int running;

    EvaluationGate(LimitSettings settings, Memory memory, MeterRegistry metrics) {
        this.settings = settings;
        this.room = memory.deciding();
        Gauge.builder("claimable.evaluations.running", this::running)
                .description("Requests that are being decided.")
                .register(metrics);
        Gauge.builder("claimable.evaluations.waiting", this::waiting)
                .description("Requests that wait to be decided.")
                .register(metrics);
        Gauge.builder("claimable.evaluations.memory", room::taken)
                .description("Heap that is set aside for what is being decided or answered.")
                .baseUnit("bytes")
                .register(metrics);
    }

    private int running() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }

    /** A place for something of a weight in bytes, once there is one; {@link LimitReachedException} where there will be none. */
    public Place enter(long weight) {
        requirePossible(weight);
        Place place = new Place(this, weight);
        lock.lock();
        try {
            if (line.isEmpty() && admit(place)) {
                return place;
            }
            if (line.size() >= settings.waiting()) {
                throw full();
            }
            await(place);
            return place;
        } finally {
            lock.unlock();
        }
    }

    private void requirePossible(long weight) {
        if (weight > room.size()) {
            throw new LimitReachedException(
                    Limit.WEIGHT,
                    null,
                    ("Deciding this would take some %,d MB of memory, and there are %,d MB for it. "
                                    + "Send fewer claims at a time, or send them to /v1/evaluations/stream.")
                            .formatted((weight >> 20) + 1, room.size() >> 20));
        }
    }

    private boolean admit(Place place) {
        if (running >= settings.evaluationsAtOnce() || !room.take(place.weight())) {
            return false;
        }
        running++;
        return true;
    }

    private void await(Place place) {
        line.add(place);
        try {
            long left = settings.waitTime().toNanos();
            while (line.peek() != place || !admit(place)) {
                if (left <= 0) {
                    throw full();
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw full();
        } finally {
            line.remove(place);
            changed.signalAll();
        }
    }

    private LimitReachedException full() {
        Duration again = settings.waitTime().dividedBy(2);
        return running < settings.evaluationsAtOnce()
                ? LimitReachedException.noMemory(again)
                : new LimitReachedException(
                        Limit.CONCURRENT,
                        again,
                        "%d requests are being decided and %d wait, as many as may. Nothing was decided; try again in a few seconds."
                                .formatted(running, line.size()));
    }

    /** Gives a place on to who waits, while the memory stays taken. */
    void freePlace() {
        change(() -> running--);
    }

    void freeMemory(long weight) {
        change(() -> room.give(weight));
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
