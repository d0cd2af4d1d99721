package org.claimable.page.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.file.table.ColumnMistakes;
import org.claimable.file.table.Corrections;
import org.claimable.file.table.WrongRows;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.service.operation.Account.Ending;

/** One check of a visitor: where it is, and what came of it. Used by the visitor's requests and by the thread that decides it. */
public final class Check {
    private final String id;
    private final String visitor;
    private final String caller;
    private final String name;
    private final Instant began;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile Submission submission;
    private volatile Instant used;
    private volatile Progress progress = new Progress(Progress.Phase.WAITING, 0, 0);
    private volatile Result result;
    private volatile WrongRows wrong = WrongRows.NONE;
    private volatile boolean corrected;
    private final String replacedId;
    private volatile Check replaced;
    private volatile Check replacement;
    private volatile boolean deleted;

    Check(String id, String visitor, String caller, Submission submission, Instant began, Check replaced) {
        this.id = id;
        this.visitor = visitor;
        this.caller = caller;
        this.name = submission.name();
        this.submission = submission;
        this.replaced = replaced;
        this.replacedId = replaced == null ? null : replaced.id();
        if (replaced != null) {
            replaced.replaceBy(this);
        }
        this.began = began;
        this.used = began;
    }

    public String id() {
        return id;
    }

    /** What the file is called. */
    public String name() {
        return name;
    }

    public Instant began() {
        return began;
    }

    /** What was sent; without its files where nothing can be made of them. */
    public Submission submission() {
        return submission;
    }

    /** Keeps what providers replied to questions, by claim. */
    public synchronized void keep(Map<String, String> replies) {
        submission = submission.replied(replies);
    }

    /** The rows of its tables that cannot be read; none where no row can. */
    public WrongRows wrong() {
        return wrong;
    }

    void found(WrongRows rows) {
        wrong = rows;
    }

    /** Takes what was sent with other corrections, to be decided later. */
    public synchronized void correct(Corrections corrections) {
        submission = submission.correcting(corrections);
        corrected = true;
    }

    /** Whether it was corrected since it was decided. */
    public boolean isCorrected() {
        return corrected;
    }

    public Progress progress() {
        return progress;
    }

    /** What came of it; none while it is decided. */
    public Optional<Result> result() {
        return Optional.ofNullable(result);
    }

    /** The claims as they were decided; none where they were not. */
    public Optional<DecidedClaims> decided() {
        return result instanceof Result.Decided decided ? Optional.of(decided.claims()) : Optional.empty();
    }

    /** What came of it in a line, or how far it is. */
    public String inShort() {
        return decided()
                .map(claims -> "%s of %s claimable, %s"
                        .formatted(
                                Money.pounds(claims.waterfall().claimable()),
                                Money.pounds(claims.waterfall().claimed()),
                                Count.claims(claims.size())))
                .orElseGet(() -> isFailed() ? "Not decided yet: there is something to correct" : progress.words());
    }

    /** Whether it came to nothing: its file cannot be decided as it is, or could not be decided. */
    boolean isFailed() {
        return result != null && !(result instanceof Result.Decided);
    }

    /** How many claims it holds. */
    public int claims() {
        return result instanceof Result.Decided decided ? decided.claims().held() : progress.of() + wrong.given();
    }

    /** How many bytes of files it holds. */
    long bytes() {
        return submission.size();
    }

    /** Waits until it is finished, at most so long. */
    public void await(Duration most) {
        try {
            finished.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOf(String asking) {
        return visitor.equals(asking);
    }

    boolean isFrom(String asking) {
        return caller.equals(asking);
    }

    Duration unused(Instant now) {
        return Duration.between(used, now);
    }

    void use(Instant now) {
        used = now;
    }

    void delete() {
        deleted = true;
    }

    /** The check in whose place this one is decided, null for none, and once it is finished. */
    Check replaced() {
        return replaced;
    }

    /** Whether it was begun in the place of a check by an id, null for none. */
    boolean isInPlaceOf(String other) {
        return Objects.equals(replacedId, other);
    }

    /** Takes another for what is decided in its place, null for none. */
    void replaceBy(Check other) {
        replacement = other;
    }

    /** Whether another is decided in its place. */
    boolean isReplaced() {
        return replacement != null;
    }

    boolean isDeleted() {
        return deleted;
    }

    /** Says how far it is; it ends here where it was deleted meanwhile. */
    void proceed(Progress.Phase phase, int done, int of) {
        if (deleted) {
            throw new CancellationException("The check was deleted.");
        }
        progress = new Progress(phase, done, of);
    }

    void finish(Result end) {
        if (!end.isOfUse()) {
            submission = submission.withoutFiles();
            wrong = WrongRows.NONE;
        }
        replaced = null;
        result = end;
        finished.countDown();
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A check";
    }

    /** How far a check is: its phase, and of the claims how many are decided; {@code of} is 0 until they are counted. */
    public record Progress(Phase phase, int done, int of) {
        /** What is done one after another. */
        public enum Phase {
            WAITING,
            READING,
            DECIDING,
            ADDING_UP
        }

        /** The same in words. */
        public String words() {
            return switch (phase) {
                case WAITING -> "Waiting for other checks to finish";
                case READING -> "Reading the file";
                case DECIDING -> "Deciding claims: %,d of %,d".formatted(done, of);
                case ADDING_UP -> "Adding up " + Count.claims(of);
            };
        }
    }

    /** What came of a check. */
    public sealed interface Result {
        /** Whether something can still be made of the files that it came of. */
        boolean isOfUse();

        /** Its claims were decided. */
        record Decided(DecidedClaims claims) implements Result {
            @Override
            public boolean isOfUse() {
                return true;
            }
        }

        /** It cannot be decided as it is: {@code message} is said where it could not be read at all, else null. */
        record Rejected(String message, List<Violation> mistakes) implements Result {
            public Rejected {
                mistakes = List.copyOf(mistakes);
            }

            @Override
            public boolean isOfUse() {
                return message == null;
            }

            /** Whether it is not known what the columns of the claims are, which the visitor is asked. */
            public boolean isOfColumns() {
                return mistakes.stream().anyMatch(ColumnMistakes::has);
            }

            /** Says nothing of its content, so that no log can. */
            @Override
            public String toString() {
                return "Rejected";
            }
        }

        /** Some of its references to people look like names or addresses; nothing was decided before the visitor was asked. */
        record Doubtful(List<String> references) implements Result {
            public Doubtful {
                references = List.copyOf(references);
            }

            @Override
            public boolean isOfUse() {
                return true;
            }

            /** Says nothing of its content, so that no log can. */
            @Override
            public String toString() {
                return "Doubtful";
            }
        }

        /** It could not be decided for a reason that is not in it; {@code ending} is what the audit says of it. */
        record Failed(String message, Ending ending) implements Result {
            @Override
            public boolean isOfUse() {
                return false;
            }
        }
    }
}
