package org.claimable.rules.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimable.method.evaluation.Library;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.engine.ReadLibrary;

/** The published library, borrowed: it stays the same and open until it is given back, whatever is published meanwhile. */
public final class Lease implements AutoCloseable {
    private final Publisher.Standing standing;
    private final AtomicBoolean returned = new AtomicBoolean();

    Lease(Publisher.Standing standing) {
        this.standing = standing;
    }

    public Library library() {
        return standing.edition().library();
    }

    /**
     * The files of the library as they were read, with the words and examples of its rules: with the overlays on them, and
     * after that, where there are overlays, without.
     */
    public List<ReadLibrary> reads() {
        return standing.edition().reads();
    }

    /** The SHA-256 of all files of the library, overlays included: the same wherever the same is published. */
    public String digest() {
        return standing.edition().digest();
    }

    /** Since when a rule set of the library is published with this digest. */
    public Instant loadedSince(RuleSet ruleSet) {
        return standing.edition().since(ruleSet.digest());
    }

    /** The candidate that was refused since, if there was one when this was borrowed. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(standing.refusal());
    }

    @Override
    public void close() {
        if (returned.compareAndSet(false, true)) {
            standing.edition().giveBack();
        }
    }
}
