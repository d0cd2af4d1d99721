package org.claimable.rules.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;
import org.claimable.rules.publishing.Refusal.LicensedFiles;
import org.claimable.rules.publishing.RuleFolders.FileContents;

/** Holds what is published, lends it, and replaces it whole or not at all. */
public final class Publisher implements AutoCloseable {
    private final Defaults defaults;
    private final CandidateCheck check;
    private final Clock clock;
    private final AtomicReference<Standing> standing = new AtomicReference<>();
    private final History history = new History();

    private Publisher(Defaults defaults, CandidateCheck check, Clock clock) {
        this.defaults = defaults;
        this.check = check;
        this.clock = clock;
    }

    /** Publishes what the folders hold; {@link Problems.RuleFileException} with every mistake where that cannot be. */
    public static Publisher open(RuleFolders folders, Defaults defaults, CandidateCheck check, Clock clock) {
        Publisher publisher = new Publisher(defaults, check, clock);
        FileContents contents = FileContents.still(folders);
        Problems problems = new Problems();
        Candidate.Compiled library = new Candidate(contents, defaults, check)
                .library(problems)
                .orElseThrow(
                        () -> new Problems.RuleFileException(new LicensedFiles(contents).withheld(problems.found())));
        publisher.publish(library, contents.digest());
        return publisher;
    }

    /** Lends what is published now, to be given back. */
    public Lease lease() {
        while (true) {
            Standing now = standing.get();
            if (now == null) {
                throw new IllegalStateException("The publisher is closed.");
            }
            if (now.edition().borrow()) {
                return new Lease(now);
            }
        }
    }

    /** What became of changes since it was opened. */
    public History history() {
        return history;
    }

    /** Publishes a candidate if nothing is wrong with it and it is neither published nor refused already. */
    synchronized void consider(FileContents contents) {
        Standing now = standing.get();
        String digest = contents.digest();
        if (now == null || now.refusal() != null && digest.equals(now.refusal().digest())) {
            return;
        }
        if (!digest.equals(now.edition().digest())) {
            judge(contents, digest);
        } else if (now.refusal() != null) {
            standing.set(new Standing(now.edition(), null));
            Announcements.undone();
        }
    }

    private void judge(FileContents contents, String digest) {
        Problems problems = new Problems();
        try {
            Optional<Candidate.Compiled> library = new Candidate(contents, defaults, check).library(problems);
            if (library.isPresent()) {
                publish(library.get(), digest);
            } else {
                refuse(contents, digest, problems.found());
            }
        } catch (Throwable fault) {
            Announcements.failed(fault);
            refuse(contents, "", List.of(Refusal.problem(fault)));
        }
    }

    private void publish(Candidate.Compiled library, String digest) {
        Standing before = standing.get();
        Edition old = before == null ? null : before.edition();
        Edition edition = new Edition(library, digest, old, now());
        standing.set(new Standing(edition, null));
        Announcements.published(edition, old);
        if (old != null) {
            history.published();
            old.giveBack();
        }
    }

    /** A candidate without a digest was no fault of its files, so that it is tried again when they are touched. */
    private void refuse(FileContents contents, String digest, List<Problem> problems) {
        List<Problem> shown = new LicensedFiles(contents).withheld(problems);
        standing.set(new Standing(standing.get().edition(), new Refusal(now(), digest, problems, shown)));
        Announcements.refused(shown);
        history.refused();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Lends no more; what is lent stays open until it is given back. */
    @Override
    public synchronized void close() {
        Standing last = standing.getAndSet(null);
        if (last != null) {
            last.edition().giveBack();
        }
    }

    /** What must hold of rules besides that they can be read, before they are published. */
    @FunctionalInterface
    public interface CandidateCheck {
        /** Nothing more. */
        CandidateCheck NONE = (read, problems) -> {};

        /** Notes what is wrong with rules that were read without a mistake. */
        void check(ReadLibrary read, Problems problems);
    }

    /** The rule set and the value set, each by id or digest, used where a request names none. */
    public record Defaults(String ruleSet, String valueSet) {}

    /** What is published, and the later candidate that was refused, null where there is none: always seen together. */
    record Standing(Edition edition, Refusal refusal) {}

    /** How often something was published or refused since the publisher was opened, and who is notified. */
    public static final class History {
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
}
