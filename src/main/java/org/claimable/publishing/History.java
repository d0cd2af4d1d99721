package org.claimable.publishing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** How often something was published or refused since the publisher was opened, and who is told of it. */
public final class History {
    private final AtomicLong reloads = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    History() {}

    /** Has someone told of what is published: now, and after each time that something else is. */
    public void whenPublished(Runnable listener) {
        listeners.add(listener);
        listener.run();
    }

    /** How many changes were published. */
    public long reloads() {
        return reloads.get();
    }

    /** How many changes were refused. */
    public long refusals() {
        return refusals.get();
    }

    void published() {
        reloads.incrementAndGet();
        listeners.forEach(History::tell);
    }

    void refused() {
        refusals.incrementAndGet();
    }

    /** What is published stays so, whatever those who are told do. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException fault) {
            Announcements.failed(fault);
        }
    }
}
