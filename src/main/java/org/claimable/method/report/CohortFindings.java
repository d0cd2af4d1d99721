package org.claimable.method.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.method.bank.Pence;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.claim.Evidence;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.CohortRules;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.evaluation.fact.Group.GroupValue;
import org.claimable.method.evaluation.fact.Group.Whole;
import org.claimable.method.report.ClaimGroup.GroupSums;
import org.claimable.method.report.Grouped.BreakdownSums;

/** What the rules of a rule set say of the sums of a check: of the whole, and of each group that is summed alone. */
final class CohortFindings implements Serializable {
    private static final long serialVersionUID = 1;

    private static final List<Breakdown> KINDS =
            List.of(Breakdown.SERVICE, Breakdown.PROVIDER, Breakdown.OUTCOME, Breakdown.AREA, Breakdown.SPACE);

    private final transient CohortRules rules;
    private final Grouping evidence;

    /** {@code part} is null of all claims. */
    CohortFindings(CohortRules rules, Place part) {
        this.rules = rules;
        this.evidence = Grouping.ofTexts(GroupSums::dated).inPart(part);
    }

    /** Adds a claim by the kind of its evidence; the reporter sums all else. */
    void add(Subject subject) {
        Evidence given = subject.claim().evidence();
        evidence.of(given == null || given.kind() == null ? null : given.kind().word())
                .add(subject);
    }

    /** Adds what another part of the cohort comes to. */
    void add(CohortFindings part) {
        evidence.add(part.evidence);
    }

    /** What they say, once every claim is summed; {@code whole} and the groups have their days. */
    List<CaveatCount> caveats(GroupSums whole, BreakdownSums breakdowns) {
        if (whole.isEmpty()) {
            return List.of();
        }
        Whole all =
                new Whole(whole.claims(), whole.of(Verdict.CLAIMABLE).total().total());
        Stream<Group> ofKinds = KINDS.stream().flatMap(by -> facts(by.parameter(), breakdowns.by(by), all));
        Stream<Group> groups = Stream.of(
                        ofKinds, facts("evidence", evidence, all), Stream.of(fact(Group.WHOLE, null, whole, all)))
                .flatMap(each -> each);
        List<Caveat> caveats = new ArrayList<>(rules.say(groups));
        notChecked(breakdowns, caveats);
        return caveats.stream()
                .map(each ->
                        new CaveatCount(each.code(), each.rule(), each.wording(), each.source(), each.provenance(), 0))
                .toList();
    }

    private void notChecked(BreakdownSums breakdowns, List<Caveat> caveats) {
        List<String> which = KINDS.stream()
                .filter(by -> breakdowns.by(by).further() > 0)
                .map(by -> further(by.parameter(), breakdowns.by(by)))
                .toList();
        if (!which.isEmpty()) {
            caveats.add(rules.notChecked(which));
        }
    }

    /** The groups of one kind that are not summed alone, in words. */
    private static String further(String of, Grouping grouping) {
        int groups = Math.min(grouping.further(), Grouping.MOST_GROUPS);
        int claims = grouping.others().claims();
        return "%s%s %s (%s)"
                .formatted(
                        grouping.further() > groups ? "more than " : "",
                        Pence.grouped(groups),
                        groups == 1 ? of : of + "s",
                        claims == 1 ? "1 claim" : Pence.grouped(claims) + " claims");
    }

    private Stream<Group> facts(String of, Grouping grouping, Whole all) {
        return grouping.named().map(each -> fact(of, each.title(), each.sums(), all));
    }

    private Group fact(String of, String name, GroupSums sums, Whole all) {
        return new Group(
                of,
                name,
                sums.claims(),
                sums.individuals(),
                sums.of(Verdict.CLAIMABLE).claims(),
                sums.of(Verdict.NOT_CLAIMABLE).claims(),
                sums.of(Verdict.REVIEW).claims(),
                value(sums.claimed()),
                value(sums.of(Verdict.CLAIMABLE).total()),
                value(sums.of(Verdict.NOT_CLAIMABLE).total()),
                value(sums.of(Verdict.REVIEW).total()),
                sums.days().first(),
                sums.days().last(),
                rules.terms(),
                rules.parameters(),
                all);
    }

    private static GroupValue value(TotalValue sum) {
        return new GroupValue(sum.wellbeingNet(), sum.exchequer(), sum.business(), sum.total());
    }
}
