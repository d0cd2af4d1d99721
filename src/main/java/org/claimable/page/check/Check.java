package org.claimable.page.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private volatile boolean deleted;

    Check(String id, String visitor, String caller, Submission submission, Instant began) {
        this.id = id;
        this.visitor = visitor;
        this.caller = caller;
        this.name = submission.name();
        this.submission = submission;
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

    public Progress progress() {
        return progress;
    }

    /** What came of it; none while it is decided. */
    public Optional<Result> result() {
        return Optional.ofNullable(result);
    }

    /** Whether it came to nothing: its file cannot be decided as it is, or could not be decided. */
    boolean isFailed() {
        return result != null && !(result instanceof Result.Decided);
    }

    /** How many claims it holds. */
    public int claims() {
        return result instanceof Result.Decided decided ? decided.claims().held() : progress.of();
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

    boolean isUnusedSince(Instant moment) {
        return used.isBefore(moment);
    }

    void use(Instant now) {
        used = now;
    }

    void delete() {
        deleted = true;
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
        submission = end.isOfUse() ? submission : submission.withoutFiles();
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
                case ADDING_UP -> "Adding up %,d claims".formatted(of);
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

            /** Whether only cells of rows are wrong, so that the other rows of a table could be decided. */
            public boolean hasReadableRows() {
                return message == null
                        && mistakes.stream()
                                .allMatch(each -> each.pointer().matches("(sheet .*, )?row \\d+(, column .*)?"));
            }

            /** Says nothing of its content, so that no log can. */
            @Override
            public String toString() {
                return "Rejected";
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
