package org.claimable.rules.publishing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.claimable.launch.Patience;
import org.claimable.method.evaluation.Library;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.files.Problem;

/** A watched folder of a test: what is published from it, and what was refused. */
final class Folder implements AutoCloseable {
    static final Duration EVERY = Duration.ofMillis(20);
    static final Duration QUIET = Duration.ofMillis(200);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC);

    private final Publisher publisher;
    private final Watcher watcher;

    private Folder(RuleFolders folders, Publisher.CandidateCheck check, Duration every, Duration quiet) {
        this.publisher = Publisher.open(folders, new Publisher.Defaults("uksvb", "open-wellby"), check, CLOCK);
        this.watcher = new Watcher(publisher, folders, every, quiet).start();
    }

    static Folder watched(Path rules, Path... overlays) {
        return new Folder(new RuleFolders(rules, List.of(overlays)), Publisher.CandidateCheck.NONE, EVERY, QUIET);
    }

    /** Watched, with as long a quiet time as is said. */
    static Folder watched(Path rules, Duration quiet) {
        return new Folder(new RuleFolders(rules, List.of()), Publisher.CandidateCheck.NONE, EVERY, quiet);
    }

    static Folder checked(Path rules, Publisher.CandidateCheck check) {
        return new Folder(new RuleFolders(rules, List.of()), check, EVERY, QUIET);
    }

    static Folder unwatched(Path rules) {
        return new Folder(new RuleFolders(rules, List.of()), Publisher.CandidateCheck.NONE, Duration.ZERO, QUIET);
    }

    Publisher publisher() {
        return publisher;
    }

    Library library() {
        try (Lease lease = publisher.lease()) {
            return lease.library();
        }
    }

    RuleSet ruleSet() {
        return library().evaluator(null).orElseThrow().ruleSet();
    }

    String version() {
        return ruleSet().version();
    }

    /** The mistakes of the candidate that was refused; none where there is no such candidate. */
    List<Problem> refused() {
        try (Lease lease = publisher.lease()) {
            return lease.refusal().map(Refusal::problems).orElse(List.of());
        }
    }

    void awaitVersion(String version) throws InterruptedException {
        await(() -> version().equals(version));
    }

    void awaitRefusal() throws InterruptedException {
        await(() -> !refused().isEmpty());
    }

    /** Waits so long that a change would have been considered. */
    static void letItLook() throws InterruptedException {
        Thread.sleep(QUIET.multipliedBy(4).toMillis());
    }

    static void await(BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + Patience.LONGEST.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("This did not come about in %s.".formatted(Patience.LONGEST));
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        watcher.close();
        publisher.close();
    }
}
