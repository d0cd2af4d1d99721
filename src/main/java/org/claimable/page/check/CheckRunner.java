package org.claimable.page.check;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.claimable.limit.Callers;
import org.claimable.operation.Account;
import org.claimable.operation.Account.Door;
import org.claimable.operation.Account.Ending;
import org.claimable.operation.Account.Stage;
import org.claimable.operation.Accounts;
import org.claimable.page.PageSettings;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decides checks, a few at once; some more may wait. */
@Component
public class CheckRunner {
    private final Checks checks;
    private final Deciding deciding;
    private final Accounts accounts;
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService forgetting = Executors.newSingleThreadScheduledExecutor();

    CheckRunner(Checks checks, Deciding deciding, PageSettings settings, Accounts accounts) {
        this.checks = checks;
        this.deciding = deciding;
        this.accounts = accounts;
        int atOnce = settings.decidedAtOnce();
        this.threads = new ThreadPoolExecutor(
                atOnce, atOnce, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(settings.waiting()));
        forgetting.scheduleWithFixedDelay(checks::forgetUnused, 1, 1, TimeUnit.MINUTES);
    }

    /** Begins to decide what a visitor submitted; {@link TooManyChecksException} where too much is kept or waits already. */
    public Check begin(String visitor, HttpServletRequest request, Submission submission) {
        if (deciding.isStopped()) {
            throw new TooManyChecksException(Deciding.STOPPED, false);
        }
        Account account = accounts.begin(Door.PAGE, request);
        try {
            Check check = checks.begin(visitor, Callers.of(request), submission);
            account.enter(Stage.WAIT);
            decideLater(check, account, submission);
            return check;
        } catch (TooManyChecksException full) {
            account.end(Ending.REFUSED);
            throw full;
        } catch (RuntimeException fault) {
            account.end(Ending.FAILED);
            throw fault;
        }
    }

    private void decideLater(Check check, Account account, Submission submission) {
        try {
            threads.execute(accounts.carried(() -> {
                Result result = deciding.result(check, account, submission);
                check.finish(result);
                account.end(ending(result));
            }));
        } catch (RejectedExecutionException full) {
            checks.forget(check);
            throw new TooManyChecksException("Too many files are being decided now. Try again in a minute.", false);
        }
    }

    private static Ending ending(Result result) {
        if (result instanceof Result.Failed failed) {
            return failed.ending();
        }
        return result instanceof Result.Decided ? Ending.DECIDED : Ending.REFUSED;
    }

    /** How many checks are being decided now. */
    int running() {
        return threads.getActiveCount();
    }

    /** How many checks wait until others are decided. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** Ends what is being decided or waits, and says so to whoever asks for it: nothing of it would outlast the service. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        deciding.stop();
        threads.shutdownNow().forEach(Runnable::run);
        forgetting.shutdownNow();
    }
}
