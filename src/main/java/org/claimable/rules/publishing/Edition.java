package org.claimable.rules.publishing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.engine.ReadLibrary;

/**
 * A library that is or was published, the digest of its files, and since when each of its rule sets, by digest, is. It
 * is closed when the publisher and all who borrowed it have given it back.
 */
final class Edition {
    private final Candidate.Compiled compiled;
    private final String digest;
    private final Map<String, Instant> since = new HashMap<>();
    private final AtomicInteger borrowers = new AtomicInteger(1);

    /** The publisher holds it from the beginning; {@code before} is the edition that it follows, or null. */
    Edition(Candidate.Compiled compiled, String digest, Edition before, Instant now) {
        this.compiled = compiled;
        this.digest = digest;
        for (Evaluator evaluator : compiled.library().evaluators()) {
            String ruleSet = evaluator.ruleSet().digest();
            since.put(ruleSet, before == null ? now : before.since.getOrDefault(ruleSet, now));
        }
    }

    Library library() {
        return compiled.library();
    }

    List<ReadLibrary> reads() {
        return compiled.reads();
    }

    String digest() {
        return digest;
    }

    boolean has(String ruleSetDigest) {
        return since.containsKey(ruleSetDigest);
    }

    Instant since(String ruleSetDigest) {
        return since.get(ruleSetDigest);
    }

    /** Whether it could be borrowed: not any more when it is closed. */
    boolean borrow() {
        return borrowers.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void giveBack() {
        if (borrowers.decrementAndGet() == 0) {
            close();
        }
    }

    /** Who gives a library back last is not troubled where it cannot be closed. */
    private void close() {
        try {
            library().close();
        } catch (RuntimeException fault) {
            Announcements.failed(fault);
        }
    }
}
