package org.claimable.file.json;

import java.math.BigDecimal;
import java.util.List;
import org.claimable.bank.Pence;
import org.claimable.decision.Caveat;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.Decision;
import org.claimable.decision.Reason;
import tools.jackson.core.JsonGenerator;

/** Writes what was decided of a claim. */
final class DecisionWriter {
    private final JsonGenerator json;

    DecisionWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Decision decision) {
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
