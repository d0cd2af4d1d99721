package org.claimable.oracle;

import java.time.LocalDate;

/** Stage 1 but for the evidence: the rules that look at one claim alone. */
final class Eligibility {
    private final Catalogue catalogue;
    private final Terms terms;
    private final EvidenceRules evidence;

    Eligibility(Catalogue catalogue, Terms terms) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.evidence = new EvidenceRules(catalogue, terms);
    }

    void judge(Standing standing) {
        if (standing.outcome == null) {
            standing.refuse(new Ground("UNKNOWN_OUTCOME", "EL-01"));
            return;
        }
        LocalDate achievedOn = standing.claim.achievedOn();
        if (outsidePeriod(achievedOn)) {
            standing.refuse(new Ground("OUTSIDE_PERIOD", "EL-02"));
        }
        if (achievedOn.isAfter(terms.asOf())) {
            standing.refuse(new Ground("FUTURE_DATE", "EL-02"));
        }
        if (terms.mayRefuse("inferred") && wrongAge(standing)) {
            standing.refuse(new Ground("WRONG_AGE", "EL-03"));
        }
        evidence.judge(standing);
    }

    /** What the rules that are switched off would have said, once the claim came out claimable. */
    void advise(Standing standing) {
        if (!terms.mayRefuse("inferred") && wrongAge(standing)) {
            standing.advisories.add("EL-03");
        }
        if (!terms.mayRefuse("legacy") && new VolunteeringSessions(catalogue).tooFew(standing)) {
            standing.advisories.add("EV-06");
        }
    }

    private boolean outsidePeriod(LocalDate day) {
        return (terms.from() != null && day.isBefore(terms.from())) || (terms.to() != null && day.isAfter(terms.to()));
    }

    private boolean wrongAge(Standing standing) {
        Integer age = standing.claim.age();
        LocalDate on = standing.claim.achievedOn();
        if (age == null) {
            return false;
        }
        return switch (standing.outcome.audience()) {
            case "adult" -> age < catalogue.parameter("adult-from-age", on);
            case "youth" -> age >= catalogue.parameter("youth-before-age", on);
            default -> false;
        };
    }
}
