package org.claimable.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimable.bank.Outcome;
import org.claimable.bank.Pence;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Individual;
import org.claimable.decision.Decision;
import org.claimable.decision.Verdict;
import org.claimable.evaluation.Evaluation;
import org.claimable.rulebook.RuleSet;

/** Sums up decisions, a person's claims at a time; what it holds does not grow with the number of people. */
public final class Reporter {
    private final RuleSet ruleSet;
    private final BigDecimal budget;
    private final GroupSums whole = new GroupSums();
    private final AmountSums[] byVerdict = {new AmountSums(), new AmountSums(), new AmountSums()};
    private final Grouping byOutcome = new Grouping(
            subject -> subject.decision().outcome(),
            subject -> subject.outcome().name(),
            Grouping.UNKNOWN_OUTCOME);
    private final Grouping byArea = new Grouping(Reporter::area, Reporter::area, Grouping.UNKNOWN_OUTCOME);
    private final Grouping byService =
            Grouping.byName(subject -> subject.claim().service());
    private final Grouping byProvider =
            Grouping.byName(subject -> subject.claim().provider());
    private final Grouping byYear = new Grouping(
            subject -> subject.decision().year(), subject -> subject.decision().year(), Grouping.NOT_STATED);
    private final List<Grouping> groupings = List.of(byOutcome, byArea, byService, byProvider, byYear);
    private final Segments segments;
    private final Tally tally = new Tally();
    private final ReviewRange.Sums reviewRange;
    private final ServiceOverlap.Sums overlap;
    private final DeliverySums delivery;
    private int people;
    private int unreadable;

    /** {@code terms} are those that the claims are decided on; {@code segments} are shown even if no one has them. */
    private Reporter(Cohort terms, RuleSet ruleSet, int disclosureThreshold, Set<String> segments) {
        this.ruleSet = ruleSet;
        this.budget = terms.budget();
        this.reviewRange = new ReviewRange.Sums(terms.options().yearBasis());
        this.overlap = new ServiceOverlap.Sums(terms.options().yearBasis());
        this.segments = new Segments(segments, disclosureThreshold);
        this.delivery = new DeliverySums(terms.commitments(), ruleSet.catalogue());
    }

    /** A reporter to which people are to be added, on the terms of an evaluation; its decisions are not looked at. */
    public static Reporter of(Evaluation terms) {
        return new Reporter(terms.cohort(), terms.ruleSet(), threshold(terms), Set.of());
    }

    private static int threshold(Evaluation terms) {
        return terms.ruleSet().parameters().on(terms.asOf()).disclosureThreshold();
    }

    /** The summary of an evaluation. */
    public static Summary summary(Evaluation evaluation) {
        Cohort cohort = evaluation.cohort();
        Set<String> named = cohort.individuals().stream()
                .flatMap(individual -> individual.segments().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Reporter reporter = new Reporter(cohort, evaluation.ruleSet(), threshold(evaluation), named);
        Map<String, Individual> individuals = new HashMap<>();
        cohort.individuals().forEach(individual -> individuals.put(individual.ref(), individual));
        for (Person person : people(evaluation)) {
            reporter.add(person.claims(), person.decisions(), individuals.get(person.ref()));
        }
        return reporter.summary(evaluation.lowestValue(), evaluation.highestValue());
    }

    /** Each person's claims together, in the order in which each person first comes; untracked claims alone. */
    private static Collection<Person> people(Evaluation evaluation) {
        Map<Object, Person> people = new LinkedHashMap<>();
        for (int i = 0; i < evaluation.decisions().size(); i++) {
            Claim claim = evaluation.cohort().claims().get(i);
            Object person = claim.individual() == null ? i : claim.individual();
            people.computeIfAbsent(
                            person, each -> new Person(claim.individual(), new ArrayList<>(2), new ArrayList<>(2)))
                    .add(claim, evaluation.decisions().get(i));
        }
        return people.values();
    }

    private record Person(String ref, List<Claim> claims, List<Decision> decisions) {
        void add(Claim claim, Decision decision) {
            claims.add(claim);
            decisions.add(decision);
        }
    }

    /** Adds one person's claims, or untracked ones, with what was decided of each; {@code individual} may be null. */
    public void add(List<Claim> claims, List<Decision> decisions, Individual individual) {
        int number = claims.get(0).individual() == null ? Subject.UNTRACKED : people++;
        List<Subject> subjects = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            Subject subject =
                    new Subject(claims.get(i), decisions.get(i), outcome(decisions.get(i)), individual, number);
            subjects.add(subject);
            add(subject);
        }
        if (number != Subject.UNTRACKED) {
            overlap.add(subjects);
        }
    }

    private void add(Subject subject) {
        Decision decision = subject.decision();
        whole.add(subject);
        unreadable += subject.claim().isReadable() ? 0 : 1;
        byVerdict[decision.verdict().ordinal()].add(decision.value());
        for (int i = 0; i < groupings.size(); i++) {
            groupings.get(i).add(subject);
        }
        segments.add(subject);
        tally.add(subject);
        reviewRange.add(subject);
        delivery.add(subject.claim(), decision);
    }

    private Outcome outcome(Decision decision) {
        return decision.outcome() == null
                ? null
                : ruleSet.catalogue().find(decision.outcome()).orElseThrow();
    }

    private static String area(Subject subject) {
        return subject.outcome() == null ? null : subject.outcome().area();
    }

    /** What it all comes to; the values are the claimable totals under either policy, in pence. */
    public Summary summary(long lowestValue, long highestValue) {
        tally.add("MEASURED_RESULTS", ruleSet.norm("VA-10"));
        tally.add("ONE_VALUE_SET", ruleSet.norm("VA-11"));
        if (unreadable > 0) {
            tally.add("UNREADABLE_ROWS", ruleSet.norm("RE-01"), unreadable);
        }
        if (overlap.overlap().individuals() > 0) {
            tally.add("MULTIPLE_SERVICES", ruleSet.norm("CO-05"));
        }
        Group.Figures figures = whole.figures();
        return new Summary(
                figures,
                byVerdict[Verdict.NOT_CLAIMABLE.ordinal()].total(),
                byVerdict[Verdict.REVIEW.ordinal()].total(),
                reviewRange.range(),
                Pence.pounds(lowestValue),
                Pence.pounds(highestValue),
                tally.benefits(),
                Sroi.of(figures.claimableValue().total(), budget),
                byOutcome.groups(),
                byArea.groups(),
                byService.groups(),
                byProvider.groups(),
                byYear.groups(),
                segments.segments(),
                tally.reasons(),
                overlap.overlap(),
                tally.caveats(),
                delivery.delivery());
    }
}
