package org.claimable.service.limit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.claimable.service.limit.EvaluationPlace.WaitingLine;
import org.claimable.service.limit.Limit.LimitReachedException;
import org.claimable.service.limit.Memory.Allowance;
import org.springframework.stereotype.Component;

/**
 * Lets in so many evaluations at once as there are places and memory for. Some more may wait, for a short time; all others are
 * refused. One that has held its place for a turn gives it up while others wait, and keeps its memory until it goes on.
 */
@Component
public final class EvaluationGate {
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LimitSettings settings;
    private final Allowance allowance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final WaitingLine line;
    private int running;

    EvaluationGate(LimitSettings settings, Memory memory, MeterRegistry metrics) {
        this.settings = settings;
        this.allowance = memory.deciding();
        this.line = new WaitingLine(allowance);
        gauge("claimable.evaluations.running", "Requests that are being decided.", () -> running, metrics);
        gauge("claimable.evaluations.waiting", "Requests that wait to be decided.", line::newcomers, metrics);
        gauge(
                "claimable.evaluations.paused",
                "Requests that are partly decided, and wait for their next turn.",
                line::returning,
                metrics);
        Gauge.builder("claimable.evaluations.memory", allowance::taken)
                .description("Heap that is set aside for what is being decided or answered.")
                .baseUnit("bytes")
                .register(metrics);
    }

    private void gauge(String name, String description, IntSupplier number, MeterRegistry metrics) {
        Gauge.builder(name, () -> locked(number)).description(description).register(metrics);
    }

    private int locked(IntSupplier number) {
        lock.lock();
        try {
            return number.getAsInt();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        return locked(line::newcomers);
    }

    int paused() {
        return locked(line::returning);
    }

    /** A place for something of a weight in bytes, once there is one; {@link LimitReachedException} where there will be none. */
    EvaluationPlace enter(long weight) {
        return enter(weight, settings.waitTime());
    }

    /** The same for one who waits so long for it. */
    public EvaluationPlace enter(long weight, Duration patience) {
        requirePossible(weight);
        EvaluationPlace place = new EvaluationPlace(this, weight);
        lock.lock();
        try {
            line.add(place);
            if (!isNext(place) && line.newcomers() > settings.waiting()) {
                throw full(line.newcomers() - 1);
            }
            await(place, patience.toNanos());
            return place;
        } finally {
            line.remove(place);
            changed.signalAll();
            lock.unlock();
        }
    }

    private void requirePossible(long weight) {
        if (weight > allowance.size()) {
            throw Limit.WEIGHT.reached(
                    null,
                    "Deciding this needs about %,d MB of memory, and there are %,d MB for it. "
                            + "Send fewer claims at a time, or send them to /v1/evaluations/stream.",
                    (weight >> 20) + 1,
                    allowance.size() >> 20);
        }
    }

    private boolean isNext(EvaluationPlace place) {
        return running < settings.evaluationsAtOnce() && line.next() == place;
    }

    private void await(EvaluationPlace place, long patience) {
        try {
            long left = patience;
            while (!isNext(place)) {
                if (left <= 0) {
                    throw full(line.newcomers());
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw full(line.newcomers());
        }
        allowance.take(place.weight());
        line.begin(place);
        running++;
    }

    private LimitReachedException full(int waiting) {
        Duration again = settings.waitTime().dividedBy(2);
        return running < settings.evaluationsAtOnce()
                ? Limit.noMemory(again)
                : Limit.CONCURRENT.reached(
                        again,
                        "%d requests are being decided and %d wait, which is the maximum. Nothing was decided; try again in a few seconds.",
                        running,
                        waiting);
    }

    /**
     * Gives a place up to another who waits, and waits until it is this one's turn again, or its caller is gone; then it has no
     * place any more. Memory for what it holds beyond its weight is set aside meanwhile; without any, or without another,
     * nothing is given up. Returns the nanoseconds waited.
     */
    long pass(EvaluationPlace place, long keptBytes, BooleanSupplier gone) {
        lock.lock();
        try {
            if (line.next() == null || !allowance.take(keptBytes)) {
                return 0;
            }
            long since = System.nanoTime();
            running--;
            line.addAgain(place);
            changed.signalAll();
            awaitAgain(place, gone);
            allowance.give(keptBytes);
            changed.signalAll();
            return Math.max(1, System.nanoTime() - since);
        } finally {
            lock.unlock();
        }
    }

    private void awaitAgain(EvaluationPlace place, BooleanSupplier gone) {
        boolean interrupted = false;
        while (!isNext(place)) {
            if (gone.getAsBoolean()) {
                line.remove(place);
                place.lose();
                return;
            }
            try {
                changed.awaitNanos(BETWEEN_LOOKS);
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        line.begin(place);
        running++;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sets aside memory for one that is being decided; false where there is not so much. */
    boolean hold(long bytes) {
        return allowance.take(bytes);
    }

    /** Gives a place on to who waits, while the memory stays taken. */
    void freePlace() {
        change(() -> running--);
    }

    void freeMemory(long weight) {
        change(() -> allowance.give(weight));
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
