package org.claimable.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.service.operation.Account;
import org.claimable.service.operation.Account.Ending;

/**
 * Things that visitors made, in memory alone, each for the visitor who made it: the last few of each visitor, until one was not used for
 * some time.
 */
public class Shelf<T extends Shelf.Kept> {
    private static final Duration UNTIL_THERE_MAY_BE_ROOM = Duration.ofMinutes(5);

    private final Map<String, T> byId = new HashMap<>();
    private final Map<String, Instant> used = new HashMap<>();
    private final Bounds bounds;
    private final Clock clock;

    public Shelf(Bounds bounds, Clock clock) {
        this.bounds = bounds;
        this.clock = clock;
    }

    /** Something that is kept: its id, whose it is, when it was made, and about how many bytes of memory it takes. */
    public interface Kept {
        String id();

        String visitor();

        Instant made();

        long bytes();
    }

    /** How many are kept of a visitor and of all, of how many bytes together, for how long without use; {@code full} says to a visitor that no more are. */
    public record Bounds(int ofVisitor, int ofAll, long bytes, Duration idle, String full) {}

    /** Keeps something, in place of the visitor's first where there are too many; {@link TooManyKeptException} where all hold too much. */
    public synchronized T keep(T thing) {
        List<T> mine = of(thing.visitor());
        if (mine.size() >= bounds.ofVisitor()) {
            forget(mine.get(mine.size() - 1).id());
        }
        if (byId.size() >= bounds.ofAll() || bytes() + thing.bytes() > bounds.bytes()) {
            throw TooManyKeptException.until(UNTIL_THERE_MAY_BE_ROOM, bounds.full());
        }
        byId.put(thing.id(), thing);
        used.put(thing.id(), clock.instant());
        return thing;
    }

    /**
     * Keeps what is made, tells its account of it, and how that ended: what a visitor sent may be wrong, and too much may be kept or decided
     * now.
     */
    protected final T make(Account account, Supplier<T> making, Consumer<T> told) {
        try {
            T kept = keep(making.get());
            told.accept(kept);
            account.end(Ending.DECIDED);
            return kept;
        } catch (InvalidCohortException | MalformedCohortException | TooManyKeptException refused) {
            account.end(Ending.REFUSED);
            throw refused;
        } finally {
            // Whatever else ended it is the service's own fault.
            account.end(Ending.FAILED);
        }
    }

    private long bytes() {
        return byId.values().stream().mapToLong(Kept::bytes).sum();
    }

    /** What a visitor keeps under an id, which is used with this; nothing of another visitor. */
    public synchronized Optional<T> find(String visitor, String id) {
        forgetUnused();
        Optional<T> found =
                Optional.ofNullable(byId.get(id)).filter(kept -> kept.visitor().equals(visitor));
        found.ifPresent(kept -> used.put(id, clock.instant()));
        return found;
    }

    /** What a visitor keeps under an id; {@link NothingHereException} where it is gone, was never there, or is another's. */
    public T require(String visitor, String id) {
        return find(visitor, id).orElseThrow(NothingHereException::new);
    }

    /** All that a visitor keeps, the last made first. */
    public synchronized List<T> of(String visitor) {
        forgetUnused();
        return byId.values().stream()
                .filter(kept -> kept.visitor().equals(visitor))
                .sorted(Comparator.comparing(Kept::made).reversed())
                .toList();
    }

    /** Forgets what a visitor keeps under an id. */
    public synchronized void delete(String visitor, String id) {
        find(visitor, id).ifPresent(kept -> forget(id));
    }

    /** How many are kept of all visitors. */
    public synchronized int size() {
        return byId.size();
    }

    private void forgetUnused() {
        Instant last = clock.instant().minus(bounds.idle());
        new ArrayList<>(byId.keySet())
                .stream().filter(id -> used.get(id).isBefore(last)).forEach(this::forget);
    }

    private void forget(String id) {
        byId.remove(id);
        used.remove(id);
    }
}
