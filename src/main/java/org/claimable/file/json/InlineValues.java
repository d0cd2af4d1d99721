package org.claimable.file.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;
import org.claimable.bank.ValueSet;
import org.claimable.bank.ValueSet.OutcomeValue;
import org.claimable.bank.ValueSet.ScorePoints;
import org.claimable.claim.Violations;

/** A whole value set given in a request; its outcomes are looked up once the rule set is known. */
final class InlineValues {
    private static final String[] FIELDS = {"id", "title", "notice", "deadweightIncluded", "values", "scorePoints"};
    static final String NOTICE = "A value set given in the request; this service knows nothing of its source.";

    private final JsonCursor json;
    private final List<InlineRow.Value> values = new ArrayList<>();
    private final List<InlineRow.Point> points = new ArrayList<>();
    private String id;
    private String title = "";
    private String notice = NOTICE;
    private Boolean deadweightIncluded;

    InlineValues(JsonCursor json) {
        this.json = json;
        if (json.object(FIELDS, this::field)) {
            json.require("id", "deadweightIncluded");
        }
    }

    /** Whether it says that deadweight is included. */
    boolean isDeadweightIncluded() {
        return Boolean.TRUE.equals(deadweightIncluded);
    }

    private boolean field(String name) {
        if (json.isNull()) {
            return true;
        }
        switch (name) {
            case "id" -> id = json.name();
            case "title" -> title = json.text();
            case "notice" -> notice = json.text();
            case "deadweightIncluded" -> deadweightIncluded = json.flag();
            case "values" -> json.array(() -> InlineRow.value(json).ifPresent(values::add));
            default -> json.array(() -> InlineRow.point(json).ifPresent(points::add));
        }
        return true;
    }

    /** The value set, its outcomes found in a catalogue; what is unknown or repeated is noted. */
    ValueSet resolve(Catalogue catalogue, Violations violations) {
        Map<String, OutcomeValue> byOutcome = new TreeMap<>();
        for (InlineRow.Value row : values) {
            Outcome outcome = outcome(row.pointer(), row.outcome(), catalogue, violations);
            if (outcome != null && byOutcome.put(outcome.code(), row.value()) != null) {
                repeated(row.pointer(), violations);
            }
        }
        Map<String, Map<BigDecimal, Long>> scores = new TreeMap<>();
        for (InlineRow.Point row : points) {
            Outcome outcome = outcome(row.pointer(), row.outcome(), catalogue, violations);
            if (outcome != null && row.score() != null) {
                Map<BigDecimal, Long> of = scores.computeIfAbsent(outcome.code(), code -> new TreeMap<>());
                if (of.put(row.score(), row.wellbeing()) != null) {
                    repeated(row.pointer(), violations);
                }
            }
        }
        Map<String, ScorePoints> scorePoints = new TreeMap<>();
        scores.forEach((code, of) -> scorePoints.put(code, new ScorePoints(of)));
        return violations.any()
                ? null
                : ValueSet.of(id, title, notice, false, isDeadweightIncluded(), byOutcome, scorePoints);
    }

    private static Outcome outcome(String pointer, String name, Catalogue catalogue, Violations violations) {
        Outcome outcome = name == null ? null : catalogue.find(name).orElse(null);
        if (name != null && outcome == null) {
            violations.add(
                    pointer + "/outcome",
                    "UNKNOWN_OUTCOME",
                    "The catalogue has no such outcome." + catalogue.hint(name));
        }
        return outcome;
    }

    private static void repeated(String pointer, Violations violations) {
        violations.add(pointer, "REPEATED", "An earlier row is for the same outcome (and score). Keep one of them.");
    }
}
