package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.TraceEntry.Choice;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.Evaluation.PolicyTotals;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.PairStages.Pairs;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.Trail.Step;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.Norm;

/** Stage 5: of the claims that are left, a maximal conflict-free set is kept, the best by the policy. */
final class Incompatibility {
    private static final List<ConflictPolicy> OF_TOTALS =
            List.of(ConflictPolicy.HIGHEST_VALUE, ConflictPolicy.LOWEST_VALUE);

    private final Rules rules;
    private final Settings options;
    private final Pairs pairs;
    private final int searchSteps;
    private final ChoiceReasons reasons;
    private final boolean acrossYears;
    private final NormGuard guard;
    private final Findings findings = new Findings();
    private final PolicyTotals totals = new PolicyTotals();
    private final ReadingTrace trace;

    /** {@code reasons} are null where no one reads them; {@code trace} notes where claims are kept by one policy alone, null where no one wants to know. */
    Incompatibility(
            Rules rules,
            Settings options,
            Pairs pairs,
            int searchSteps,
            ChoiceReasons reasons,
            NormGuard guard,
            ReadingTrace trace) {
        this.trace = trace;
        this.rules = rules;
        this.options = options;
        this.pairs = pairs;
        this.searchSteps = searchSteps;
        this.reasons = reasons;
        this.acrossYears = rules.looksAcrossYears(Chapters.INCOMPATIBILITY);
        this.guard = guard;
    }

    PolicyTotals totals() {
        return totals;
    }

    /** Decides by the policy chosen; with a trace each claim that clashes also says by which policies it is kept. */
    void decide(PersonClaims person, Deadline deadline) {
        decide(person, options.conflictPolicy(), isRead() ? totals : null, trace != null, deadline);
    }

    /** Whether what it says, and the totals under either policy, are read. */
    boolean isRead() {
        return reasons != null;
    }

    /** Decides by a policy, and adds what is kept under either to {@code totals}, null for none; whether claims clash at all. */
    boolean decide(PersonClaims person, ConflictPolicy policy, PolicyTotals totals, Deadline deadline) {
        boolean clashed = decide(person, policy, totals, false, deadline);
        if (clashed && trace != null) {
            trace.decideByOnePolicy();
        }
        return clashed;
    }

    private boolean decide(
            PersonClaims person, ConflictPolicy policy, PolicyTotals totals, boolean everyPolicy, Deadline deadline) {
        List<Advice> switchedOff = new ArrayList<>(0);
        List<Unjudged> unjudged = new ArrayList<>(0);
        List<Assessment> open = person.open();
        Map<Integer, List<Finding>> clashes = clashes(open, switchedOff, unjudged, deadline);
        if (!unjudged.isEmpty()) {
            review(unjudged);
            return decide(person, policy, totals, everyPolicy, deadline);
        }
        List<Assessment> tangled = new ArrayList<>(clashes.size());
        for (Assessment assessment : open) {
            if (!assessment.isOpen()) {
                continue;
            }
            if (!clashes.isEmpty() && clashes.containsKey(assessment.claim().position())) {
                tangled.add(assessment);
            } else {
                assessment.close(Verdict.CLAIMABLE);
                if (totals != null) {
                    totals.add(assessment.weight());
                }
            }
        }
        if (!tangled.isEmpty()) {
            Tangle.of(tangled, clashes).forEach(tangle -> decide(tangle, policy, totals, everyPolicy, deadline));
        }
        switchedOff.forEach(Incompatibility::advise);
        return !tangled.isEmpty();
    }

    /** By position of each claim that clashes the findings by which it does. */
    private Map<Integer, List<Finding>> clashes(
            List<Assessment> open, List<Advice> switchedOff, List<Unjudged> unjudged, Deadline deadline) {
        Map<Integer, List<Finding>> clashes = Map.of();
        for (int i = 0; i < open.size() - 1; i++) {
            deadline.check();
            Assessment one = open.get(i);
            for (int j = i + 1; j < open.size() && one.isOpen(); j++) {
                Assessment other = open.get(j);
                Finding clash = other.isOpen() ? clash(one, other, switchedOff, unjudged) : null;
                if (clash != null && one.isOpen() && other.isOpen()) {
                    clashes = clashes.isEmpty() ? new HashMap<>() : clashes;
                    add(clash, one, clashes);
                    add(clash, other, clashes);
                }
            }
        }
        return clashes;
    }

    /** By what two claims clash, null where they do not; what no rule found and a norm does not allow goes to {@code unjudged}. */
    private Finding clash(Assessment one, Assessment other, List<Advice> switchedOff, List<Unjudged> unjudged) {
        if (!acrossYears && !pairs.sameYear(one.claim(), other.claim())) {
            return null;
        }
        Pair pair = pairs.of(one.claim(), other.claim(), false);
        rules.look(Chapters.INCOMPATIBILITY, pair, findings.clear());
        if (one.trail() != null) {
            one.trail().saw(Step.INCOMPATIBILITY, pair, findings.byRule(), other.claim(), false);
            other.trail().saw(Step.INCOMPATIBILITY, pair, findings.byRule(), one.claim(), false);
        }
        Finding clash = findings.found().isEmpty()
                ? null
                : Pairs.clash(findings.byRule(), options.rules(), finding -> other(finding, one, other, switchedOff));
        Norm unmet = clash == null ? guard.unmet(pair) : null;
        if (unmet != null) {
            boolean reversed = other.claim().achievedOn().isBefore(one.claim().achievedOn());
            unjudged.add(reversed ? new Unjudged(other, one, unmet) : new Unjudged(one, other, unmet));
        }
        return clash;
    }

