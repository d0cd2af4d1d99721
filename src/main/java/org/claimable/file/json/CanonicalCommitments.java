package org.claimable.file.json;

import java.math.BigDecimal;
import org.claimable.claim.Commitments;
import org.claimable.claim.Commitments.Commitment;
import tools.jackson.core.JsonGenerator;

/** Writes what was promised in canonical form: each outcome as an array of its fields in the order of their names. */
final class CanonicalCommitments {
    private CanonicalCommitments() {}

    /** Writes the field in the object that is open; nothing where nothing was promised, so that the id is as without. */
    static void write(Commitments commitments, JsonGenerator json) {
        if (commitments == null) {
            return;
        }
        json.writeName("commitments");
        json.writeStartObject();
        json.writeName("outcomes");
        json.writeStartArray();
        commitments.outcomes().forEach(each -> write(each, json));
        json.writeEndArray();
        if (commitments.total() != null) {
            json.writeNumberProperty("total", commitments.total().stripTrailingZeros());
        }
        json.writeEndObject();
    }

    private static void write(Commitment commitment, JsonGenerator json) {
        json.writeStartArray();
        json.writeString(commitment.outcome());
        number(commitment.people() == null ? null : BigDecimal.valueOf(commitment.people()), json);
        number(commitment.value(), json);
        json.writeEndArray();
    }

    private static void number(BigDecimal value, JsonGenerator json) {
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.stripTrailingZeros());
        }
    }
}
