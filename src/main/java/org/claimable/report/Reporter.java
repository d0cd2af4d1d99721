package org.claimable.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimable.bank.Outcome;
import org.claimable.bank.Pence;
import org.claimable.claim.Claim;
import org.claimable.claim.Individual;
import org.claimable.decision.Decision;
import org.claimable.decision.Verdict;
import org.claimable.evaluation.Evaluation;

/** Sums up an evaluation, a person's claims at a time. */
public final class Reporter {
    private final Evaluation evaluation;
    private final GroupSums whole = new GroupSums();
    private final Map<Verdict, AmountSums> byVerdict = new HashMap<>();
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
    private final Segments segments;
    private final Tally tally = new Tally();
    private int unreadable;
    private final ReviewRange.Sums reviewRange;
    private final ServiceOverlap.Sums overlap;

    private Reporter(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.reviewRange = new ReviewRange.Sums(evaluation.cohort().options().yearBasis());
        this.overlap = new ServiceOverlap.Sums(evaluation.cohort().options().yearBasis());
        this.segments = new Segments(
                evaluation.cohort().individuals().stream()
                        .flatMap(individual -> individual.segments().keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                evaluation.ruleSet().parameters().on(evaluation.asOf()).disclosureThreshold());
    }

    public static Summary summary(Evaluation evaluation) {
        Reporter reporter = new Reporter(evaluation);
        reporter.people().forEach(reporter::add);
        return reporter.summary();
    }

    /** Each person's claims together, in the order in which each person first comes; untracked claims alone. */
    private Collection<List<Subject>> people() {
        Map<String, Individual> individuals = new HashMap<>();
        evaluation.cohort().individuals().forEach(individual -> individuals.put(individual.ref(), individual));
        Map<Object, List<Subject>> people = new LinkedHashMap<>();
        for (int i = 0; i < evaluation.decisions().size(); i++) {
            Claim claim = evaluation.cohort().claims().get(i);
            Decision decision = evaluation.decisions().get(i);
            Object person = claim.individual() == null ? i : claim.individual();
            List<Subject> claims = people.computeIfAbsent(person, each -> new ArrayList<>(2));
            int number = claim.individual() == null
                    ? Subject.UNTRACKED
                    : claims.isEmpty() ? people.size() : claims.get(0).person();
            claims.add(new Subject(claim, decision, outcome(decision), individuals.get(claim.individual()), number));
        }
        return people.values();
    }

    private Outcome outcome(Decision decision) {
        return decision.outcome() == null
                ? null
                : evaluation.ruleSet().catalogue().find(decision.outcome()).orElseThrow();
    }

    private static String area(Subject subject) {
        return subject.outcome() == null ? null : subject.outcome().area();
    }

    private void add(List<Subject> person) {
        for (Subject subject : person) {
            whole.add(subject);
            unreadable += subject.claim().isReadable() ? 0 : 1;
            byVerdict
                    .computeIfAbsent(subject.decision().verdict(), verdict -> new AmountSums())
                    .add(subject.decision().value());
            List.of(byOutcome, byArea, byService, byProvider, byYear).forEach(grouping -> grouping.add(subject));
            segments.add(subject);
            tally.add(subject);
            reviewRange.add(subject);
        }
        overlap.add(person);
    }

    private Summary summary() {
        tally.add("MEASURED_RESULTS", evaluation.ruleSet().norm("VA-10"));
        tally.add("ONE_VALUE_SET", evaluation.ruleSet().norm("VA-11"));
        if (unreadable > 0) {
            tally.add("UNREADABLE_ROWS", evaluation.ruleSet().norm("RE-01"), unreadable);
        }
        if (overlap.overlap().individuals() > 0) {
            tally.add("MULTIPLE_SERVICES", evaluation.ruleSet().norm("CO-05"));
        }
        Group.Figures figures = whole.figures();
        return new Summary(
                figures,
                total(Verdict.NOT_CLAIMABLE),
                total(Verdict.REVIEW),
                reviewRange.range(),
                Pence.pounds(evaluation.lowestValue()),
                Pence.pounds(evaluation.highestValue()),
                tally.benefits(),
                Sroi.of(figures.claimableValue().total(), evaluation.cohort().budget()),
                byOutcome.groups(),
                byArea.groups(),
                byService.groups(),
                byProvider.groups(),
                byYear.groups(),
                segments.segments(),
                tally.reasons(),
                overlap.overlap(),
                tally.caveats());
    }

    private TotalValue total(Verdict verdict) {
        return byVerdict.getOrDefault(verdict, new AmountSums()).total();
    }
}
