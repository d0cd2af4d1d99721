package org.claimable.file.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.claimable.bank.Pence;
import org.claimable.decision.Caveat;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.Decision;
import org.claimable.decision.Reason;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes what was decided of claims. Values, caveats and remedies come again and again, so that
 * the JSON of those met last is kept. For one thread at a time.
 */
final class DecisionWriter {
    private static final int MOST_KEPT = 2_000;
    private static final SerializableString CLAIM = new SerializedString("claim");
    private static final SerializableString VERDICT = new SerializedString("verdict");
    private static final SerializableString YEAR = new SerializedString("year");
    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString REASONS = new SerializedString("reasons");
    private static final SerializableString CAVEATS = new SerializedString("caveats");
    private static final SerializableString MESSAGE = new SerializedString("message");
    private static final SerializableString CLAIMS = new SerializedString("claims");
    private static final SerializableString CODE = new SerializedString("code");
    private static final SerializableString RULE = new SerializedString("rule");
    private static final SerializableString SOURCE = new SerializedString("source");
    private static final SerializableString PROVENANCE = new SerializedString("provenance");
    private static final SerializableString REMEDY = new SerializedString("remedy");
    private static final SerializableString POINTER = new SerializedString("pointer");

    private final Map<ClaimValue, SerializableString> values = new IdentityHashMap<>();
    private final Map<Caveat, SerializableString> caveats = new IdentityHashMap<>();
    private final Map<String, SerializableString> remedies = new IdentityHashMap<>();

    void write(Decision decision, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(CLAIM);
        json.writeString(decision.claim());
        json.writeName(VERDICT);
        json.writeString(decision.verdict().name());
        json.writeName(YEAR);
        json.writeString(decision.year());
        json.writeName(VALUE);
        if (decision.value() == null) {
            json.writeNull();
        } else {
            json.writeRawValue(kept(values, decision.value(), DecisionWriter::write));
        }
        json.writeName(REASONS);
        json.writeStartArray();
        for (Reason reason : decision.reasons()) {
            write(reason, json);
        }
        json.writeEndArray();
        json.writeName(CAVEATS);
        json.writeStartArray();
        for (Caveat caveat : decision.caveats()) {
            json.writeRawValue(kept(caveats, caveat, DecisionWriter::write));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static <T> SerializableString kept(
            Map<T, SerializableString> kept, T object, BiConsumer<T, JsonGenerator> writer) {
        SerializableString known = kept.get(object);
        if (known != null) {
            return known;
        }
        StringWriter written = new StringWriter();
        try (JsonGenerator json = EvaluationWriter.JSON.createGenerator(ObjectWriteContext.empty(), written)) {
            writer.accept(object, json);
        }
        SerializableString raw = new SerializedString(written.toString());
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(object, raw);
        return raw;
    }

    private static void write(ClaimValue value, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("wellbeing", Pence.pounds(value.perPerson().wellbeing()));
        json.writeName("deadweightRate");
        writePlain(value.deadweightRate(), json);
        json.writeNumberProperty("wellbeingNet", Pence.pounds(value.perPerson().wellbeingNet()));
        json.writeNumberProperty("exchequer", Pence.pounds(value.perPerson().exchequer()));
        json.writeNumberProperty("business", Pence.pounds(value.perPerson().business()));
        json.writeNumberProperty("perPerson", Pence.pounds(value.perPerson().total()));
        json.writeNumberProperty("headcount", value.headcount());
        json.writeName("share");
        writePlain(value.share(), json);
        json.writeNumberProperty("total", Pence.pounds(value.total()));
        json.writeEndObject();
    }

    private static void writePlain(BigDecimal number, JsonGenerator json) {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
        }
    }

    private void write(Reason reason, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(CODE);
        json.writeString(reason.code());
        json.writeName(RULE);
        json.writeString(reason.rule());
        json.writeName(MESSAGE);
        json.writeString(reason.message());
        json.writeName(CLAIMS);
        json.writeStartArray();
        reason.claims().forEach(json::writeString);
        json.writeEndArray();
        json.writeName(SOURCE);
        json.writeString(reason.source());
        json.writeName(PROVENANCE);
        json.writeString(reason.provenance());
        json.writeName(REMEDY);
        json.writeRawValue(kept(remedies, reason.remedy(), (remedy, text) -> text.writeString(remedy)));
        json.writeName(POINTER);
        json.writeString(reason.pointer());
        json.writeEndObject();
    }

    private static void write(Caveat caveat, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", caveat.code());
        json.writeStringProperty("rule", caveat.rule());
        json.writeStringProperty("message", caveat.message());
        json.writeStringProperty("source", caveat.source());
        json.writeStringProperty("provenance", caveat.provenance());
        json.writeEndObject();
    }
}
