package org.claimable.service.operation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.TimeUnit;
import org.claimable.method.report.Summary;
import org.claimable.service.operation.Account.Door;
import org.claimable.service.operation.Account.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens an account for each evaluation, and tells of it: in the audit line, in the metrics and in the trace. */
@Component
public class Accounts {
    static final String AUDIT_LOGGER = "claimable.audit";

    private static final Logger AUDIT = LoggerFactory.getLogger(AUDIT_LOGGER);

    private final EvaluationMetrics metrics;
    private final ObservationRegistry observations;

    Accounts(EvaluationMetrics metrics, ObservationRegistry observations) {
        this.metrics = metrics;
        this.observations = observations;
    }

    /** An account of what is evaluated for a request from now on. */
    public Account begin(Door door, HttpServletRequest request) {
        metrics.began(door);
        return new Account(this, door, LogLine.caller(request));
    }

    /** Work for another thread, whose log lines are found by the request id of this one's. */
    public Runnable carried(Runnable work) {
        return LogLine.carried(work);
    }

    void decided(Door door, String decisionId, Summary summary) {
        metrics.decided(door, summary);
        Observation request = observations.getCurrentObservation();
        if (request != null) {
            request.highCardinalityKeyValue(SafeSpans.DECISION, decisionId);
        }
    }

    void passed(long lines, long claims) {
        metrics.passed(lines, claims);
    }

    void ended(Account account, Ending ending, long nanos) {
        metrics.ended(account, ending, nanos);
        LogLine fields = new LogLine()
                .with("door", account.door().word())
                .with("ending", ending.word())
                .with("caller", account.caller());
        account.fields().addTo(fields);
        fields.with("ms", TimeUnit.NANOSECONDS.toMillis(nanos)).log(AUDIT, "Evaluation");
    }
}
