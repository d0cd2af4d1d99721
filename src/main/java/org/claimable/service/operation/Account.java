package org.claimable.service.operation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.claimable.file.json.ForecastWriter;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.report.Summary;
import org.claimable.rules.comparison.Comparison;
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
        MDC.put(LogLine.DECISION, decisionId);
        fields.on(terms).decided(decisionId, summary);
        accounts.decided(door, decisionId, summary);
    }

    /** What was forecast. */
    public void forecast(Forecast forecast) {
        fields.forecast(forecast, ForecastWriter.forecastId(forecast));
    }

    /** What figures came to. */
    public void measured(Answered answered) {
        fields.measured(
                answered.ruleSet(),
                answered.measured(),
                answered.request().figures().size(),
                answered.measuresId());
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

    /** The limit that ended it, by its tag. */
    public void limitedBy(String limit) {
        fields.limitedBy(limit);
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

    /** How an evaluation ended. */
    public enum Ending {
        /** The answer was given whole. */
        DECIDED,
        /** No mistake was found in what was to be validated alone; nothing was decided. */
        VALIDATED,
        /** What was sent is wrong, or over a limit; nothing was decided. */
        REFUSED,
        /** It would have taken longer than its limit; nothing was decided. */
        TOO_SLOW,
        /** The caller was gone or too slow, the stream over a limit, or the check deleted; the answer is not whole. */
        BROKEN_OFF,
        /** The service was told to stop; the answer of the stream ends at the end of a line, and says so. */
        STOPPED,
        /** The fault is the service's own. */
        FAILED;

        private static final int NOTHING_SAID = 204;
        private static final int REFUSAL = 400;
        // No status of HTTP: no one is there to see it.
        private static final int GONE = 499;
        private static final int FAULT = 500;
        private static final int UNAVAILABLE = 503;

        /** How it ended that was answered with this status: 499 where its caller was gone. */
        public static Ending of(int status) {
            if (status == GONE) {
                return BROKEN_OFF;
            }
            if (status == UNAVAILABLE) {
                return TOO_SLOW;
            }
            if (status == NOTHING_SAID) {
                return VALIDATED;
            }
            return status >= FAULT ? FAILED : status >= REFUSAL ? REFUSED : DECIDED;
        }

        /** Its name in metrics and in the audit line. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is done one after another in an evaluation; what is read is checked in the same pass. */
    public enum Stage {
        WAIT,
        READ,
        DECIDE,
        SUMMARISE,
        WRITE;

        /** Its name in metrics. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The way by which an evaluation was asked for. */
    public enum Door {
        API,
        STREAM,
        FORECAST,
        MEASURES,
        COMPARISON,
        PAGE,
        PAGE_FORECAST,
        PAGE_MEASURES;

        /** Its name in metrics and in the audit line. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
