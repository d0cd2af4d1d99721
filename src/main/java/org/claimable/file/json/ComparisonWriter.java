package org.claimable.file.json;

import java.io.OutputStream;
import org.claimable.method.bank.Pence;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.rules.comparison.Change;
import org.claimable.rules.comparison.CohortComparison;
import org.claimable.rules.comparison.Comparison;
import tools.jackson.core.JsonGenerator;

/** Writes a comparison in the shape of the API's answer; the same comparison gives the same bytes. */
public final class ComparisonWriter extends AnswerWriter {
    private ComparisonWriter(JsonGenerator json) {
        super(json);
    }

    /** Writes a comparison; leaves the stream open. */
    public static void write(Comparison comparison, OutputStream stream) {
        write(stream, json -> new ComparisonWriter(json).write(comparison));
    }

    private void write(Comparison comparison) {
        json.writeStartObject();
        write("before", comparison.before());
        write("after", comparison.after());
        list("changes", comparison.changes(), this::write);
        list("cohorts", comparison.cohorts(), this::write);
        json.writeEndObject();
    }

    private void write(String name, Comparison.Side side) {
        object(name, () -> {
            write(side.evaluator().ruleSet());
            if (side.valueSet() != null) {
                write(side.valueSet());
            }
        });
    }

    private void write(Change change) {
        json.writeStringProperty("thing", change.thing().name());
        json.writeStringProperty("id", change.id());
        json.writeStringProperty("change", change.kind().name());
        text("from", change.from());
        json.writeStringProperty("sentence", change.sentence());
    }

    private void write(CohortComparison cohort) {
        text("reference", cohort.before().cohort().reference());
        text("asOf", cohort.before().asOf());
        write("before", cohort.before(), cohort.totalsBefore());
        write("after", cohort.after(), cohort.totalsAfter());
        object("difference", () -> write(cohort.difference()));
        if (cohort.tooEarly() != null) {
            object("tooEarly", () -> {
                text("lastDay", cohort.tooEarly().lastDay());
                text("begins", cohort.tooEarly().begins());
            });
        }
        list("byCause", cohort.effects(), this::write);
        list("claims", cohort.claims(), this::write);
    }

    private void write(String name, Evaluation evaluation, CohortComparison.Totals totals) {
        object(name, () -> {
            json.writeStringProperty("valueSet", evaluation.valueSet().id());
            write(evaluation.cohort().settings());
            write(totals);
        });
    }

    private void write(CohortComparison.Totals totals) {
        json.writeNumberProperty("claims", totals.claims());
        json.writeNumberProperty("claimable", totals.claimable());
        json.writeNumberProperty("notClaimable", totals.notClaimable());
        json.writeNumberProperty("review", totals.review());
        json.writeNumberProperty("claimedValue", totals.claimedValue());
        json.writeNumberProperty("claimableValue", totals.claimableValue());
        json.writeNumberProperty("notClaimableValue", totals.notClaimableValue());
        json.writeNumberProperty("reviewValue", totals.reviewValue());
    }

    private void write(CohortComparison.RuleEffect effect) {
        write(effect.cause());
        json.writeBooleanProperty("changed", effect.changed());
        json.writeNumberProperty("claims", effect.claims());
        json.writeNumberProperty("difference", effect.difference());
    }

    private void write(CohortComparison.Cause cause) {
        array("rules", cause.rules(), json::writeString);
        json.writeBooleanProperty("values", cause.values());
        list("movedBy", cause.movedBy(), mover -> {
            json.writeStringProperty("thing", mover.thing().name());
            json.writeStringProperty("id", mover.id());
        });
    }

    private void write(CohortComparison.ChangedClaim claim) {
        json.writeStringProperty("claim", claim.claim().id());
        write("before", claim.before());
        write("after", claim.after());
        write(claim.cause());
        json.writeNumberProperty("difference", Pence.pounds(claim.difference()));
    }

    private void write(String name, Decision decision) {
        object(name, () -> {
            json.writeStringProperty("verdict", decision.verdict().name());
            json.writeName("value");
            json.writeNumber(
                    decision.value() == null
                            ? null
                            : Pence.pounds(decision.value().total()));
            list("reasons", decision.reasons(), reason -> {
                json.writeStringProperty("code", reason.code());
                json.writeStringProperty("rule", reason.rule());
            });
        });
    }
}
