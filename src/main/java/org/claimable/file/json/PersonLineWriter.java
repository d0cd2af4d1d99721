package org.claimable.file.json;

import java.io.OutputStream;
import java.util.List;
import org.claimable.claim.Violation;
import org.claimable.decision.Decision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** Writes what was decided of the lines of a stream, a line each. For one thread at a time. */
public final class PersonLineWriter {
    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator((String) null)
            .build();

    private static final SerializableString LINE = new SerializedString("{\"line\":");
    private static final SerializableString INDIVIDUAL = new SerializedString(",\"individual\":");
    private static final SerializableString DECISIONS = new SerializedString(",\"decisions\":[");
    private static final SerializableString END = new SerializedString("]}\n");

    private final JsonGenerator json;
    private final DecisionWriter decisions;

    public PersonLineWriter(OutputStream stream) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), stream);
        this.decisions = new DecisionWriter(json);
    }

    /** The decisions of a line by its number; {@code individual} is null of untracked claims. */
    public void write(long line, String individual, List<Decision> decided) {
        json.writeRaw(LINE);
        json.writeNumber(line);
        if (individual != null) {
            json.writeRaw(INDIVIDUAL);
            json.writeString(individual);
        }
        json.writeRaw(DECISIONS);
        decisions.write(decided);
        json.writeRaw(END);
        json.flush();
    }

    /** A problem (RFC 9457) instead of decisions. */
    public void write(long line, LineProblem problem) {
        json.writeStartObject();
        json.writeNumberProperty("line", line);
        json.writeName("problem");
        json.writeStartObject();
        json.writeStringProperty("type", "about:blank");
        json.writeStringProperty("title", problem.title());
        json.writeNumberProperty("status", problem.status());
        json.writeStringProperty("detail", problem.detail());
        json.writeName("errors");
        json.writeStartArray();
        for (Violation error : problem.errors()) {
            json.writeStartObject();
            json.writeStringProperty("pointer", error.pointer());
            json.writeStringProperty("code", error.code());
            json.writeStringProperty("message", error.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
