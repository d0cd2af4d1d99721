package org.claimable.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Which way the claims went that were refused for {@code NO_MOVEMENT} alone. */
final class Movements {
    private final Catalogue catalogue;
    private final Terms terms;
    private final List<Standing> standings;

    Movements(Catalogue catalogue, Terms terms, List<Standing> standings) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.standings = standings;
    }

    /** How many improved, by outcome, whose person did not reach the outcome in that year by another claim. */
    Map<String, Integer> otherBenefits() {
        Map<String, Integer> benefits = new TreeMap<>();
        for (Standing standing : standings) {
            if (direction(standing).equals("improved") && !reachedAnyway(standing)) {
                benefits.merge(standing.outcome.code(), 1, Integer::sum);
            }
        }
        return benefits;
    }

    Totals.NoImprovement noImprovement() {
        return new Totals.NoImprovement(number("unchanged"), number("worsened"), number("notKnown"));
    }

    private int number(String direction) {
        return (int) standings.stream()
                .filter(standing -> direction(standing).equals(direction))
                .count();
    }

    private boolean reachedAnyway(Standing standing) {
        return standing.claim.tracked()
                && standings.stream()
                        .anyMatch(other -> other.isClaimable()
                                && standing.claim.individual().equals(other.claim.individual())
                                && standing.outcome.equals(other.outcome)
                                && terms.sameYear(standing.claim.achievedOn(), other.claim.achievedOn()));
    }

    private String direction(Standing standing) {
        if (!standing.isRefusedFor("NO_MOVEMENT")) {
            return "none";
        }
        JsonNode evidence = standing.claim.evidence();
        if (standing.outcome.scored()) {
            int compared = Wire.number(evidence, "after", null).compareTo(Wire.number(evidence, "before", null));
            return compared == 0 ? "unchanged" : "worsened";
        }
        return direction(standing.outcome.scale(), Wire.text(evidence, "before"), Wire.text(evidence, "after"));
    }

    private String direction(String scale, String before, String after) {
        if (catalogue.sameAnswer(before, after)) {
            return "unchanged";
        }
        Integer rankBefore = catalogue.rank(scale, before);
        Integer rankAfter = catalogue.rank(scale, after);
        if (rankBefore == null || rankAfter == null) {
            return "notKnown";
        }
        return rankAfter < rankBefore ? "improved" : rankAfter > rankBefore ? "worsened" : "unchanged";
    }
}
