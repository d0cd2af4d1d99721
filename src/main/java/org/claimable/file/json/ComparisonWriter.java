package org.claimable.file.json;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.claimable.bank.Pence;
import org.claimable.comparison.Change;
import org.claimable.comparison.CohortComparison;
import org.claimable.comparison.Comparison;
import org.claimable.decision.Decision;
import org.claimable.evaluation.Evaluation;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes a comparison in the shape of the API's answer; the same comparison gives the same bytes. */
public final class ComparisonWriter {
    private final JsonGenerator json;
    private final EvaluationWriter parts;

    private ComparisonWriter(JsonGenerator json) {
        this.json = json;
        this.parts = new EvaluationWriter(json);
    }

    /** Writes a comparison; leaves the stream open. */
    public static void write(Comparison comparison, OutputStream stream) {
        try (JsonGenerator json =
                EvaluationWriter.JSON.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
            new ComparisonWriter(json).write(comparison);
        }
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
        json.writeName(name);
        json.writeStartObject();
        parts.write(side.evaluator().ruleSet());
        if (side.valueSet() != null) {
            parts.write(side.valueSet());
        }
        json.writeEndObject();
    }

    private void write(Change change) {
        json.writeStringProperty("thing", change.thing().name());
        json.writeStringProperty("id", change.id());
        json.writeStringProperty("change", change.kind().name());
        if (change.from() != null) {
            json.writeStringProperty("from", change.from().toString());
        }
        json.writeStringProperty("sentence", change.sentence());
    }

    private void write(CohortComparison cohort) {
        if (cohort.before().cohort().reference() != null) {
            json.writeStringProperty("reference", cohort.before().cohort().reference());
        }
        json.writeStringProperty("asOf", cohort.before().asOf().toString());
        write("before", cohort.before(), cohort.totalsBefore());
        write("after", cohort.after(), cohort.totalsAfter());
        json.writeName("difference");
        json.writeStartObject();
        write(cohort.difference());
        json.writeEndObject();
        list("byCause", cohort.effects(), this::write);
        list("claims", cohort.claims(), this::write);
    }

    private void write(String name, Evaluation evaluation, CohortComparison.Totals totals) {
        json.writeName(name);
        json.writeStartObject();
        json.writeStringProperty("valueSet", evaluation.valueSet().id());
        parts.write(evaluation.cohort().settings());
        write(totals);
        json.writeEndObject();
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
        json.writeName("rules");
        json.writeStartArray();
        cause.rules().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("values", cause.values());
    }

    private void write(CohortComparison.ChangedClaim claim) {
        json.writeStringProperty("claim", claim.claim().id());
        write("before", claim.before());
        write("after", claim.after());
        write(claim.cause());
        json.writeNumberProperty("difference", Pence.pounds(claim.difference()));
    }

    private void write(String name, Decision decision) {
        json.writeName(name);
        json.writeStartObject();
        json.writeStringProperty("verdict", decision.verdict().name());
        json.writeName("value");
        if (decision.value() == null) {
            json.writeNull();
        } else {
            json.writeNumber(Pence.pounds(decision.value().total()));
        }
        list("reasons", decision.reasons(), reason -> {
            json.writeStringProperty("code", reason.code());
            json.writeStringProperty("rule", reason.rule());
        });
        json.writeEndObject();
    }

    private <T> void list(String name, List<T> elements, Consumer<T> element) {
        json.writeName(name);
        json.writeStartArray();
        elements.forEach(each -> {
            json.writeStartObject();
            element.accept(each);
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
