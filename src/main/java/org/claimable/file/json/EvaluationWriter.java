package org.claimable.file.json;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.claimable.bank.Pence;
import org.claimable.claim.Options;
import org.claimable.decision.Caveat;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.Decision;
import org.claimable.decision.Reason;
import org.claimable.evaluation.Evaluation;
import org.claimable.report.Reporter;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes an evaluation in the shape of the API's answer; the same evaluation gives the same bytes. */
public final class EvaluationWriter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    private EvaluationWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes an evaluation with its summary; leaves the stream open. */
    public static void write(Evaluation evaluation, OutputStream stream) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
            new EvaluationWriter(json).write(evaluation);
        }
    }

    private void write(Evaluation evaluation) {
        json.writeStartObject();
        if (evaluation.cohort().reference() != null) {
            json.writeStringProperty("reference", evaluation.cohort().reference());
        }
        json.writeStringProperty(
                "decisionId",
                CanonicalCohort.decisionId(
                        evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf()));
        json.writeName("ruleSet");
        json.writeStartObject();
        json.writeStringProperty("id", evaluation.ruleSet().id());
        json.writeStringProperty("version", evaluation.ruleSet().version());
        json.writeStringProperty("digest", evaluation.ruleSet().digest());
        json.writeEndObject();
        json.writeName("valueSet");
        json.writeStartObject();
        json.writeStringProperty("id", evaluation.valueSet().id());
        json.writeStringProperty("digest", evaluation.valueSet().digest());
        json.writeStringProperty("notice", evaluation.valueSet().notice());
        json.writeEndObject();
        write(evaluation.cohort().options());
        json.writeStringProperty("asOf", evaluation.asOf().toString());
        json.writeName("summary");
        new SummaryWriter(json).write(Reporter.summary(evaluation));
        json.writeName("decisions");
        json.writeStartArray();
        evaluation.decisions().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Options options) {
        json.writeName("options");
        json.writeStartObject();
        json.writeStringProperty("yearBasis", options.yearBasis().name());
        json.writeStringProperty("conflictPolicy", options.conflictPolicy().name());
        json.writeStringProperty("rules", options.rules().name());
        json.writeEndObject();
    }

    private void write(Decision decision) {
        json.writeStartObject();
        json.writeStringProperty("claim", decision.claim());
        json.writeStringProperty("verdict", decision.verdict().name());
        json.writeStringProperty("year", decision.year());
        json.writeName("value");
        write(decision.value());
        json.writeName("reasons");
        json.writeStartArray();
        decision.reasons().forEach(this::write);
        json.writeEndArray();
        json.writeName("caveats");
        json.writeStartArray();
        decision.caveats().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(ClaimValue value) {
        if (value == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberProperty("wellbeing", Pence.pounds(value.perPerson().wellbeing()));
        json.writeName("deadweightRate");
        writePlain(value.deadweightRate());
        json.writeNumberProperty("wellbeingNet", Pence.pounds(value.perPerson().wellbeingNet()));
        json.writeNumberProperty("exchequer", Pence.pounds(value.perPerson().exchequer()));
        json.writeNumberProperty("business", Pence.pounds(value.perPerson().business()));
        json.writeNumberProperty("perPerson", Pence.pounds(value.perPerson().total()));
        json.writeNumberProperty("headcount", value.headcount());
        json.writeName("share");
        writePlain(value.share());
        json.writeNumberProperty("total", Pence.pounds(value.total()));
        json.writeEndObject();
    }

    private void writePlain(BigDecimal number) {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
        }
    }

    private void write(Reason reason) {
        json.writeStartObject();
        json.writeStringProperty("code", reason.code());
        json.writeStringProperty("rule", reason.rule());
        json.writeStringProperty("message", reason.message());
        json.writeName("claims");
        write(reason.claims());
        json.writeStringProperty("source", reason.source());
        json.writeStringProperty("provenance", reason.provenance());
        json.writeStringProperty("remedy", reason.remedy());
        json.writeStringProperty("pointer", reason.pointer());
        json.writeEndObject();
    }

    private void write(List<String> texts) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void write(Caveat caveat) {
        json.writeStartObject();
        json.writeStringProperty("code", caveat.code());
        json.writeStringProperty("rule", caveat.rule());
        json.writeStringProperty("message", caveat.message());
        json.writeStringProperty("source", caveat.source());
        json.writeStringProperty("provenance", caveat.provenance());
        json.writeEndObject();
    }
}
