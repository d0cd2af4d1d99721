package org.claimable.file.json;

import java.math.BigDecimal;
import java.util.List;
import org.claimable.method.bank.Pence;
import org.claimable.method.catalogue.ListedDecisions;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes what was decided of claims. Values, caveats and remedies come again and again, so that the JSON of those is kept.
 * For one thread at a time.
 */
final class DecisionWriter {
    private static final SerializableString CLAIM = new SerializedString("{\"claim\":");
    private static final SerializableString VALUE = new SerializedString(",\"value\":");
    private static final SerializableString NOTHING = new SerializedString("null");
    private static final SerializableString REASONS = new SerializedString(",\"reasons\":[");
    private static final SerializableString CAVEATS = new SerializedString("],\"caveats\":[");
    private static final SerializableString TRACE = new SerializedString("],\"trace\":[");
    private static final SerializableString END = new SerializedString("]}");
    private static final SerializableString NEXT = new SerializedString(",");
    private static final SerializableString CODE = new SerializedString("{\"code\":");
    private static final SerializableString RULE = new SerializedString(",\"rule\":");
    private static final SerializableString CLAIMS = new SerializedString(",\"claims\":[");
    private static final SerializableString CLAIMS_END = new SerializedString("]");
    private static final SerializableString SOURCE = new SerializedString(",\"source\":");
    private static final SerializableString PROVENANCE = new SerializedString(",\"provenance\":");
    private static final SerializableString REMEDY = new SerializedString(",\"remedy\":");
    private static final SerializableString POINTER = new SerializedString(",\"pointer\":");
    private static final SerializableString REASON_END = new SerializedString("}");

    private final JsonGenerator json;
    private final KeptJson<ClaimValue> values = new KeptJson<>(DecisionWriter::write);
    private final KeptJson<Caveat> caveats = new KeptJson<>(this::write);
    private final KeptReasons reasons;
    private final KeptJson<String>[] years = years();
    private final WordingWriter wordings;
    private final KeptTraces traces;
    private final ListedDecisions listed;
    private final boolean inCodes;

    /**
     * {@code json} is where whole decisions are written: between them it says nothing of its own. {@code settings} choose which are, and
     * whether with words.
     */
    DecisionWriter(JsonGenerator json, Settings settings) {
        this.json = json;
        this.wordings = new WordingWriter(json);
        this.traces = new KeptTraces(json);
        this.listed = settings.decisions();
        this.inCodes = settings.isInCodes();
        this.reasons = new KeptReasons(inCodes);
    }

    @SuppressWarnings("unchecked")
    private static KeptJson<String>[] years() {
        KeptJson<String>[] years = new KeptJson[Verdict.values().length];
        for (Verdict verdict : Verdict.values()) {
            String head = ",\"verdict\":\"%s\",\"year\":".formatted(verdict.name());
            years[verdict.ordinal()] = new KeptJson<>((year, kept) -> {
                kept.writeRaw(head);
                kept.writeString(year);
            });
        }
        return years;
    }

    /** Writes those that are asked for, with commas between them. */
    void write(List<Decision> decisions) {
        boolean first = true;
        for (int i = 0; i < decisions.size(); i++) {
            if (isListed(decisions.get(i))) {
                if (!first) {
                    json.writeRaw(NEXT);
                }
                write(decisions.get(i));
                first = false;
            }
        }
    }

    private boolean isListed(Decision decision) {
        return switch (listed) {
            case ALL -> true;
            case NOT_CLAIMABLE -> decision.verdict() != Verdict.CLAIMABLE;
            case NONE -> false;
        };
    }

    private void write(Decision decision) {
        json.writeRaw(CLAIM);
        json.writeString(decision.claim());
        years[decision.verdict().ordinal()].write(decision.year(), json);
        json.writeRaw(VALUE);
        if (decision.value() == null) {
            json.writeRaw(NOTHING);
        } else {
            values.write(decision.value(), json);
        }
        json.writeRaw(REASONS);
        for (int i = 0; i < decision.reasons().size(); i++) {
            if (i > 0) {
                json.writeRaw(NEXT);
            }
            write(decision.reasons().get(i));
        }
        json.writeRaw(CAVEATS);
        for (int i = 0; i < decision.caveats().size(); i++) {
            if (i > 0) {
                json.writeRaw(NEXT);
            }
            caveats.write(decision.caveats().get(i), json);
        }
        if (decision.trace() == null) {
            json.writeRaw(END);
        } else {
            json.writeRaw(TRACE);
            traces.write(decision.trace());
            json.writeRaw(END);
        }
    }

    private void write(Reason reason) {
        KeptReasons.Shared shared = reasons.of(reason);
        if (shared == null) {
            json.writeRaw(CODE);
            json.writeString(reason.code());
            json.writeRaw(RULE);
            json.writeString(reason.rule());
        } else {
            json.writeRaw(shared.head());
        }
        wordings.write(reason.said(), inCodes);
        json.writeRaw(CLAIMS);
        for (int i = 0; i < reason.claims().size(); i++) {
            if (i > 0) {
                json.writeRaw(NEXT);
            }
            json.writeString(reason.claims().get(i));
        }
        if (shared == null) {
            writeTail(reason);
        } else {
            json.writeRaw(shared.tail());
        }
        json.writeString(reason.pointer());
        json.writeRaw(REASON_END);
    }

    private void writeTail(Reason reason) {
        json.writeRaw(CLAIMS_END);
        if (!inCodes) {
            json.writeRaw(SOURCE);
            json.writeString(reason.source());
        }
        json.writeRaw(PROVENANCE);
        json.writeString(reason.provenance());
        if (!inCodes) {
            json.writeRaw(REMEDY);
            json.writeString(reason.remedy());
        }
        json.writeRaw(POINTER);
    }

    static void write(ClaimValue value, JsonGenerator json) {
        json.writeStartObject();
        writePounds("wellbeing", value.perPerson().wellbeing(), json);
        json.writeName("deadweightRate");
        writePlain(value.deadweightRate(), json);
        writePounds("wellbeingNet", value.perPerson().wellbeingNet(), json);
        writePounds("exchequer", value.perPerson().exchequer(), json);
        writePounds("business", value.perPerson().business(), json);
        writePounds("perPerson", value.perPerson().total(), json);
        json.writeNumberProperty("headcount", value.headcount());
        json.writeName("share");
        writePlain(value.share(), json);
        writePounds("total", value.total(), json);
        json.writeEndObject();
    }

    private static void writePounds(String name, long pence, JsonGenerator json) {
        json.writeName(name);
        json.writeNumber(Pence.plain(pence));
    }

    private static void writePlain(BigDecimal number, JsonGenerator json) {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
        }
    }

    private void write(Caveat caveat, JsonGenerator json) {
        json.writeStartObject();
        writeFields(caveat, inCodes, json);
        if (!caveat.claims().isEmpty()) {
            json.writeName("claims");
            json.writeStartArray();
            caveat.claims().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Writes what a caveat says, in codes alone or with words, without the claims that it is of. */
    static void writeFields(Caveat caveat, boolean inCodes, JsonGenerator json) {
        json.writeStringProperty("code", caveat.code());
        json.writeStringProperty("rule", caveat.rule());
        WordingWriter.writeProperties(caveat.wording(), inCodes, json);
        if (!inCodes) {
            json.writeStringProperty("source", caveat.source());
        }
        json.writeStringProperty("provenance", caveat.provenance());
    }
}
