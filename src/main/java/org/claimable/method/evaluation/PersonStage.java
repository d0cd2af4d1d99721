package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.Evaluation.PolicyTotals;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.PersonRules.PersonFinding;
import org.claimable.method.evaluation.PersonRules.PersonReport;
import org.claimable.method.evaluation.Trail.Step;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.CountedEntry;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;

/**
 * Stages 4 and 5 where a rule set has rules of people. They look at what stands after stage 5; of the claims that they
 * report in a round the first goes for good, and stages 4 and 5 are decided anew without it, until a round reports nothing.
 */
final class PersonStage {
    private static final Comparator<Finding> BY_RULE =
            Comparator.comparing(finding -> finding.card().key());

    /** Rounds times the third power of the number of facts; up to 84 facts have all the rounds that they may need. */
    private static final long MOST_WORK = 50_000_000;

    private final PersonRules rules;
    private final Settings options;
    private final PairStages pairStages;
    private final Incompatibility incompatibility;

    PersonStage(PersonRules rules, Settings options, PairStages pairStages, Incompatibility incompatibility) {
        this.rules = rules;
        this.options = options;
        this.pairStages = pairStages;
        this.incompatibility = incompatibility;
    }

    /** What was decided of a person by a policy: whether claims clashed in any round, and what the rules say of the end. */
    private record Settled(PersonClaims person, boolean clashed, List<PersonFinding> found) {
        long worth() {
            return person.claims().stream()
                    .filter(Assessment::isClaimable)
                    .mapToLong(Assessment::weight)
                    .sum();
        }
    }

    void decide(PersonClaims person, Deadline deadline) {
        Settled chosen = settled(person, options.conflictPolicy(), deadline);
        if (incompatibility.isRead()) {
            add(chosen, person, deadline);
        }
        for (int i = 0; i < person.claims().size(); i++) {
            person.claims().get(i).become(chosen.person().claims().get(i));
        }
        chosen.found()
                .forEach(each -> say(each, person.claims().get(each.claim().index())));
    }

    /** Adds to the totals under either policy. */
    private void add(Settled chosen, PersonClaims person, Deadline deadline) {
        PolicyTotals totals = incompatibility.totals();
        if (chosen.clashed()) {
            totals.add(
                    worth(person, ConflictPolicy.HIGHEST_VALUE, chosen, deadline),
                    worth(person, ConflictPolicy.LOWEST_VALUE, chosen, deadline));
        } else {
            totals.add(chosen.worth());
        }
    }

    private long worth(PersonClaims person, ConflictPolicy policy, Settled chosen, Deadline deadline) {
        return policy == options.conflictPolicy()
                ? chosen.worth()
                : settled(person, policy, deadline).worth();
    }

    /** What the rules say of the end: caveats, and of those that are switched off advice. */
    private void say(PersonFinding found, Assessment assessment) {
        Finding finding = finding(found);
        if (assessment.trail() != null && assessment.trail().left() != Step.PERSON) {
            assessment.trail().saw(Step.PERSON, List.of(finding));
        }
        if (finding.kind() == FindingKind.CAVEAT) {
            assessment.add(Reasons.caveat(finding));
        } else if (!isOn(finding)) {
            assessment.advise(Reasons.advice(finding, finding.wording()));
        }
    }

    private boolean isOn(Finding finding) {
        return options.rules().permits(Reasons.switchedBy(finding));
    }

    private static Finding finding(PersonFinding found) {
        return new Finding(
                found.kind(), found.card(), found.claim().claim(), null, found.code(), found.wording(), null);
    }

    private Settled settled(PersonClaims person, ConflictPolicy policy, Deadline deadline) {
        Map<Integer, Gone> gone = new HashMap<>();
        boolean clashed = false;
        while (true) {
            PersonClaims round = without(person, gone);
            pairStages.onceAYear(round, deadline);
            clashed |= incompatibility.decide(round, policy, null, deadline);
            List<PersonFact> facts = facts(round, options.yearBasis());
            List<PersonFinding> found = facts.isEmpty() ? List.of() : rules.look(facts, deadline);
            trace(round, facts);
            if (isTooMany(round, found)) {
                return new Settled(tooMany(without(person, gone), found), clashed, List.of());
            }
            PersonClaim first = first(found);
            if (first == null) {
                return new Settled(round, clashed, found);
            }
            if (isTooLong(gone.size() + 1, facts.size())) {
                return new Settled(tooLong(without(person, gone), first, found, facts.size()), clashed, List.of());
            }
            List<Finding> ofFirst = found.stream()
                    .filter(each -> each.claim() == first)
                    .map(PersonStage::finding)
                    .sorted(BY_RULE)
                    .toList();
            Assessment goes = round.claims().get(first.index());
            saw(goes, ofFirst);
            gone.put(
                    first.index(),
                    new Gone(ofFirst.stream().filter(this::takesAway).toList(), goes.trail()));
        }
    }

    /** The rule that takes a claim away, and what was found of it in the round in which it does. */
    private record Gone(List<Finding> findings, Trail trail) {}

    private static void saw(Assessment assessment, List<Finding> findings) {
        if (assessment.trail() != null) {
            assessment.trail().saw(Step.PERSON, findings);
        }
    }

