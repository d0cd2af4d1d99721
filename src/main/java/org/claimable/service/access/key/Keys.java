package org.claimable.service.access.key;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.claimable.service.access.key.KeyFile.KeyTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that are accepted now. The file is looked at again and again: what stood there twice alike, so that no one is still
 * writing it, takes the place of what was; what cannot be used is reported once, and the former keys stay.
 */
public final class Keys implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    private final KeyFile file;
    private final Clock clock;
    private volatile List<ApiKey> accepted;
    private String inForce;
    private String seen;
    private ScheduledExecutorService looking;

    /** Reads the file; {@link UnusableKeysException} where it cannot be used. */
    Keys(KeyFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.inForce = file.text();
        this.seen = inForce;
        this.accepted = KeyTable.read(inForce);
    }

    /** Reads the file, and looks at it from time to time, on a thread of its own, until closed. */
    public static Keys watched(Path file, Duration every, Clock clock) {
        Keys keys = new Keys(new KeyFile(file), clock);
        keys.looking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "api-keys");
            thread.setDaemon(true);
            return thread;
        });
        keys.looking.scheduleWithFixedDelay(keys::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return keys;
    }

    /** The key that a caller sent, where it is accepted today. */
    public Optional<ApiKey> of(String key) {
        return ofHash(ApiKey.hash(key));
    }

    /** The key of a hash, where it is accepted today; all are looked at, so that the time says nothing. */
    Optional<ApiKey> ofHash(String hash) {
        LocalDate today = LocalDate.now(clock);
        return accepted.stream().filter(key -> key.hasHash(hash)).toList().stream()
                .findFirst()
                .filter(key -> key.isIn(today));
    }

    /** How many keys are in force. */
    int count() {
        return accepted.size();
    }

    /** Looks at the file again. */
    synchronized void look() {
        String now;
        try {
            now = file.text();
        } catch (UnusableKeysException unusable) {
            now = "\0" + unusable.getMessage();
        }
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(inForce)) {
            inForce = now;
            take(now);
        }
    }

    private void take(String text) {
        try {
            if (text.startsWith("\0")) {
                throw new UnusableKeysException(List.of(text.substring(1)));
            }
            accepted = KeyTable.read(text);
            LOG.info("The file of API keys changed: {} keys are accepted.", accepted.size());
        } catch (UnusableKeysException unusable) {
            LOG.warn("The file of API keys cannot be used, so the former keys stay. {}", unusable.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.warn(
                    "The file of API keys cannot be used, so the former keys stay: {}.",
                    unforeseen.getClass().getName());
        }
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.shutdownNow();
        }
    }
}
