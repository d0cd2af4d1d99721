package org.claimable.page.check;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.PersonalDetails;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.CallerGoneException;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import org.claimable.page.PageSettings;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.check.Check.Progress;
import org.claimable.page.check.Check.Result;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.claimable.service.limit.Callers;
import org.claimable.service.limit.EvaluationGate;
import org.claimable.service.limit.EvaluationPlace;
import org.claimable.service.limit.Limit.LimitReachedException;
import org.claimable.service.operation.Account;
import org.claimable.service.operation.Account.Door;
import org.claimable.service.operation.Account.Ending;
import org.claimable.service.operation.Account.Stage;
import org.claimable.service.operation.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decides checks, a few at once, each on what is published when it begins; some more may wait. */
@Component
public class CheckRunner {
    private static final String STOPPED =
            "The service is being restarted, and keeps nothing. Check the file again in a minute.";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String DELETED = "The check was deleted.";

    private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);

    private final Checks checks;
    private final Publisher publisher;
    private final Clock clock;
    private final PageSettings settings;
    private final EvaluationGate gate;
    private final Accounts accounts;
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService forgetting = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean stopped;

    CheckRunner(
            Checks checks,
            Publisher publisher,
            Clock clock,
            PageSettings settings,
            EvaluationGate gate,
            Accounts accounts) {
        this.checks = checks;
        this.publisher = publisher;
        this.clock = clock;
        this.settings = settings;
        this.gate = gate;
        this.accounts = accounts;
        int atOnce = settings.decidedAtOnce();
        this.threads = new ThreadPoolExecutor(
                atOnce, atOnce, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(settings.waiting()));
        forgetting.scheduleWithFixedDelay(checks::forgetUnused, 1, 1, TimeUnit.MINUTES);
    }

    /**
     * Begins to decide what a visitor submitted, in the place of an earlier check, by its id, or of none (null);
     * {@link TooManyKeptException} where too much is kept or waits already. What was sent twice, as by pressing a button twice, is begun
     * once.
     */
    public Check begin(String visitor, HttpServletRequest request, Submission submission, String replaced) {
        if (stopped) {
            throw TooManyKeptException.until(A_MINUTE, STOPPED);
        }
        synchronized (checks) {
            return checks.begun(visitor, submission, replaced)
                    .orElseGet(() -> beginNew(visitor, request, submission, replaced));
        }
    }

    private Check beginNew(String visitor, HttpServletRequest request, Submission submission, String replaced) {
        Account account = accounts.begin(Door.PAGE, request);
        try {
            Check check = checks.begin(visitor, Callers.of(request), submission, replaced);
            account.enter(Stage.WAIT);
            decideLater(check, account, submission);
            return check;
        } catch (TooManyKeptException full) {
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
                Result result = result(check, account, submission);
                checks.finish(check, result);
                account.end(ending(result));
            }));
        } catch (RejectedExecutionException full) {
            checks.withdraw(check);
            throw TooManyKeptException.until(A_MINUTE, "Too many files are being decided now. Try again in a minute.");
        }
    }

    private static Ending ending(Result result) {
        if (result instanceof Result.Failed failed) {
            return failed.ending();
        }
        return result instanceof Result.Decided ? Ending.DECIDED : Ending.REFUSED;
    }

    /** What came of it, never an exception; it takes a place among all that is decided at once, of the API too. */
    private Result result(Check check, Account account, Submission submission) {
        if (stopped) {
            return new Result.Failed(STOPPED, Ending.BROKEN_OFF);
        }
        try (EvaluationPlace place = gate.enter(submission.weight(), settings.evaluation())) {
            return placed(check, account, submission, place);
        } catch (LimitReachedException full) {
            return new Result.Failed(full.getMessage(), Ending.REFUSED);
        }
    }

    private Result placed(Check check, Account account, Submission submission, EvaluationPlace place) {
        BooleanSupplier gone = () -> stopped || check.isDeleted();
        Deadline deadline = Deadline.in(settings.evaluation(), gone, place.turns(gone));
        try (Lease lease = publisher.lease()) {
            return result(check, account, submission, lease.library(), deadline);
        } catch (InvalidCohortException invalid) {
            return new Result.Rejected(null, invalid.violations());
        } catch (MalformedCohortException malformed) {
            return new Result.Rejected(malformed.getMessage(), List.of());
        } catch (EvaluationLimitException limit) {
            return new Result.Failed(limit.getMessage(), Ending.TOO_SLOW);
        } catch (TooManyKeptException limit) {
            return new Result.Failed(limit.getMessage(), Ending.REFUSED);
        } catch (CallerGoneException ended) {
            return new Result.Failed(stopped ? STOPPED : DELETED, Ending.BROKEN_OFF);
        } catch (CancellationException deleted) {
            return new Result.Failed(DELETED, Ending.BROKEN_OFF);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            LOG.error("A check failed: {}", fault.getClass().getName());
            return new Result.Failed("Something went wrong with the service. Nothing was decided.", Ending.FAILED);
        }
    }

    private Result result(Check check, Account account, Submission submission, Library library, Deadline deadline) {
        account.enter(Stage.READ);
        check.proceed(Progress.Phase.READING, 0, 0);
        Cohort cohort = submission.read(library, check::found);
        List<String> personal = submission.confirmed() ? List.of() : PersonalDetails.in(cohort);
        return personal.isEmpty()
                ? new Result.Decided(decided(check, account, cohort, library, deadline))
                : new Result.Doubtful(personal);
    }

    private DecidedClaims decided(Check check, Account account, Cohort cohort, Library library, Deadline deadline) {
        int claims = cohort.claims().size();
        check.proceed(Progress.Phase.DECIDING, 0, claims);
        if (!checks.haveRoom()) {
            throw TooManyKeptException.until(
                    settings.idle(),
                    "All visitors together hold too many claims for one of this size. Try again later.");
        }
        account.enter(Stage.DECIDE);
        Evaluation evaluation = evaluation(check, cohort, library, deadline);
        account.enter(Stage.SUMMARISE);
        check.proceed(Progress.Phase.ADDING_UP, claims, claims);
        DecidedClaims decided = new DecidedClaims(evaluation, check.submission().described(check.began()));
        account.decided(evaluation, decided.decisionId(), decided.summary());
        return decided;
    }

    private Evaluation evaluation(Check check, Cohort cohort, Library library, Deadline deadline) {
        LocalDate asOf = cohort.asOf() == null ? LocalDate.now(clock) : cohort.asOf();
        int all = cohort.claims().size();
        int[] done = {0};
        Cohort covered = cohort.with(cohort.settings().with(Setting.RULE_COVERAGE, true));
        return library.evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(
                        covered,
                        library.values(cohort.settings()),
                        asOf,
                        deadline,
                        claims -> check.proceed(Progress.Phase.DECIDING, done[0] += claims, all));
    }

    /** How many checks are being decided now. */
    int running() {
        return threads.getActiveCount();
    }

    /** How many checks wait until others are decided. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** Ends what is being decided or waits, and says so to visitors who ask for it: nothing of it would outlast the service. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
        threads.shutdownNow().forEach(Runnable::run);
        forgetting.shutdownNow();
    }
}
