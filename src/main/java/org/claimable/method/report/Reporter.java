package org.claimable.method.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.bank.Pence;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.RuleCoverage;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Reading;
import org.claimable.method.report.ClaimGroup.GroupSums;
import org.claimable.method.report.Delivery.DeliverySums;
import org.claimable.method.report.Grouped.BreakdownSums;
import org.claimable.method.report.Reached.ReachedSums;
import org.claimable.method.report.Readings.Dependent;
import org.claimable.method.report.Readings.ReadingSums;
import org.claimable.method.report.Segment.Segments;
import org.claimable.method.report.Summary.Sroi;
import org.claimable.method.rulebook.Departures;
import org.claimable.method.rulebook.RuleSet;

/**
 * Sums up decisions, a person's claims at a time; what it holds does not grow with the number of people. Parts of a cohort can be summed
 * apart, also on other machines, and put together ({@link #ofPart}); what is written to a stream of objects are the sums alone, and one
 * that is read again is good for being added to another.
 */
public final class Reporter implements Serializable {
    private static final long serialVersionUID = 1;

    private final transient RuleSet ruleSet;
    private final transient BigDecimal budget;
    private final transient Place place;
    private final transient GroupSums person;
    private final GroupSums whole;
    private final BreakdownSums breakdowns;
    private final CohortFindings cohortFindings;
    private final transient Map<String, OfOutcome> outcomes = new HashMap<>();
    private final Map<String, ReviewRange.Sums> reviewRanges = new HashMap<>();
    private final Segments segments;
    private final Tally tally;
    private final transient YearBasis yearBasis;
    private final Movements movements;
    private final ServiceOverlap.Sums overlap;
    private final DeliverySums delivery;
    private final ReachedSums reached;
    private final Set<Bank> claimableBanks = EnumSet.noneOf(Bank.class);
    private final transient Evaluation terms;
    private final ReadingSums readings;
    private transient List<Dependent> depends = List.of();
    private transient SinceLastTime since;
    private RuleCoverage coverage;
    private int people;
    private int unreadable;

    /** Sums what is decided on the terms of an evaluation; {@code segments} are shown even if no one has them; {@code part} is null
     * of all claims. */
    private Reporter(Evaluation evaluation, Set<String> segments, Place part) {
        this.place = part;
        this.tally = new Tally(part);
        Cohort cohort = evaluation.cohort();
        this.terms = evaluation;
        this.ruleSet = evaluation.ruleSet();
        boolean dated = evaluation.cohortRules() != null;
        Supplier<GroupSums> begun = dated ? GroupSums::dated : GroupSums::new;
        this.person = begun.get();
        this.whole = begun.get();
        this.breakdowns = new BreakdownSums(begun, ruleSet.measures(), cohort.spaces(), part);
        this.reached = new ReachedSums(evaluation.measured(), ruleSet.catalogue());
        this.cohortFindings = dated ? new CohortFindings(evaluation.cohortRules(), part) : null;
        this.budget = cohort.budget();
        this.yearBasis = cohort.settings().yearBasis();
        this.movements = new Movements(yearBasis);
        this.overlap = new ServiceOverlap.Sums(yearBasis);
        this.segments = new Segments(segments, threshold(evaluation), part);
        this.delivery = new DeliverySums(cohort.commitments(), ruleSet.catalogue());
        this.readings = cohort.settings().isReadings()
                ? new ReadingSums(Reading.of(cohort.settings()), cohort.commitments(), ruleSet.catalogue())
                : null;
    }

    /** A reporter to which people are to be added, on the terms of an evaluation; its decisions are not looked at. */
    public static Reporter of(Evaluation terms) {
        return new Reporter(terms, Set.of(), null);
    }

    /**
     * One to which some people are to be added, and then other parts; until then it holds every name that is met. A part is any people,
     * each with the number of the line, above all others of other people.
     */
    public static Reporter ofPart(Evaluation terms) {
        return new Reporter(terms, Set.of(), new Place());
    }

