package org.claimable.file.json;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.claimable.bank.Digests;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.Plan.PlannedOutcome;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * The identity of a forecast: the SHA-256 of its plan in canonical form, as of a cohort, with the digests of its rule set
 * and value set. It says what it is, so that no decision can have the same.
 */
public final class CanonicalPlan {
    private CanonicalPlan() {}

    /** The forecast id, {@code sha256:…}. */
    public static String forecastId(Forecast forecast) {
        MessageDigest digest = Digests.begin();
        OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (JsonGenerator json = EvaluationWriter.JSON.createGenerator(ObjectWriteContext.empty(), sink)) {
            json.writeStartObject();
            json.writeStringProperty("asOf", forecast.asOf().toString());
            CanonicalSettings.number(json, "budget", forecast.plan().budget());
            CanonicalSettings.deadweight(forecast.plan().deadweight(), json);
            json.writeStringProperty("kind", Forecast.LABEL);
            json.writeName("outcomes");
            json.writeStartArray();
            forecast.plan().outcomes().forEach(each -> write(json, each));
            json.writeEndArray();
            CanonicalSettings.text(json, "reference", forecast.plan().reference());
            json.writeStringProperty("ruleSet", forecast.ruleSet().digest());
            json.writeStringProperty("valueSet", forecast.valueSet().digest());
            json.writeEndObject();
        }
        return Digests.end(digest);
    }

    private static void write(JsonGenerator json, PlannedOutcome planned) {
        json.writeStartArray();
        json.writeString(planned.note());
        json.writeString(planned.outcome());
        json.writeNumber(planned.people());
        json.writeString(planned.service());
        json.writeNumber(planned.share().stripTrailingZeros());
        json.writeEndArray();
    }
}
