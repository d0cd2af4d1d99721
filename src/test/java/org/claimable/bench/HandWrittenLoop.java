package org.claimable.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.bank.Bank;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Evidence;

/** The same decisions as a loop over hash maps, without reasons: the yardstick. */
final class HandWrittenLoop {
    private final Map<String, Outcome> outcomes = new HashMap<>();

    HandWrittenLoop(List<Outcome> catalogue) {
        catalogue.forEach(outcome -> outcomes.put(outcome.code(), outcome));
    }

    /** How many claims are claimable. */
    int claimable(Cohort cohort) {
        Map<String, List<Claim>> people = new HashMap<>();
        for (Claim claim : cohort.claims()) {
            if (isEligible(claim, cohort)) {
                people.computeIfAbsent(claim.individual(), person -> new ArrayList<>(4))
                        .add(claim);
            }
        }
        int count = 0;
        for (List<Claim> claims : people.values()) {
            count += kept(onceAYear(claims));
        }
        return count;
    }

    private boolean isEligible(Claim claim, Cohort cohort) {
        Outcome outcome = outcomes.get(claim.outcome());
        LocalDate date = claim.achievedOn();
        return outcome != null
                && !date.isBefore(cohort.period().from())
                && !date.isAfter(Workload.AS_OF)
                && claim.evidence() != null
                && isShown(outcome, claim.evidence());
    }

    private static boolean isShown(Outcome outcome, Evidence evidence) {
        if (!outcome.accepts(evidence.kind())) {
            return false;
        }
        if (evidence.kind() == EvidenceKind.RECORD) {
            return true;
        }
        if (!evidence.afterOn().isAfter(evidence.beforeOn())) {
            return false;
        }
        if (evidence.kind() == EvidenceKind.SCORE) {
            return evidence.scoreAfter().compareTo(evidence.scoreBefore()) > 0;
        }
        boolean before = outcome.answers().find(evidence.before()).orElseThrow().meets();
        return !before && outcome.answers().find(evidence.after()).orElseThrow().meets();
    }

    private static List<Claim> onceAYear(List<Claim> claims) {
        Map<String, Claim> first = new HashMap<>();
        List<Claim> byDate = new ArrayList<>(claims);
        byDate.sort(Comparator.comparing(Claim::achievedOn));
        for (Claim claim : byDate) {
            first.putIfAbsent(claim.outcome() + year(claim), claim);
        }
        claims.removeIf(claim -> first.get(claim.outcome() + year(claim)) != claim);
        return claims;
    }

    private static int year(Claim claim) {
        LocalDate date = claim.achievedOn();
        return date.getMonthValue() < 4 ? date.getYear() - 1 : date.getYear();
    }

    private int kept(List<Claim> claims) {
        List<Claim> kept = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            if (kept.stream().noneMatch(other -> clash(claim, other))) {
                kept.add(claim);
            }
        }
        return kept.size();
    }

    private boolean clash(Claim a, Claim b) {
        if (year(a) != year(b)) {
            return false;
        }
        boolean mentalA = outcomes.get(a.outcome()).bank() == Bank.UKMWB;
        boolean mentalB = outcomes.get(b.outcome()).bank() == Bank.UKMWB;
        return mentalA || mentalB || isPair(a, b) || isPair(b, a);
    }

    private static boolean isPair(Claim a, Claim b) {
        return a.outcome().equals("able-to-save-regularly") && b.outcome().equals("financial-comfort");
    }
}
