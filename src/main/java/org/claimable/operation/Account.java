package org.claimable.operation;

import java.util.EnumMap;
import java.util.Map;
import org.claimable.comparison.Comparison;
import org.claimable.evaluation.Evaluation;
import org.claimable.forecast.Forecast;
import org.claimable.report.Summary;
import org.slf4j.MDC;

/**
 * One evaluation while it is made: who asked by which door, how long each stage took, and what came of it. It is told to the
 * audit and to the metrics once, when it ends. Used by one thread at a time.
 */
public final class Account {
    private final Accounts accounts;
    private final Door door;
    private final String caller;
    private final long began = System.nanoTime();
    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private final AuditFields fields = new AuditFields();
    private Stage stage;
    private long entered;
    private long lines;
    private long claims;
    private boolean ended;

    Account(Accounts accounts, Door door, String caller) {
        this.accounts = accounts;
        this.door = door;
        this.caller = caller;
    }

    /** The next stage begins, and the one before ends; in a stream all of them go on at once. */
    public void enter(Stage next) {
        if (door == Door.STREAM) {
            return;
        }
        leave();
        stage = next;
        entered = System.nanoTime();
    }

    private void leave() {
        if (stage != null) {
            nanos.merge(stage, System.nanoTime() - entered, Long::sum);
            stage = null;
        }
    }

    /** On which terms claims are about to be decided. */
    public void on(Evaluation terms) {
        fields.on(terms);
    }

    /** What was decided, with the identity of the decision. */
    public void decided(Evaluation terms, String decisionId, Summary summary) {
        MDC.put(LogKeys.DECISION, decisionId);
        fields.on(terms).decided(decisionId, summary);
        accounts.decided(door, decisionId, summary);
    }

    /** What was forecast, with its identity. */
    public void forecast(Forecast forecast, String forecastId) {
        fields.forecast(forecast, forecastId);
    }

    /** What was compared. */
    public void compared(Comparison comparison) {
        fields.compared(comparison);
    }

    /** So many lines and claims of a stream have been decided until now. */
    public void passed(long linesNow, long claimsNow) {
        accounts.passed(linesNow - lines, claimsNow - claims);
        lines = linesNow;
        claims = claimsNow;
    }

    /** Tells how it ended; what is said after the first time is not heard. */
    public void end(Ending ending) {
        if (ended) {
            return;
        }
        ended = true;
        leave();
        accounts.ended(this, ending, System.nanoTime() - began);
    }

    Door door() {
        return door;
    }

    String caller() {
        return caller;
    }

    /** What is known of it; of a stream that broke off, how far it came. */
    AuditFields fields() {
        return door == Door.STREAM ? fields.passed(lines, claims) : fields;
    }

    /** How long each stage took, in nanoseconds. */
    Map<Stage, Long> nanos() {
        return nanos;
    }
}