    /** Adds one person's claims, or untracked ones, of a part, who have a line by themselves. */
    public void add(long line, List<Claim> claims, List<Decision> decisions, Individual individual) {
        place.at(line);
        List<Subject> subjects = added(claims, decisions, individual);
        if (individual != null && subjects.size() > 1) {
            breakdowns.together(subjects);
        }
    }

    /** Adds another part, wherever its people stand in the cohort, on the same terms. */
    public void add(Reporter part) {
        whole.add(part.whole);
        breakdowns.add(part.breakdowns);
        if (cohortFindings != null) {
            cohortFindings.add(part.cohortFindings);
        }
        part.reviewRanges.forEach((code, sums) -> reviewRange(code).add(sums));
        segments.add(part.segments);
        tally.add(part.tally);
        movements.add(part.movements);
        overlap.add(part.overlap);
        delivery.add(part.delivery);
        reached.add(part.reached);
        claimableBanks.addAll(part.claimableBanks);
        if (readings != null) {
            readings.add(part.readings);
        }
        add(part.coverage);
        people = Math.addExact(people, part.people);
        unreadable = Math.addExact(unreadable, part.unreadable);
    }

    private static int threshold(Evaluation terms) {
        return terms.ruleSet().parameters().on(terms.asOf()).disclosureThreshold();
    }

