package org.claimable.page.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.claimable.claim.Cohort;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Violations.InvalidCohortException;
import org.claimable.evaluation.Deadline;
import org.claimable.evaluation.Deadline.CallerGoneException;
import org.claimable.evaluation.Deadline.EvaluationLimitException;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Library;
import org.claimable.limit.EvaluationGate;
import org.claimable.limit.EvaluationPlace;
import org.claimable.limit.Limit.LimitReachedException;
import org.claimable.operation.Account;
import org.claimable.operation.Account.Ending;
import org.claimable.operation.Account.Stage;
import org.claimable.page.PageSettings;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.publishing.Lease;
import org.claimable.publishing.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides a check by what is published when it begins, and says what came of it. */
@Component
class Deciding {
    static final String STOPPED =
            "The service is being restarted, and keeps nothing. Check the file again in a minute.";
    private static final String DELETED = "The check was deleted.";
    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

    private final Checks checks;
    private final Publisher publisher;
    private final Clock clock;
    private final PageSettings settings;
    private final EvaluationGate gate;
    private volatile boolean stopped;

    Deciding(Checks checks, Publisher publisher, Clock clock, PageSettings settings, EvaluationGate gate) {
        this.checks = checks;
        this.publisher = publisher;
        this.clock = clock;
        this.settings = settings;
        this.gate = gate;
    }

    /** Ends what is being decided; nothing is decided any more. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** What came of it, never an exception; it takes a place among all that is decided at once, of the API too. */
    Result result(Check check, Account account, Submission submission) {
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
            return new Result.Decided(decided(check, account, submission, lease.library(), deadline));
        } catch (InvalidCohortException invalid) {
            return Result.Unusable.of(submission, null, invalid.violations());
        } catch (MalformedCohortException malformed) {
            return Result.Unusable.of(submission, malformed.getMessage(), List.of());
        } catch (EvaluationLimitException limit) {
            return new Result.Failed(limit.getMessage(), Ending.TOO_SLOW);
        } catch (TooManyChecksException limit) {
            return new Result.Failed(limit.getMessage(), Ending.REFUSED);
        } catch (CallerGoneException ended) {
            return new Result.Failed(stopped ? STOPPED : DELETED, Ending.BROKEN_OFF);
        } catch (CancellationException deleted) {
            return new Result.Failed(DELETED, Ending.BROKEN_OFF);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            LOG.error("A check failed: {}", fault.getClass().getName());
            return new Result.Failed("The fault is ours; nothing was decided.", Ending.FAILED);
        }
    }

    private DecidedClaims decided(
            Check check, Account account, Submission submission, Library library, Deadline deadline) {
        account.enter(Stage.READ);
        check.proceed(Progress.Stage.READING, 0, 0);
        Cohort cohort = SubmittedCohort.read(submission, library);
        int claims = cohort.claims().size();
        check.proceed(Progress.Stage.DECIDING, 0, claims);
        if (!checks.haveRoom()) {
            throw new TooManyChecksException(
                    "All visitors together hold too many claims for one of this size. Try again later.", false);
        }
        account.enter(Stage.DECIDE);
        Evaluation evaluation = evaluation(check, cohort, library, deadline);
        account.enter(Stage.SUMMARISE);
        check.proceed(Progress.Stage.ADDING_UP, claims, claims);
        DecidedClaims decided = DecidedClaims.of(evaluation, submission.described(check.began()));
        account.decided(evaluation, decided.decisionId(), decided.summary());
        return decided;
    }

    private Evaluation evaluation(Check check, Cohort cohort, Library library, Deadline deadline) {
        LocalDate asOf = cohort.asOf() == null ? LocalDate.now(clock) : cohort.asOf();
        int all = cohort.claims().size();
        int[] done = {0};
        return library.evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(
                        cohort,
                        library.values(cohort.settings()),
                        asOf,
                        deadline,
                        claims -> check.proceed(Progress.Stage.DECIDING, done[0] += claims, all));
    }
}
