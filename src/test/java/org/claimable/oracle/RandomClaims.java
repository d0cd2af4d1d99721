package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The claims of one random cohort. */
final class RandomClaims {
    private final Dice dice;
    private final Catalogue catalogue;
    private final RandomDates dates;
    private final RandomOutcomes outcomes;
    private final RandomEvidence evidence;
    private final RandomNames names;
    private final double untracked;

    RandomClaims(Dice dice, Catalogue catalogue, RandomDates dates, RandomOutcomes outcomes, RandomNames names) {
        this.dice = dice;
        this.catalogue = catalogue;
        this.dates = dates;
        this.outcomes = outcomes;
        this.names = names;
        this.evidence = new RandomEvidence(dice, catalogue, dates, outcomes, names.spellings());
        this.untracked = dice.oneOf(0.05, 0.05, 0.3);
    }

    void addTo(ObjectNode request) {
        ArrayNode claims = request.putArray("claims");
        int number = dice.between(1, dice.oneOf(8, 20, 40, 40));
        List<Integer> ids =
                dice.shuffled(IntStream.rangeClosed(1, number).boxed().toList());
        ids.forEach(
                id -> addClaim(claims.addObject().put("id", names.spellings().alike("c" + id))));
        new RandomFollowUps(dice, catalogue, names).addTo(claims);
    }

    private void addClaim(ObjectNode claim) {
        KnownOutcome outcome = outcomes.outcome();
        claim.put("outcome", dice.chance(0.02) ? outcomes.unknown() : outcomes.written(outcome));
        claim.put("achievedOn", dates.day().toString());
        addPeople(claim);
        addServiceAndProvider(claim);
        if (dice.chance(0.2)) {
            claim.put("share", new BigDecimal(dice.oneOf("0.3333", "0.5", "0.25", "0.01", "0.999", "1")));
        }
        if (dice.chance(0.08)) {
            claim.put("sustainedYear", dice.between(1, 8));
        }
        ObjectNode proof = evidence.evidenceFor(outcome);
        if (proof != null) {
            claim.set("evidence", proof);
        }
    }

    private void addPeople(ObjectNode claim) {
        if (!dice.chance(untracked)) {
            claim.put("individual", names.written());
            return;
        }
        if (dice.chance(0.4)) {
            claim.put("individual", names.spellings().placeholder());
        }
        if (dice.chance(0.7)) {
            claim.put("headcount", dice.oneOf(1, 2, 3, 3, 7, 12, 250));
        }
    }

    private void addServiceAndProvider(ObjectNode claim) {
        if (dice.chance(0.6)) {
            String service = dice.oneOf("Job club", "job club", "Caf\u00E9 club", "Advice", "n/a");
            claim.put("service", names.spellings().alike(service));
        }
        if (dice.chance(0.6)) {
            String provider = dice.oneOf("Riverside Ltd", "riverside ltd", "RIVERSIDE LTD", "Caf\u00E9", "CAF\u00C9");
            claim.put(
                    "provider",
                    names.spellings().alike(dice.chance(0.1) ? names.spellings().placeholder() : provider));
        }
    }
}
