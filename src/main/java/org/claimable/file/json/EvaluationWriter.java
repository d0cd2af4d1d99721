package org.claimable.file.json;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.file.document.EarlierWords;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.Reached;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes an evaluation in the shape of the API's answer; the same evaluation gives the same bytes. */
public final class EvaluationWriter extends AnswerWriter {
    private EvaluationWriter(JsonGenerator json) {
        super(json);
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

    /** Writes an evaluation with its summary; leaves the stream open. */
    public static void write(Evaluation evaluation, OutputStream stream) {
        write(Conclusion.of(evaluation), stream);
    }

    /** Writes an evaluation of which all is worked out; leaves the stream open. */
    public static void write(Conclusion conclusion, OutputStream stream) {
        write(stream, json -> new EvaluationWriter(json).writeWhole(conclusion, stream));
    }

    /** Writes the last line of a stream: an answer without decisions, with the numbers of lines; leaves it open. */
    public static void writeEnd(
            Evaluation terms, Summary summary, String decisionId, long lines, long failed, OutputStream stream) {
        write(stream, json -> {
            EvaluationWriter writer = new EvaluationWriter(json);
            json.writeStartObject();
            writer.object("lines", () -> {
                json.writeNumberProperty("read", lines);
                json.writeNumberProperty("decided", lines - failed);
                json.writeNumberProperty("failed", failed);
            });
            writer.writeHead(new Conclusion(terms, decisionId, summary), true);
            json.writeEndObject();
            json.writeRaw('\n');
        });
    }

    private void writeWhole(Conclusion conclusion, OutputStream stream) {
        json.writeStartObject();
        writeHead(conclusion, false);
        json.writeName("decisions");
        json.writeRawValue("[");
        json.flush();
        try (JsonGenerator decisions = LINES.createGenerator(ObjectWriteContext.empty(), stream)) {
            Evaluation evaluation = conclusion.evaluation();
            new DecisionWriter(decisions, evaluation.cohort().settings()).write(evaluation.decisions());
        }
        json.writeRaw(']');
        json.writeEndObject();
    }

    private void writeHead(Conclusion conclusion, boolean ofStream) {
        Evaluation evaluation = conclusion.evaluation();
        text("reference", evaluation.cohort().reference());
        json.writeStringProperty("decisionId", conclusion.decisionId());
        write(evaluation.ruleSet());
        write(evaluation.valueSet());
        write(evaluation.cohort().settings());
        text("asOf", evaluation.asOf());
        writeInput(evaluation.cohort(), EarlierWords.notes(conclusion.summary()));
        json.writeName("summary");
        new SummaryWriter(json).write(conclusion.summary(), evaluation.cohort().settings());
        if (conclusion.summary().sinceLastTime() != null) {
            new SinceWriter(json).write(conclusion.summary().sinceLastTime());
        }
        if (conclusion.summary().readings() != null) {
            new ReadingsWriter(json).write(conclusion.summary().readings(), ofStream);
        }
        if (evaluation.plan() != null) {
            new PlanWriter(json).write(evaluation.plan());
        }
        if (evaluation.measured() != null) {
            object("measures", () -> {
                MeasuresWriter.writeFields(evaluation.measured(), json);
                list("reached", conclusion.summary().reached(), this::write);
            });
        }
    }

    private void write(Reached reached) {
        json.writeStringProperty("space", reached.space());
        json.writeStringProperty("organisation", reached.organisation());
        json.writeStringProperty("outcome", reached.outcome());
        json.writeStringProperty("name", reached.name());
        if (reached.attended() != null) {
            json.writeNumberProperty("attended", reached.attended());
        } else {
            json.writeNumberProperty("attendedAtLeast", reached.atLeast());
            json.writeNumberProperty("attendedAtMost", reached.atMost());
        }
        json.writeNumberProperty("surveyed", reached.surveyed());
        json.writeNumberProperty("reached", reached.reached());
    }

    /** Writes what was read of a cohort, which came in a table or not, with further notes on it. */
    private void writeInput(Cohort cohort, List<TableNote> further) {
        SubmittedTable table = cohort.table();
        if (table == null && further.isEmpty()) {
            return;
        }
        object("input", () -> {
            if (table != null) {
                text("sheet", table.name());
                json.writeNumberProperty("rows", cohort.claims().size());
            }
            array("columnsNotRead", table == null ? List.<String>of() : table.columnsNotRead(), json::writeString);
            List<TableNote> notes = table == null ? List.of() : table.notes();
            list("notes", Stream.concat(notes.stream(), further.stream()).toList(), this::write);
        });
    }

    private void write(TableNote note) {
        json.writeStringProperty("place", note.place());
        json.writeStringProperty("code", note.code());
        json.writeStringProperty("message", note.message());
    }
}
