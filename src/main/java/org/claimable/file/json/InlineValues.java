package org.claimable.file.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;
import org.claimable.bank.OutcomeValue;
import org.claimable.bank.Pence;
import org.claimable.bank.ScorePoints;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Violations;

/** A whole value set given in a request; its outcomes are looked up once the rule set is known. */
final class InlineValues {
    private static final List<String> FIELDS =
            List.of("id", "title", "notice", "deadweightIncluded", "values", "scorePoints");
    private static final List<String> VALUE_FIELDS =
            List.of("outcome", "wellbeing", "exchequer", "business", "deadweight");
    private static final List<String> POINT_FIELDS = List.of("outcome", "score", "wellbeing");
    static final String NOTICE = "A value set given in the request; this service knows nothing of its source.";

    private final JsonCursor json;
    private final List<ValueRow> values = new ArrayList<>();
    private final List<PointRow> points = new ArrayList<>();
    private String id;
    private String title = "";
    private String notice = NOTICE;
    private Boolean deadweightIncluded;

    private record ValueRow(String pointer, String outcome, OutcomeValue value) {}

    private record PointRow(String pointer, String outcome, BigDecimal score, long wellbeing) {}

    InlineValues(JsonCursor json) {
        this.json = json;
        Given given = new Given();
        if (json.object(FIELDS, name -> field(name, given))) {
            given.require(json, "id", "deadweightIncluded");
        }
    }

    /** Whether it says that deadweight is included. */
    boolean isDeadweightIncluded() {
        return Boolean.TRUE.equals(deadweightIncluded);
    }

    private boolean field(String name, Given given) {
        if (json.isNull()) {
            return true;
        }
        given.add(name);
        switch (name) {
            case "id" -> id = json.name();
            case "title" -> title = json.text();
            case "notice" -> notice = json.text();
            case "deadweightIncluded" -> deadweightIncluded = json.flag();
            case "values" -> json.array(this::value);
            default -> json.array(this::point);
        }
        return true;
    }

    private void value() {
        String pointer = json.pointer();
        Given given = new Given();
        String[] outcome = new String[1];
        long[] amounts = new long[3];
        BigDecimal[] rate = new BigDecimal[1];
        boolean read = json.object(VALUE_FIELDS, name -> {
            if (json.isNull()) {
                return true;
            }
            given.add(name);
            switch (name) {
                case "outcome" -> outcome[0] = json.name();
                case "wellbeing" -> amounts[0] = amount();
                case "exchequer" -> amounts[1] = amount();
                case "business" -> amounts[2] = amount();
                default -> rate[0] = rate(json);
            }
            return true;
        });
        if (read) {
            given.require(json, "outcome");
            values.add(
                    new ValueRow(pointer, outcome[0], new OutcomeValue(amounts[0], amounts[1], amounts[2], rate[0])));
        }
    }

    private void point() {
        String pointer = json.pointer();
        Given given = new Given();
        String[] outcome = new String[1];
        BigDecimal[] score = new BigDecimal[1];
        long[] amount = new long[1];
        boolean read = json.object(POINT_FIELDS, name -> {
            given.add(name);
            switch (name) {
                case "outcome" -> outcome[0] = json.name();
                case "score" -> score[0] = json.number();
                default -> amount[0] = amount();
            }
            return true;
        });
        if (read) {
            given.require(json, "outcome", "score", "wellbeing");
            points.add(new PointRow(pointer, outcome[0], score[0], amount[0]));
        }
    }

    private long amount() {
        BigDecimal amount = json.number();
        if (amount != null && !Pence.isAmount(amount)) {
            json.note("OUT_OF_RANGE", "An amount is in pounds, with at most two decimals, up to 999999999.99.");
            return 0;
        }
        return amount == null ? 0 : Pence.of(amount);
    }

    /** The rate of deadweight here, null where it is wrong. */
    static BigDecimal rate(JsonCursor json) {
        BigDecimal rate = json.number();
        if (rate != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0)) {
            json.note("OUT_OF_RANGE", "A rate must be from 0 to 1.");
            return null;
        }
        return rate;
    }

    /** The value set, its outcomes found in a catalogue; what is unknown or repeated is noted. */
    ValueSet resolve(Catalogue catalogue, Violations violations) {
        Map<String, OutcomeValue> byOutcome = new TreeMap<>();
        for (ValueRow row : values) {
            Outcome outcome = outcome(row.pointer(), row.outcome(), catalogue, violations);
            if (outcome != null && byOutcome.put(outcome.code(), row.value()) != null) {
                repeated(row.pointer(), violations);
            }
        }
        Map<String, Map<BigDecimal, Long>> scores = new TreeMap<>();
        for (PointRow row : points) {
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
                    "The catalogue has no such outcome. Maybe \"%s\".".formatted(catalogue.nearest(name)));
        }
        return outcome;
    }

    private static void repeated(String pointer, Violations violations) {
        violations.add(pointer, "REPEATED", "An earlier row is for the same outcome (and score). Keep one of them.");
    }
}
