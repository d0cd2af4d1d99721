package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Stage 6: what a claim is worth by a value set, whatever becomes of the claim. */
final class Valuation {
    private static final Map<String, BigDecimal> CATEGORY_RATES = Map.of(
            "training-and-employment", new BigDecimal("0.15"),
            "community", new BigDecimal("0.19"),
            "crime", new BigDecimal("0.19"),
            "health", new BigDecimal("0.27"));

    private final Catalogue catalogue;
    private final Terms terms;
    private final JsonNode valueSet;

    Valuation(Catalogue catalogue, Terms terms, JsonNode valueSet) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.valueSet = valueSet;
    }

    boolean includesDeadweight() {
        return Wire.flag(valueSet, "deadweightIncluded");
    }

    /** The worth of the claim, or null where the set has no value for it. */
    Worth worthOf(SubmittedClaim claim, KnownOutcome outcome) {
        JsonNode row = rowOf(outcome);
        BigDecimal wellbeing = outcome.scored() ? movement(claim, outcome) : amount(row, "wellbeing");
        if (wellbeing == null || (row == null && !outcome.scored())) {
            return null;
        }
        Worth.Parts parts = new Worth.Parts(wellbeing, amount(row, "exchequer"), amount(row, "business"));
        return Worth.of(parts, rateOf(claim, outcome, row), claim.headcount(), claim.share());
    }

    /** The caveat that the deadweight rate of a valued claim calls for, or null. */
    String deadweightCaveat(KnownOutcome outcome) {
        if (includesDeadweight()) {
            return null;
        }
        return switch (terms.deadweightBasis()) {
            case "COMPARISON_GROUP" -> "COMPARISON_GROUP";
            case "OWN_RATE" -> "OWN_DEADWEIGHT";
            default -> Wire.field(rowOf(outcome), "deadweight") == null ? "DEFAULT_DEADWEIGHT" : null;
        };
    }

    private BigDecimal rateOf(SubmittedClaim claim, KnownOutcome outcome, JsonNode row) {
        if (includesDeadweight()) {
            return null;
        }
        BigDecimal rate =
                switch (terms.deadweightBasis()) {
                    case "COMPARISON_GROUP" -> BigDecimal.ZERO;
                    case "OWN_RATE" -> terms.ownRate();
                    default -> Wire.number(row, "deadweight", CATEGORY_RATES.get(outcome.category()));
                };
        return rate.multiply(BigDecimal.valueOf(claim.sustainedYear())).min(BigDecimal.ONE);
    }

    private BigDecimal movement(SubmittedClaim claim, KnownOutcome outcome) {
        if (claim.evidence() == null || !claim.kind().equals("SCORE")) {
            return null;
        }
        BigDecimal before = points(Wire.number(claim.evidence(), "before", null), outcome);
        BigDecimal after = points(Wire.number(claim.evidence(), "after", null), outcome);
        return before == null || after == null ? null : after.subtract(before);
    }

    private BigDecimal points(BigDecimal score, KnownOutcome outcome) {
        if (score == null || !catalogue.onScale(outcome.scale(), score)) {
            return null;
        }
        JsonNode highest = null;
        for (JsonNode point : Wire.list(valueSet, "scorePoints")) {
            boolean reached = isOf(outcome, point) && scoreOf(point).compareTo(score) <= 0;
            if (reached && (highest == null || scoreOf(point).compareTo(scoreOf(highest)) > 0)) {
                highest = point;
            }
        }
        return highest == null ? null : amount(highest, "wellbeing");
    }

    private JsonNode rowOf(KnownOutcome outcome) {
        return Wire.list(valueSet, "values").stream()
                .filter(row -> isOf(outcome, row))
                .findFirst()
                .orElse(null);
    }

    private boolean isOf(KnownOutcome outcome, JsonNode row) {
        return outcome.equals(catalogue.outcome(Wire.text(row, "outcome")));
    }

    private static BigDecimal scoreOf(JsonNode point) {
        return Wire.number(point, "score", null);
    }

    private static BigDecimal amount(JsonNode row, String part) {
        return Wire.number(row, part, BigDecimal.ZERO);
    }
}