    /** Of which claims the rules are undecided in a round. */
    private static void trace(PersonClaims round, List<PersonFact> facts) {
        Trail first = round.claims().get(0).trail();
        if (first != null && !facts.isEmpty()) {
            first.tracing().undecided(facts, (claim, rule, missing) -> round.claims()
                    .get(claim.index())
                    .trail()
                    .undecided(rule, missing));
        }
    }

    private static boolean isTooMany(PersonClaims round, List<PersonFinding> found) {
        return found.stream().anyMatch(each -> each.report() == PersonReport.REVIEW_ALL)
                && round.claims().stream().anyMatch(Assessment::isClaimable);
    }

    private static PersonClaims tooMany(PersonClaims person, List<PersonFinding> found) {
        return reviewed(
                person,
                found.stream()
                        .filter(each -> each.report() == PersonReport.REVIEW_ALL)
                        .map(PersonStage::finding)
                        .sorted(BY_RULE)
                        .toList());
    }

    private static boolean isTooLong(long rounds, long facts) {
        return rounds * facts * facts * facts > MOST_WORK;
    }

    private PersonClaims tooLong(PersonClaims person, PersonClaim first, List<PersonFinding> found, int facts) {
        return reviewed(
                person,
                found.stream()
                        .filter(each -> each.claim() == first)
                        .map(PersonStage::finding)
                        .filter(this::takesAway)
                        .sorted(BY_RULE)
                        .limit(1)
                        .map(each -> tooLong(each, facts))
                        .toList());
    }

    private static Finding tooLong(Finding finding, int facts) {
        Wording wording = Sentence.TOO_MANY_TO_TAKE_AWAY.of(
                "%,d".formatted(facts), finding.card().key());
        return new Finding(
                FindingKind.REVIEW, finding.card(), finding.claim(), null, Findings.CANNOT_TELL, wording, null);
    }

    /** All claims that are open are for review: which of them clash depends on which of them stand. */
    private static PersonClaims reviewed(PersonClaims person, List<Finding> findings) {
        for (Assessment each : person.open()) {
            findings.forEach(finding -> each.add(Reasons.tooMany(finding, each.claim())));
            saw(each, findings);
            each.close(Verdict.REVIEW);
        }
        return person;
    }

    private boolean takesAway(Finding finding) {
        return finding.kind() != FindingKind.CAVEAT && isOn(finding);
    }

    /** The first claim that stands and is reported by a rule that is switched on. */
    private PersonClaim first(List<PersonFinding> found) {
        PersonClaim first = null;
        for (PersonFinding each : found) {
            boolean earlier = first == null || each.claim().order() < first.order();
            if (earlier && each.claim().isStands() && takesAway(finding(each))) {
                first = each.claim();
            }
        }
        return first;
    }

    /** The claims as they came to stage 4, those that are gone concluded. */
    private static PersonClaims without(PersonClaims person, Map<Integer, Gone> gone) {
        List<Assessment> claims = new ArrayList<>(person.claims().size());
        for (int i = 0; i < person.claims().size(); i++) {
            Assessment copy = person.claims().get(i).copy();
            if (gone.containsKey(i)) {
                copy.follow(gone.get(i).trail());
                conclude(copy, gone.get(i).findings());
            }
            claims.add(copy);
        }
        return new PersonClaims(claims, person.countedBefore());
    }

    private static void conclude(Assessment assessment, List<Finding> findings) {
        boolean refused = findings.stream().anyMatch(each -> each.kind() == FindingKind.REFUSAL);
        findings.stream()
                .filter(each -> !refused || each.kind() == FindingKind.REFUSAL)
                .forEach(each -> assessment.add(Reasons.reason(each)));
        assessment.close(refused ? Verdict.NOT_CLAIMABLE : Verdict.REVIEW);
    }

    /** The claims of a known outcome and what was counted before, in the order of {@link PersonFact#earlierThan}. */
    private static List<PersonFact> facts(PersonClaims person, YearBasis yearBasis) {
        List<Place> places = new ArrayList<>(person.claims().size());
        for (int i = 0; i < person.countedBefore().size(); i++) {
            places.add(new Place(person.countedBefore().get(i), i, true, true));
        }
        for (int i = 0; i < person.claims().size(); i++) {
            Assessment assessment = person.claims().get(i);
            Claim claim = assessment.claim();
            if (claim.submitted().isReadable() && claim.isKnown() && !claim.isUntracked()) {
                places.add(new Place(claim, i, false, assessment.isClaimable()));
            }
        }
        places.sort(Comparator.comparing((Place place) -> place.claim().achievedOn())
                .thenComparing(place -> !place.counted())
                .thenComparing(
                        place -> place.counted() ? place.index() : place.claim().position()));
        List<PersonFact> facts = new ArrayList<>(places.size());
        boolean anyClaim = false;
        for (Place place : places) {
            anyClaim |= !place.counted();
            facts.add(
                    place.counted()
                            ? new CountedEntry(place.claim(), yearBasis, place.index(), facts.size())
                            : new PersonClaim(place.claim(), yearBasis, place.index(), facts.size(), place.stands()));
        }
        return anyClaim ? facts : List.of();
    }

    private record Place(Claim claim, int index, boolean counted, boolean stands) {}
}
