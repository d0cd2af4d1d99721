package org.claimable.page.rules;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.CallerGoneException;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Tries one change at a time, on a thread that is ended once its time is over or no one waits for it. */
@Component
class ChangeTrials implements DisposableBean {
    private static final long BETWEEN_LOOKS = 200;
    private static final long IDLE = 30;

    private final ExecutorService worker =
            new ThreadPoolExecutor(0, 1, IDLE, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "changed rules");
                thread.setDaemon(true);
                thread.setPriority(Thread.MIN_PRIORITY);
                return thread;
            });

    /**
     * What a trial comes to. {@link TrialUnderWayException} where another one has not ended; {@link EvaluationLimitException} or
     * {@link CallerGoneException} once the deadline says so; else what the trial fails with.
     */
    TriedChange tried(Callable<TriedChange> trial, Deadline deadline) {
        Future<TriedChange> work = begun(trial);
        try {
            while (true) {
                try {
                    return work.get(BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException goesOn) {
                    deadline.check();
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EvaluationLimitException("The service is stopping.");
        } finally {
            work.cancel(true);
        }
    }

    private Future<TriedChange> begun(Callable<TriedChange> trial) {
        try {
            return worker.submit(trial);
        } catch (RejectedExecutionException busy) {
            throw new TrialUnderWayException();
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    /** Another change is being tried. */
    static final class TrialUnderWayException extends RuntimeException {
        TrialUnderWayException() {
            super("Another change is being tried. Try again in a minute.");
        }
    }
}
