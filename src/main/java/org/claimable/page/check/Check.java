package org.claimable.page.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One check of a visitor: where it is, and what came of it. Used by the visitor's requests and by the thread that decides it. */
public final class Check {
    private final String id;
    private final String visitor;
    private final String caller;
    private final String name;
    private final Instant began;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile long bytes;
    private volatile Instant used;
    private volatile Progress progress = new Progress(Progress.Stage.WAITING, 0, 0);
    private volatile Result result;
    private volatile boolean deleted;

    Check(String id, String visitor, String caller, Submission submission, Instant began) {
        this.id = id;
        this.visitor = visitor;
        this.caller = caller;
        this.name = submission.name();
        this.bytes = submission.size();
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
        return result instanceof Result.Decided decided ? decided.claims().size() : progress.of();
    }

    /** How many bytes of files it holds: until it is decided, and after if it could not be and may be corrected. */
    long bytes() {
        return bytes;
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
    void proceed(Progress.Stage stage, int done, int of) {
        if (deleted) {
            throw new CancellationException("The check was deleted.");
        }
        progress = new Progress(stage, done, of);
    }

    void finish(Result end) {
        bytes = end instanceof Result.Unusable unusable ? unusable.submission().size() : 0;
        result = end;
        finished.countDown();
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A check";
    }
}
