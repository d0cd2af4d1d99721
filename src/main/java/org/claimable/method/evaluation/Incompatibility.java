package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.Evaluation.PolicyTotals;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.PairStages.Pairs;
import org.claimable.method.evaluation.Rules.Chapters;

/** Stage 5: of the claims that are left, a maximal conflict-free set is kept, the best by the policy. */
final class Incompatibility {
    private final Rules rules;
    private final Settings options;
    private final Pairs pairs;
    private final int searchSteps;
    private final ChoiceReasons reasons;
    private final Findings findings = new Findings();
    private final PolicyTotals totals = new PolicyTotals();

    Incompatibility(Rules rules, Settings options, Pairs pairs, int searchSteps, ChoiceReasons reasons) {
        this.rules = rules;
        this.options = options;
        this.pairs = pairs;
        this.searchSteps = searchSteps;
        this.reasons = reasons;
    }

    PolicyTotals totals() {
        return totals;
    }

    void decide(PersonClaims person, Deadline deadline) {
        List<Assessment> open = person.open();
        List<Advice> switchedOff = new ArrayList<>(0);
        Map<Integer, List<Finding>> clashes = clashes(open, switchedOff, deadline);
        List<Assessment> tangled = new ArrayList<>(clashes.size());
        for (Assessment assessment : open) {
            if (!clashes.isEmpty() && clashes.containsKey(assessment.claim().position())) {
                tangled.add(assessment);
            } else {
                assessment.close(Verdict.CLAIMABLE);
                totals.add(assessment.weight());
            }
        }
        if (!tangled.isEmpty()) {
            Tangle.of(tangled, clashes).forEach(tangle -> decide(tangle, deadline));
        }
        switchedOff.forEach(Incompatibility::advise);
    }

    /** By position of each claim that clashes the findings by which it does. */
    private Map<Integer, List<Finding>> clashes(List<Assessment> open, List<Advice> switchedOff, Deadline deadline) {
        Map<Integer, List<Finding>> clashes = Map.of();
        for (int i = 0; i < open.size() - 1; i++) {
            deadline.check();
            Assessment one = open.get(i);
            for (int j = i + 1; j < open.size(); j++) {
                Assessment other = open.get(j);
                Finding clash = clash(one, other, switchedOff);
                if (clash != null) {
                    clashes = clashes.isEmpty() ? new HashMap<>() : clashes;
                    add(clash, one, clashes);
                    add(clash, other, clashes);
                }
            }
        }
        return clashes;
    }

    private Finding clash(Assessment one, Assessment other, List<Advice> switchedOff) {
        if (!pairs.sameYear(one.claim(), other.claim())) {
            return null;
        }
        rules.look(Chapters.INCOMPATIBILITY, pairs.of(one.claim(), other.claim(), false), findings.clear());
        return findings.found().isEmpty()
                ? null
                : Pairs.clash(
                        findings.byRule(),
                        options.rules(),
                        finding -> switchedOff.add(new Advice(finding, one, other)));
    }

    private static void add(Finding finding, Assessment claim, Map<Integer, List<Finding>> clashes) {
        clashes.computeIfAbsent(claim.claim().position(), position -> new ArrayList<>(2))
                .add(finding);
    }

    private void decide(Tangle tangle, Deadline deadline) {
        deadline.check();
        ConflictFreeSet.BestSet highest = tangle.keep(ConflictPolicy.HIGHEST_VALUE, searchSteps, deadline);
        ConflictFreeSet.BestSet lowest = tangle.keep(ConflictPolicy.LOWEST_VALUE, searchSteps, deadline);
        totals.add(tangle.worth(highest.kept()), tangle.worth(lowest.kept()));
        ConflictFreeSet.BestSet choice =
                switch (options.conflictPolicy()) {
                    case HIGHEST_VALUE -> highest;
                    case LOWEST_VALUE -> lowest;
                    case SUBMITTED_ORDER -> tangle.keep(ConflictPolicy.SUBMITTED_ORDER, searchSteps, deadline);
                };
        for (int i = 0; i < tangle.claims().size(); i++) {
            tangle.claims().get(i).close(Bits.has(choice.kept(), i) ? Verdict.CLAIMABLE : Verdict.NOT_CLAIMABLE);
        }
        reasons.explain(tangle, choice, options.conflictPolicy(), deadline);
    }

    private static void advise(Advice advice) {
        Assessment one = advice.one();
        Assessment other = advice.other();
        if (one.isClaimable() && other.isClaimable()) {
            one.advise(caveat(advice.finding(), other));
            other.advise(caveat(advice.finding(), one));
        }
    }

    private static Caveat caveat(Finding finding, Assessment other) {
        String message = "%s Claim %s is claimed too."
                .formatted(finding.message(), other.claim().id());
        return Reasons.advice(finding, message);
    }

    /** What a switched-off rule found of two claims. */
    private record Advice(Finding finding, Assessment one, Assessment other) {}
}
