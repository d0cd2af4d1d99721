package org.claimable.page.rules;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.CallerGoneException;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.springframework.stereotype.Component;

/** Tries one change at a time, on a thread that is ended once its time is over or no one waits for it. */
@Component
class ChangeTrials {
    private static final long BETWEEN_LOOKS = 200;

    private final Semaphore place = new Semaphore(1);

    /**
     * What a trial comes to. {@link TrialUnderWayException} where another one has not ended; {@link EvaluationLimitException} or
     * {@link CallerGoneException} once the deadline says so; else what the trial fails with.
     */
    TriedChange tried(Callable<TriedChange> trial, Deadline deadline) {
        if (!place.tryAcquire()) {
            throw new TrialUnderWayException();
        }
        CompletableFuture<TriedChange> result = new CompletableFuture<>();
        Thread worker = new Thread(() -> work(trial, result), "changed rules");
        worker.setDaemon(true);
        worker.setPriority(Thread.MIN_PRIORITY);
        worker.start();
        try {
            return awaited(result, deadline);
        } finally {
            worker.interrupt();
        }
    }

    /** The next trial may begin once this one has ended, however it did. */
    private void work(Callable<TriedChange> trial, CompletableFuture<TriedChange> result) {
        TriedChange change = null;
        Throwable failed = null;
        try {
            change = trial.call();
        } catch (Exception | StackOverflowError failing) {
            failed = failing;
        } finally {
            place.release();
        }
        if (failed == null) {
            result.complete(change);
        } else {
            result.completeExceptionally(failed);
        }
    }

    private static TriedChange awaited(CompletableFuture<TriedChange> result, Deadline deadline) {
        while (true) {
            try {
                return result.get(BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                deadline.check();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new EvaluationLimitException("The service is stopping.");
            }
        }
    }

    /** Another change is being tried. */
    static final class TrialUnderWayException extends RuntimeException {
        TrialUnderWayException() {
            super("Another change is being tried. Try again in a minute.");
        }
    }
}