    /** What is found of two claims besides that they clash: a caveat of both, that it cannot be told of the later, or advice. */
    private void other(Finding finding, Assessment one, Assessment other, List<Advice> switchedOff) {
        if (finding.kind() == FindingKind.CAVEAT) {
            one.add(Reasons.caveat(finding));
            other.add(Reasons.caveat(finding));
        } else if (Pairs.isUnsure(finding, options.rules())) {
            Assessment later = one.claim().achievedOn().isAfter(other.claim().achievedOn()) ? one : other;
            if (later.isOpen()) {
                later.add(Reasons.reason(finding, later.claim(), finding.wording(), List.of()));
                later.close(Verdict.REVIEW);
            }
        } else {
            switchedOff.add(new Advice(finding, one, other));
        }
    }

    /** Of each two the later is for review, unless the earlier is already. */
    private void review(List<Unjudged> unjudged) {
        unjudged.sort(Unjudged.BY_LATER);
        for (Unjudged each : unjudged) {
            if (each.earlier().isOpen() && each.later().isOpen()) {
                guard.review(each.later(), each.earlier().claim(), each.norm());
            }
        }
    }

    private static void add(Finding finding, Assessment claim, Map<Integer, List<Finding>> clashes) {
        clashes.computeIfAbsent(claim.claim().position(), position -> new ArrayList<>(2))
                .add(finding);
    }

    private void decide(
            Tangle tangle, ConflictPolicy policy, PolicyTotals totals, boolean everyPolicy, Deadline deadline) {
        deadline.check();
        Map<ConflictPolicy, ConflictFreeSet.BestSet> byPolicy = new EnumMap<>(ConflictPolicy.class);
        byPolicy.put(policy, tangle.keep(policy, searchSteps, deadline));
        if (totals != null || everyPolicy) {
            OF_TOTALS.forEach(
                    each -> byPolicy.computeIfAbsent(each, other -> tangle.keep(other, searchSteps, deadline)));
        }
        if (totals != null) {
            totals.add(
                    tangle.worth(byPolicy.get(ConflictPolicy.HIGHEST_VALUE).kept()),
                    tangle.worth(byPolicy.get(ConflictPolicy.LOWEST_VALUE).kept()));
        }
        ConflictFreeSet.BestSet choice = byPolicy.get(policy);
        if (tangle.claims().get(0).trail() != null) {
            trace(tangle, choice, policy, deadline);
        }
        for (int i = 0; i < tangle.claims().size(); i++) {
            tangle.claims().get(i).close(Bits.has(choice.kept(), i) ? Verdict.CLAIMABLE : Verdict.NOT_CLAIMABLE);
        }
        if (everyPolicy) {
            byPolicy.computeIfAbsent(
                    ConflictPolicy.SUBMITTED_ORDER, other -> tangle.keep(other, searchSteps, deadline));
            keep(tangle, byPolicy);
        }
        if (isRead()) {
            reasons.explain(tangle, choice, policy, deadline);
        }
    }

    private static void keep(Tangle tangle, Map<ConflictPolicy, ConflictFreeSet.BestSet> byPolicy) {
        for (int i = 0; i < tangle.claims().size(); i++) {
            Set<ConflictPolicy> keptBy = EnumSet.noneOf(ConflictPolicy.class);
            for (ConflictPolicy policy : byPolicy.keySet()) {
                if (Bits.has(byPolicy.get(policy).kept(), i)) {
                    keptBy.add(policy);
                }
            }
            tangle.claims().get(i).keep(keptBy);
        }
    }

    private void trace(Tangle tangle, ConflictFreeSet.BestSet choice, ConflictPolicy policy, Deadline deadline) {
        long[] other = tangle.bestOther(choice.kept(), policy, searchSteps, deadline);
        Choice made = new Choice(
                policy.name(),
                tangle.named(choice.kept()),
                other == null ? null : tangle.named(other),
                choice.steps(),
                choice.proven());
        tangle.claims().forEach(each -> each.trail().chose(made));
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
        return Reasons.advice(
                finding,
                finding.wording().and(Sentence.CLAIMED_TOO.of(other.claim().id())));
    }

    /** Two claims that a norm does not allow together, by date, then by place. */
    private record Unjudged(Assessment earlier, Assessment later, Norm norm) {
        static final Comparator<Unjudged> BY_LATER = Comparator.comparing(
                        (Unjudged each) -> each.later().claim().achievedOn())
                .thenComparing(each -> each.later().claim().position())
                .thenComparing(each -> each.earlier().claim().achievedOn())
                .thenComparing(each -> each.earlier().claim().position());
    }

    /** What a switched-off rule found of two claims. */
    private record Advice(Finding finding, Assessment one, Assessment other) {}
}
