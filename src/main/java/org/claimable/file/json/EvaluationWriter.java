package org.claimable.file.json;

import java.io.OutputStream;
import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Cohort;
import org.claimable.claim.Settings;
import org.claimable.claim.SubmittedTable;
import org.claimable.claim.SubmittedTable.TableNote;
import org.claimable.evaluation.Evaluation;
import org.claimable.report.Reporter;
import org.claimable.report.Summary;
import org.claimable.rulebook.RuleSet;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes an evaluation in the shape of the API's answer; the same evaluation gives the same bytes. */
public final class EvaluationWriter {
    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    EvaluationWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes an evaluation with its summary; leaves the stream open. */
    public static void write(Evaluation evaluation, OutputStream stream) {
        write(Conclusion.of(evaluation), stream);
    }

    /** Writes an evaluation of which all is worked out; leaves the stream open. */
    public static void write(Conclusion conclusion, OutputStream stream) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
            new EvaluationWriter(json).writeWhole(conclusion, stream);
        }
    }

    /** Writes the last line of a stream: an answer without decisions, with the numbers of lines; leaves it open. */
    public static void writeEnd(
            Evaluation terms, Summary summary, String decisionId, long lines, long failed, OutputStream stream) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
            EvaluationWriter writer = new EvaluationWriter(json);
            json.writeStartObject();
            json.writeName("lines");
            json.writeStartObject();
            json.writeNumberProperty("read", lines);
            json.writeNumberProperty("decided", lines - failed);
            json.writeNumberProperty("failed", failed);
            json.writeEndObject();
            writer.writeHead(terms, decisionId, summary.notes());
            json.writeName("summary");
            new SummaryWriter(json).write(summary);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void writeWhole(Conclusion conclusion, OutputStream stream) {
        json.writeStartObject();
        writeHead(
                conclusion.evaluation(),
                conclusion.decisionId(),
                conclusion.summary().notes());
        json.writeName("summary");
        new SummaryWriter(json).write(conclusion.summary());
        json.writeName("decisions");
        json.writeRawValue("[");
        json.flush();
        try (JsonGenerator decisions = PersonLineWriter.JSON.createGenerator(ObjectWriteContext.empty(), stream)) {
            new DecisionWriter(decisions).write(conclusion.evaluation().decisions());
        }
        json.writeRaw(']');
        json.writeEndObject();
    }

    private void writeHead(Evaluation evaluation, String decisionId, List<TableNote> notes) {
        if (evaluation.cohort().reference() != null) {
            json.writeStringProperty("reference", evaluation.cohort().reference());
        }
        json.writeStringProperty("decisionId", decisionId);
        write(evaluation.ruleSet());
        write(evaluation.valueSet());
        write(evaluation.cohort().settings());
        json.writeStringProperty("asOf", evaluation.asOf().toString());
        new TableWriter(json).write(evaluation.cohort(), notes);
    }

    void write(RuleSet ruleSet) {
        json.writeName("ruleSet");
        json.writeStartObject();
        json.writeStringProperty("id", ruleSet.id());
        json.writeStringProperty("version", ruleSet.version());
        json.writeStringProperty("digest", ruleSet.digest());
        if (!ruleSet.overlays().isEmpty()) {
            json.writeName("overlays");
            json.writeStartArray();
            ruleSet.overlays().forEach(this::write);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    void write(ValueSet valueSet) {
        json.writeName("valueSet");
        json.writeStartObject();
        json.writeStringProperty("id", valueSet.id());
        json.writeStringProperty("digest", valueSet.digest());
        json.writeStringProperty("notice", valueSet.notice());
        json.writeEndObject();
    }

    private void write(RuleSet.Overlay overlay) {
        json.writeStartObject();
        json.writeStringProperty("id", overlay.id());
        json.writeStringProperty("digest", overlay.digest());
        json.writeEndObject();
    }

    void write(Settings settings) {
        json.writeName("options");
        json.writeStartObject();
        Setting.OPTIONS.stream()
                .filter(settings::isWritten)
                .forEach(option -> json.writeStringProperty(
                        option.field(), settings.choice(option).name()));
        json.writeEndObject();
    }

    /** Writes what was read of the table that claims came in. */
    private static final class TableWriter {
        private final JsonGenerator json;

        TableWriter(JsonGenerator json) {
            this.json = json;
        }

        /** Writes what was read of a cohort, which came in a table or not, with further notes on it. */
        void write(Cohort cohort, List<TableNote> further) {
            SubmittedTable table = cohort.table();
            if (table == null && further.isEmpty()) {
                return;
            }
            json.writeName("input");
            json.writeStartObject();
            if (table != null && table.name() != null) {
                json.writeStringProperty("sheet", table.name());
            }
            if (table != null) {
                json.writeNumberProperty("rows", cohort.claims().size());
            }
            json.writeName("columnsNotRead");
            json.writeStartArray();
            if (table != null) {
                table.columnsNotRead().forEach(json::writeString);
            }
            json.writeEndArray();
            json.writeName("notes");
            json.writeStartArray();
            if (table != null) {
                table.notes().forEach(this::write);
            }
            further.forEach(this::write);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void write(TableNote note) {
            json.writeStartObject();
            json.writeStringProperty("place", note.place());
            json.writeStringProperty("code", note.code());
            json.writeStringProperty("message", note.message());
            json.writeEndObject();
        }
    }

    /** An evaluation with what is worked out of all of it, once for every form in which it is written: its decision id and its summary. */
    public record Conclusion(Evaluation evaluation, String decisionId, Summary summary) {

        /** Works both out, which takes time in proportion to the claims. */
        public static Conclusion of(Evaluation evaluation) {
            String id = CanonicalCohort.decisionId(
                    evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf());
            return new Conclusion(evaluation, id, Reporter.summary(evaluation));
        }

        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "A conclusion of " + evaluation;
        }
    }
}
