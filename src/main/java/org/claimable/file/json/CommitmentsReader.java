package org.claimable.file.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Commitments;
import org.claimable.method.claim.Commitments.Commitment;
import org.claimable.method.claim.Commitments.LocalNeed;

/** Reads what a contract promised. */
final class CommitmentsReader {
    /** The longest rationale, in characters. */
    private static final int LONGEST_RATIONALE = 1_000;

    private static final String[] FIELDS = {"total", "outcomes"};
    private static final String[] OUTCOME_FIELDS = {
        "outcome", "people", "value", "space", "organisation", "rationale", "priority"
    };

    private final List<Commitment> outcomes = new ArrayList<>();
    private final List<String> pointers = new ArrayList<>();
    private BigDecimal total;
    private String outcome;
    private Integer people;
    private BigDecimal value;
    private final Map<String, String> need = new HashMap<>();

    void read(JsonCursor json) {
        boolean object = json.object(FIELDS, name -> {
            if (name.equals("total")) {
                total = pounds(json);
            } else {
                json.array(() -> outcome(json));
            }
        });
        if (object && !json.isGiven("total") && outcomes.isEmpty()) {
            json.note("MISSING", "Nothing is promised. Give a total, outcomes, or both.");
        }
    }

    private void outcome(JsonCursor json) {
        outcome = null;
        people = null;
        value = null;
        need.clear();
        boolean object = json.object(OUTCOME_FIELDS, name -> field(json, name));
        if (object) {
            json.require("outcome");
        }
        if (object && !json.isGiven("people") && !json.isGiven("value")) {
            json.note("MISSING", "Nothing is promised of this outcome. Give people, a value in pounds, or both.");
        }
        if (object && json.isGiven("organisation") && !json.isGiven("space")) {
            json.note("MISSING", "An organisation goes with the space that it has. Name the space, or leave it out.");
        }
        pointers.add(json.pointer());
        boolean none = people == null && value == null;
        LocalNeed local =
                new LocalNeed(need.get("space"), need.get("organisation"), need.get("rationale"), need.get("priority"));
        outcomes.add(new Commitment(outcome, none ? Integer.valueOf(1) : people, value, local));
    }

    private void field(JsonCursor json, String name) {
        switch (name) {
            case "outcome" -> outcome = json.name();
            case "people" -> people = json.whole(1, Claim.MOST_PEOPLE);
            case "value" -> value = pounds(json);
            default -> need.put(name, text(json, name));
        }
    }

    private static String text(JsonCursor json, String name) {
        int most = name.equals("rationale") ? LONGEST_RATIONALE : MeasuresReader.LONGEST;
        String text = json.name();
        if (text != null && text.length() > most) {
            json.note(
                    "TOO_LONG",
                    "This has %,d characters; it has at most %,d. Shorten it.".formatted(text.length(), most));
            return null;
        }
        return text;
    }

    private static BigDecimal pounds(JsonCursor json) {
        BigDecimal value = json.number();
        if (value != null && !SettingsReader.isPounds(value)) {
            json.note("OUT_OF_RANGE", "What is promised is in pounds, above 0, with at most two decimals.");
            return null;
        }
        return value;
    }

    /** The outcomes promised, each where it stands; one that was wrong, which was noted, may have no name. */
    List<Commitment> outcomes() {
        return outcomes;
    }

    /** Where an outcome is named, by its position. */
    String place(int position) {
        return pointers.get(position) + "/outcome";
    }

    /** The whole, once nothing in it was wrong; null where it was not given. */
    Commitments commitments() {
        return total == null && outcomes.isEmpty() ? null : new Commitments(total, outcomes);
    }
}
