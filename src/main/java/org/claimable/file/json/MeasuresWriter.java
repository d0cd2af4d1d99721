package org.claimable.file.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import java.util.List;
import org.claimable.method.bank.Digests;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.MeasuresRequest.View;
import org.claimable.method.measure.Measuring;
import org.claimable.method.rulebook.RuleSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what figures come to in the shape of the API's answer; the same request gives the same bytes. */
public final class MeasuresWriter {
    private static final JsonMapper RECORDS = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private MeasuresWriter() {}

    /** Writes an answer with the id of its request; leaves the stream open. */
    public static void write(Answered answered, OutputStream stream) {
        try (JsonGenerator json = RECORDS.createGenerator(stream)) {
            json.writeStartObject();
            json.writeStringProperty("measuresId", answered.measuresId());
            json.writeObjectPropertyStart("ruleSet");
            json.writeStringProperty("id", answered.ruleSet().id());
            json.writeStringProperty("version", answered.ruleSet().version());
            json.writeStringProperty("digest", answered.ruleSet().measures().digest());
            json.writeEndObject();
            writeFields(answered.measured(), json);
            if (answered.notes() != null) {
                json.writeObjectPropertyStart("input");
                json.writeNumberProperty("figures", answered.request().figures().size());
                json.writePOJOProperty("notes", answered.notes());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    /** Writes the fields of what figures come to, into an object that has been begun; of lists no more than one item is kept as text. */
    static void writeFields(Measured measured, JsonGenerator json) {
        write("reference", measured.reference(), json);
        write("asOf", measured.asOf(), json);
        write("view", measured.view(), json);
        write("totals", measured.totals(), json);
        write("series", measured.series(), json);
        write("bySpace", measured.bySpace(), json);
        write("byOrganisation", measured.byOrganisation(), json);
        write("byPillar", measured.byPillar(), json);
        write("completeness", measured.completeness(), json);
        write("delivery", measured.delivery(), json);
        write("coverage", measured.coverage(), json);
        write("estimates", measured.estimates(), json);
        write("superseded", measured.superseded(), json);
        write("hidden", measured.hidden(), json);
        write("caveats", measured.caveats(), json);
    }

    private static void write(String name, Object field, JsonGenerator json) {
        if (field instanceof List<?> items) {
            json.writeArrayPropertyStart(name);
            items.forEach(each -> json.writeRawValue(RECORDS.writeValueAsString(each)));
            json.writeEndArray();
        } else if (field != null) {
            json.writeName(name);
            json.writeRawValue(RECORDS.writeValueAsString(field));
        }
    }

    /**
     * What figures come to, by which rules, and the request that it answers; {@code notes} are what the reader of its tables should
     * know, null where it came in none, and of an answer for passing on, as they name files and rows; {@code measuresId} is its identity, {@code sha256:…}: of the request, whatever its order, and of the
     * measures. For passing on it is of what is shown instead, as on that of the request one could try guesses of what is hidden.
     */
    public record Answered(
            MeasuresRequest request, RuleSet ruleSet, Measured measured, List<TableNote> notes, String measuresId) {
        public Answered(MeasuresRequest request, RuleSet ruleSet, Measured measured, List<TableNote> notes) {
            this(
                    request,
                    ruleSet,
                    measured,
                    measured.view() == View.SHARED ? null : notes,
                    id(request, ruleSet, measured));
        }

        /** What the figures of a request come to by the measures of a rule set; {@link InvalidCohortException} where they are wrong. */
        public static Answered of(MeasuresRequest request, RuleSet ruleSet, List<TableNote> notes) {
            Violations violations = new Violations();
            Measured measured = Measuring.of(request, ruleSet.measures(), violations::add);
            violations.failIfAny();
            return new Answered(request, ruleSet, measured, notes);
        }

        private static String id(MeasuresRequest request, RuleSet ruleSet, Measured measured) {
            return measured.view() == View.SHARED
                    ? Digests.of(sink -> writeShown(ruleSet, measured, sink))
                    : CanonicalFigures.id(request, ruleSet.measures());
        }

        private static void writeShown(RuleSet ruleSet, Measured measured, OutputStream sink) {
            try (JsonGenerator json = RECORDS.createGenerator(sink)) {
                json.writeStartObject();
                json.writeStringProperty("measures", ruleSet.measures().digest());
                writeFields(measured, json);
                json.writeEndObject();
            }
        }
    }
}
