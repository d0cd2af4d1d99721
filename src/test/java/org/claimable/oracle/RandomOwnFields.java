package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What random claims and people say in the fields of a rule set of one's own, and in the optional ones: each given or blank. */
public final class RandomOwnFields {
    private RandomOwnFields() {}

    /** Adds them to a request. */
    public static void addTo(ObjectNode request, long seed) {
        Dice dice = new Dice(seed + 7_000_000);
        request.get("claims").forEach(claim -> addToClaim((ObjectNode) claim, dice));
        for (JsonNode individual : Wire.list(request, "individuals")) {
            if (dice.chance(0.5)) {
                ((ObjectNode) individual).putObject("fields").put("postcode", dice.oneOf("N1 2AB", "s1 9zz"));
            }
        }
    }

    private static void addToClaim(ObjectNode claim, Dice dice) {
        if (dice.chance(0.4)) {
            claim.put("space", dice.oneOf("Mill Lane hub", "Library"));
        }
        ObjectNode fields = claim.putObject("fields");
        if (dice.chance(0.6)) {
            fields.put("ward", dice.oneOf("North", "South"));
        }
        if (dice.chance(0.6)) {
            fields.put("visits", new BigDecimal(dice.oneOf("0", "1", "3", "12", "20.35")));
        }
        if (dice.chance(0.6)) {
            LocalDate achieved = Wire.date(claim, "achievedOn");
            fields.put(
                    "started",
                    achieved.plusDays(dice.oneOf(-400, -90, -31, -1, 0, 1)).toString());
        }
        if (dice.chance(0.6)) {
            fields.put("agreed", dice.chance(0.5));
        }
        if (fields.isEmpty() && dice.chance(0.5)) {
            claim.remove("fields");
        }
    }
}
