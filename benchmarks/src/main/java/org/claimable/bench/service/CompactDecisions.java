package org.claimable.bench.service;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.claimable.method.decision.Decision;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the service's decisions as the yardstick writes its own, so that they can be compared. */
final class CompactDecisions {
    private static final JsonFactory JSON = new JsonFactory();

    private CompactDecisions() {}

    static void write(List<Decision> decisions, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeName("decisions");
            json.writeStartArray();
            decisions.forEach(decision -> write(decision, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(Decision decision, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("claim", decision.claim());
        json.writeStringProperty("verdict", decision.verdict().name());
        json.writeStringProperty("year", decision.year());
        json.writeName("total");
        if (decision.value() == null) {
            json.writeNull();
        } else {
            json.writeNumber(BigDecimal.valueOf(decision.value().total(), 2));
        }
        json.writeName("reasons");
        json.writeStartArray();
        decision.reasons().forEach(reason -> json.writeString(reason.code()));
        json.writeEndArray();
        json.writeEndObject();
    }
}
