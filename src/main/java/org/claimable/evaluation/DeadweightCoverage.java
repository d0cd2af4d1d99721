package org.claimable.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.bank.Outcome;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Period;
import org.claimable.claim.RulesLevel;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Terms;
import org.claimable.evaluation.fact.Worth;
import org.claimable.rulebook.RuleSet;

/** Whether the rules of value give every outcome exactly one default rate of deadweight, tried out before use. */
public final class DeadweightCoverage {
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(1990, 1, 1), LocalDate.of(2024, 6, 1), LocalDate.of(2100, 1, 1));
    private static final Worth SOME = new Worth(100, 0, 0, null, null);

    private DeadweightCoverage() {}

    /** What is wrong, a sentence for each outcome without its one rate on some day. */
    public static List<String> problems(RuleSet ruleSet, Rules rules) {
        List<Claim> claims = new ArrayList<>();
        for (LocalDate day : DAYS) {
            ruleSet.catalogue().outcomes().forEach(outcome -> claims.add(claim(claims.size(), outcome, day, ruleSet)));
        }
        Findings findings = new Findings();
        try {
            rules.look(Chapters.VALUE, claims, findings);
        } catch (RuntimeException failing) {
            return List.of(
                    "A rule of this chapter fails. Maybe a rate is not written as a number from 0 to 1: 0.19, not 19%.");
        }
        Map<Integer, Integer> rates = new HashMap<>();
        findings.found().stream()
                .filter(finding -> finding.kind() == FindingKind.DEADWEIGHT)
                .forEach(finding -> rates.merge(finding.claim().position(), 1, Integer::sum));
        List<String> wrong = findings.found().stream()
                .filter(finding -> finding.kind() == FindingKind.DEADWEIGHT)
                .filter(finding -> !isRate(finding.rate()))
                .map(finding -> "Rule %s gives a deadweight of %s; a rate is from 0 to 1, such as 0.19."
                        .formatted(finding.card().key(), finding.rate()))
                .distinct()
                .toList();
        return !wrong.isEmpty() ? wrong : withoutOne(claims, rates);
    }

    private static boolean isRate(BigDecimal rate) {
        return rate != null && rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0;
    }

    private static List<String> withoutOne(List<Claim> claims, Map<Integer, Integer> rates) {
        return claims.stream()
                .filter(claim -> rates.getOrDefault(claim.position(), 0) != 1)
                .map(claim -> "Outcome %s, of category %s, has %d default rates of deadweight on %s; it must have one."
                        .formatted(
                                claim.outcomeCode(),
                                claim.deadweightCategory(),
                                rates.getOrDefault(claim.position(), 0),
                                claim.achievedOn()))
                .toList();
    }

    private static Claim claim(int position, Outcome outcome, LocalDate day, RuleSet ruleSet) {
        org.claimable.claim.Claim submitted =
                new org.claimable.claim.Claim("", null, outcome.code(), day, 1, BigDecimal.ONE, 1, null, null, null);
        Terms terms = new Terms(DAYS.get(2), Period.OPEN, RulesLevel.PUBLISHED, false, Deadweight.DEFAULT);
        return Claim.of(
                position, submitted, null, outcome, null, ruleSet.parameters().on(day), terms, SOME);
    }
}
