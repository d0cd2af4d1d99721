package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What random claims and people say in the fields of a rule set of one's own, and in the optional ones: each given, in one spelling
 * or another, absent, or with nothing in it.
 */
public final class RandomOwnFields {
    private final Dice dice;
    private final RandomSpellings spellings;

    private RandomOwnFields(Dice dice) {
        this.dice = dice;
        this.spellings = new RandomSpellings(dice);
    }

    /** Adds them to a request. */
    public static void addTo(ObjectNode request, long seed) {
        RandomOwnFields random = new RandomOwnFields(new Dice(seed + 7_000_000));
        request.get("claims").forEach(claim -> random.addToClaim((ObjectNode) claim));
        for (JsonNode individual : Wire.list(request, "individuals")) {
            random.addToPerson((ObjectNode) individual);
        }
    }

    private void addToPerson(ObjectNode individual) {
        if (dice.chance(0.5)) {
            individual.putObject("fields").put("postcode", text("N1 2AB", "s1 9zz"));
        }
        JsonNode segments = Wire.field(individual, "segments");
        if (segments != null && dice.chance(0.3)) {
            String tenure = segments.get("tenure").stringValue();
            ((ObjectNode) segments).put("tenure", text(tenure, tenure.toUpperCase(Locale.ROOT)));
        }
    }

    /** One of some texts, or one that is blank. */
    private String text(String... choices) {
        return dice.chance(0.1) ? spellings.blank() : spellings.alike(dice.oneOf(choices));
    }

    private void addToClaim(ObjectNode claim) {
        if (dice.chance(0.4)) {
            claim.put("space", text("Mill Lane hub", "Library"));
        }
        if (dice.chance(0.05)) {
            claim.put("service", spellings.blank());
        }
        ObjectNode fields = claim.putObject("fields");
        if (dice.chance(0.6)) {
            fields.put("ward", text("North", "South", "NORTH"));
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
