package org.claimable.bench.textbook;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes decisions as the yardstick does. */
final class TextbookWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("\n").build();
    private static final Set<String> REVIEWS = Set.of("SUSTAINED_YEAR", "UNTRACKED_INDIVIDUAL");

    private final JsonGenerator json;

    TextbookWriter(OutputStream out) {
        json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    void write(List<List<ClaimFact>> people) {
        int line = 1;
        for (List<ClaimFact> claims : people) {
            json.writeStartObject();
            json.writeNumberProperty("line", ++line);
            json.writeName("decisions");
            json.writeStartArray();
            claims.forEach(this::write);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.close();
    }

    private void write(ClaimFact claim) {
        json.writeStartObject();
        json.writeStringProperty("claim", claim.claim().id());
        json.writeStringProperty("verdict", verdict(claim.codes()));
        json.writeStringProperty("year", "%d/%02d".formatted(claim.getYear(), (claim.getYear() + 1) % 100));
        json.writeName("total");
        if (claim.total() == null) {
            json.writeNull();
        } else {
            json.writeNumber(BigDecimal.valueOf(claim.total(), 2));
        }
        json.writeName("reasons");
        json.writeStartArray();
        claim.codes().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String verdict(List<String> codes) {
        return codes.isEmpty() ? "CLAIMABLE" : REVIEWS.contains(codes.get(0)) ? "REVIEW" : "NOT_CLAIMABLE";
    }
}
