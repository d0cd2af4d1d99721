package org.claimable.file.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Pence;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.bank.ValueSet.OutcomeValue;
import org.claimable.method.bank.ValueSet.ScorePoints;
import org.claimable.method.claim.Violations;

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

    private void field(String name) {
        switch (name) {
            case "id" -> id = json.name();
            case "title" -> title = json.text();
            case "notice" -> notice = json.text();
            case "deadweightIncluded" -> deadweightIncluded = json.flag();
            case "values" -> json.array(() -> InlineRow.value(json).ifPresent(values::add));
            default -> json.array(() -> InlineRow.point(json).ifPresent(points::add));
        }
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

    /** Reads the rows of a value set given in a request. */
    static final class InlineRow {
        private static final String[] VALUE_FIELDS = {"outcome", "wellbeing", "exchequer", "business", "deadweight"};
        private static final String[] POINT_FIELDS = {"outcome", "score", "wellbeing"};

        /** The worth of an outcome, by the name it was given. */
        record Value(String pointer, String outcome, OutcomeValue value) {}

        /** The worth, in pence, of a point of a score. */
        record Point(String pointer, String outcome, BigDecimal score, long wellbeing) {}

        private final JsonCursor json;
        private String outcome;
        private BigDecimal score;
        private long wellbeing;
        private long exchequer;
        private long business;
        private BigDecimal deadweight;

        private InlineRow(JsonCursor json) {
            this.json = json;
        }

        static Optional<Value> value(JsonCursor json) {
            InlineRow row = new InlineRow(json);
            if (!json.object(VALUE_FIELDS, row::field)) {
                return Optional.empty();
            }
            json.require("outcome");
            OutcomeValue value = new OutcomeValue(row.wellbeing, row.exchequer, row.business, row.deadweight);
            return Optional.of(new Value(json.pointer(), row.outcome, value));
        }

        static Optional<Point> point(JsonCursor json) {
            InlineRow row = new InlineRow(json);
            if (!json.object(POINT_FIELDS, row::field)) {
                return Optional.empty();
            }
            json.require("outcome", "score", "wellbeing");
            return Optional.of(new Point(json.pointer(), row.outcome, row.score, row.wellbeing));
        }

        private void field(String name) {
            switch (name) {
                case "outcome" -> outcome = json.name();
                case "wellbeing" -> wellbeing = amount();
                case "exchequer" -> exchequer = amount();
                case "business" -> business = amount();
                case "score" -> score = json.number();
                default -> deadweight = rate(json);
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
    }
}