    /** The summary of an evaluation. */
    public static Summary summary(Evaluation evaluation) {
        Cohort cohort = evaluation.cohort();
        Set<String> named = cohort.individuals().stream()
                .filter(individual -> !evaluation.ruleSet().placeholders().has(individual.ref()))
                .flatMap(individual -> individual.segments().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Reporter reporter = new Reporter(evaluation, named, null);
        Map<String, Individual> individuals = new HashMap<>();
        cohort.individuals().forEach(individual -> individuals.put(individual.ref(), individual));
        for (PersonDecisions person : PersonDecisions.of(evaluation)) {
            reporter.add(person.claims(), person.decisions(), individuals.get(person.ref()));
        }
        reporter.addReadings(cohort.claims(), evaluation.decisions(), evaluation.readings());
        reporter.depends = Dependent.of(evaluation.decisions(), evaluation.readings());
        reporter.since = SinceLastTime.of(evaluation);
        reporter.coverage = evaluation.coverage();
        return reporter.summary(evaluation.lowestValue(), evaluation.highestValue(), ReferenceFindings.of(evaluation));
    }

    /** Adds one person's claims, or untracked ones, with what was decided of each; {@code individual} may be null. */
    public void add(List<Claim> claims, List<Decision> decisions, Individual individual) {
        added(claims, decisions, individual);
    }

    private List<Subject> added(List<Claim> claims, List<Decision> decisions, Individual individual) {
        int number = claims.get(0).individual() == null ? Subject.UNTRACKED : people++;
        List<Subject> subjects = new ArrayList<>(claims.size());
        person.clear();
        for (int i = 0; i < claims.size(); i++) {
            OfOutcome ofOutcome = ofOutcome(decisions.get(i).outcome());
            Subject subject = new Subject(claims.get(i), decisions.get(i), ofOutcome.outcome(), number);
            subjects.add(subject);
            add(subject, ofOutcome);
        }
        whole.add(person);
        movements.add(subjects);
        if (number != Subject.UNTRACKED) {
            segments.add(individual, person);
            overlap.add(subjects);
        }
        return subjects;
    }

    /** Adds what becomes of claims in every reading; where that was not asked there is nothing to add. */
    public void addReadings(List<Claim> claims, List<Decision> decisions, List<Reading.OfClaim> found) {
        for (int i = 0; i < found.size(); i++) {
            readings.add(claims.get(i), decisions.get(i), found.get(i));
        }
    }

    private void add(Subject subject, OfOutcome ofOutcome) {
        person.add(subject);
        breakdowns.add(subject, ofOutcome.groups());
        if (cohortFindings != null) {
            cohortFindings.add(subject);
        }
        unreadable += subject.claim().isReadable() ? 0 : 1;
        tally.add(subject);
        delivery.add(subject.claim(), subject.decision());
        reached.add(subject);
        if (ofOutcome.outcome() != null) {
            if (subject.isClaimable()) {
                claimableBanks.add(ofOutcome.outcome().bank());
            }
            ofOutcome.reviewRange().add(subject);
        }
    }

    /** Adds for how many claims each rule did what; null adds nothing. */
    public void add(RuleCoverage more) {
        if (more != null) {
            coverage = coverage == null ? new RuleCoverage() : coverage;
            coverage.add(more);
        }
    }

    /** The sums of an outcome, by its code; null is the outcome that is not known. */
    private OfOutcome ofOutcome(String code) {
        OfOutcome known = outcomes.get(code);
        if (known != null) {
            return known;
        }
        Outcome outcome = code == null ? null : ruleSet.catalogue().find(code).orElseThrow();
        OfOutcome first = new OfOutcome(outcome, breakdowns.ofOutcome(outcome), reviewRange(code));
        outcomes.put(code, first);
        return first;
    }

    private ReviewRange.Sums reviewRange(String code) {
        return reviewRanges.computeIfAbsent(code, each -> new ReviewRange.Sums(yearBasis, place));
    }

    /** About how many bytes of memory the groups take, of which there are more the more names are met. */
    public long held() {
        return breakdowns.held() + segments.held();
    }

    private record OfOutcome(Outcome outcome, GroupSums[] groups, ReviewRange.Sums reviewRange) {}

    /** What it all comes to; the values are the claimable totals under either policy, in pence. */
    public Summary summary(long lowestValue, long highestValue, ReferenceFindings references) {
        if (place != null) {
            breakdowns.cap();
            segments.cap();
        }
        ReferenceCaveats found = new ReferenceCaveats(references, ruleSet);
        found.addTo(tally);
        if (claimableBanks.contains(Bank.UKMWB) && claimableBanks.contains(Bank.UKSVB)) {
            tally.add("BANKS_TOGETHER", ruleSet.norm("IN-02c"));
        }
        tally.add("MEASURED_RESULTS", ruleSet.norm("VA-10"));
        tally.add("ONE_VALUE_SET", ruleSet.norm("VA-11"));
        Departures.of(ruleSet).forEach(tally::add);
        new NoRationale(terms.cohort().commitments(), ruleSet).addTo(tally);
        if (unreadable > 0) {
            tally.add("UNREADABLE_ROWS", ruleSet.norm("RE-01"), unreadable);
        }
        if (overlap.overlap().individuals() > 0) {
            tally.add("MULTIPLE_SERVICES", ruleSet.norm("CO-05"));
        }
        ClaimGroup.Figures figures = whole.figures();
        return new Summary(
                figures,
                whole.of(Verdict.NOT_CLAIMABLE).total(),
                whole.of(Verdict.REVIEW).total(),
                ReviewRange.sum(List.copyOf(reviewRanges.values())),
                Pence.pounds(lowestValue),
                Pence.pounds(highestValue),
                movements.benefits(),
                movements.noImprovement(),
                Sroi.of(figures.claimableValue().total(), budget),
                breakdowns.groups(),
                segments.segments(),
                tally.reasons(),
                overlap.overlap(),
                caveats(),
                delivery.delivery(),
                reached.reached(),
                found.notes(),
                OtherChoices.of(terms),
                since,
                readings == null ? null : readings.readings(depends),
                coverage);
    }

    private List<CaveatCount> caveats() {
        if (cohortFindings == null) {
            return tally.caveats();
        }
        List<CaveatCount> caveats = new ArrayList<>(tally.caveats());
        caveats.addAll(cohortFindings.caveats(whole, breakdowns));
        return caveats;
    }
}
