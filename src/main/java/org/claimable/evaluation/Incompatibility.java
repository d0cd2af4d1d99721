package org.claimable.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.Options;
import org.claimable.decision.Caveat;
import org.claimable.decision.Verdict;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Pair;

/** Stage 5: of the claims that are left, a maximal conflict-free set is kept, the best by the policy. */
final class Incompatibility {
    private final Rules rules;
    private final Options options;
    private final Pairs pairs;
    private final int searchSteps;
    private final Refusals refusals;
    private final Deadline deadline;
    private final PolicyTotals totals = new PolicyTotals();

    Incompatibility(Rules rules, Options options, Pairs pairs, int searchSteps, Refusals refusals, Deadline deadline) {
        this.rules = rules;
        this.options = options;
        this.pairs = pairs;
        this.searchSteps = searchSteps;
        this.refusals = refusals;
        this.deadline = deadline;
    }

    PolicyTotals totals() {
        return totals;
    }

    void decide(List<PersonClaims> people, Assessment[] byPosition) {
        List<Pair> all = new ArrayList<>();
        List<List<Assessment>> left = new ArrayList<>(people.size());
        for (PersonClaims person : people) {
            List<Assessment> open = person.open();
            left.add(open);
            addPairs(open, all);
        }
        Findings findings = new Findings();
        rules.look(Chapters.INCOMPATIBILITY, all, findings);
        List<Finding> switchedOff = new ArrayList<>();
        Map<Integer, List<Finding>> clashes = new HashMap<>();
        Clash.of(findings.found(), options.rules(), switchedOff::add)
                .values()
                .forEach(finding -> add(finding, clashes));
        left.forEach(open -> decide(open, clashes));
        switchedOff.forEach(finding -> advise(finding, byPosition));
    }

    private void addPairs(List<Assessment> open, List<Pair> all) {
        for (int i = 0; i < open.size(); i++) {
            deadline.check();
            Claim claim = open.get(i).claim();
            for (int j = i + 1; j < open.size(); j++) {
                if (pairs.sameYear(claim, open.get(j).claim())) {
                    all.add(pairs.of(claim, open.get(j).claim(), false));
                }
            }
        }
    }

    private static void add(Finding finding, Map<Integer, List<Finding>> clashes) {
        for (Claim claim : List.of(finding.pair().claim(), finding.pair().other())) {
            clashes.computeIfAbsent(claim.position(), position -> new ArrayList<>(2))
                    .add(finding);
        }
    }

    private void decide(List<Assessment> open, Map<Integer, List<Finding>> clashes) {
        List<Assessment> tangled = new ArrayList<>();
        for (Assessment assessment : open) {
            if (clashes.containsKey(assessment.claim().position())) {
                tangled.add(assessment);
            } else {
                assessment.close(Verdict.CLAIMABLE);
                totals.add(assessment.weight());
            }
        }
        Tangle.of(tangled, clashes).forEach(this::decide);
    }

    private void decide(Tangle tangle) {
        deadline.check();
        ConflictFreeSet.Choice highest = tangle.keep(ConflictPolicy.HIGHEST_VALUE, searchSteps);
        ConflictFreeSet.Choice lowest = tangle.keep(ConflictPolicy.LOWEST_VALUE, searchSteps);
        totals.add(tangle.worth(highest.kept()), tangle.worth(lowest.kept()));
        ConflictFreeSet.Choice choice =
                switch (options.conflictPolicy()) {
                    case HIGHEST_VALUE -> highest;
                    case LOWEST_VALUE -> lowest;
                    case SUBMITTED_ORDER -> tangle.keep(ConflictPolicy.SUBMITTED_ORDER, searchSteps);
                };
        for (int i = 0; i < tangle.claims().size(); i++) {
            tangle.claims().get(i).close(Bits.has(choice.kept(), i) ? Verdict.CLAIMABLE : Verdict.NOT_CLAIMABLE);
        }
        refusals.explain(tangle, choice, options.conflictPolicy());
    }

    private static void advise(Finding finding, Assessment[] byPosition) {
        Assessment one = byPosition[finding.pair().claim().position()];
        Assessment other = byPosition[finding.pair().other().position()];
        if (one.isClaimable() && other.isClaimable()) {
            one.advise(advice(finding, other));
            other.advise(advice(finding, one));
        }
    }

    private static Caveat advice(Finding finding, Assessment other) {
        String message = "%s Claim %s is claimed too."
                .formatted(finding.message(), other.claim().id());
        return Reasons.caveat(finding, Chapters.ADVISORY, message);
    }
}
