package org.claimable.access.key;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the file of keys from time to time, on a thread of its own, until it is closed. */
public final class KeyWatch implements AutoCloseable {
    private final Keys keys;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "api-keys");
        thread.setDaemon(true);
        return thread;
    });

    /** Reads the file and begins; {@link UnusableKeysException} where it cannot be used. */
    public KeyWatch(Path file, Duration every, Clock clock) {
        this.keys = new Keys(new KeyFile(file), clock);
        looking.scheduleWithFixedDelay(keys::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    public Keys keys() {
        return keys;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
