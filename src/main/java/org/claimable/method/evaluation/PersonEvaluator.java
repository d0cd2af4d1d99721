package org.claimable.method.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.RuleCoverage;
import org.claimable.method.decision.Sentence;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.Evaluation.PolicyTotals;
import org.claimable.method.evaluation.PairStages.Pairs;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;

/** Decides one person after another on the terms of a cohort; people are independent. For one thread at a time. */
public final class PersonEvaluator {
    private final Facts facts;
    private final YearBasis yearBasis;
    private final UnreadableRows unreadable;
    private final NormGuard guard;
    private final Consumer<RuleFailedException> failures;
    private final ClaimStages claimStages;
    private final Pairs pairs;
    private final PairStages pairStages;
    private final Incompatibility incompatibility;
    private final PersonStage personStage;
    private final LaterEvidence laterEvidence;
    private final EveryReading everyReading;
    private final ReadingTrace trace;
    private final Tracing tracing;

    /**
     * {@code terms} has every option chosen; its claims and people are not looked at. {@code choices} is null where only verdicts and values
     * are read, {@code everyReading} where it is not asked, {@code trace} where no one wants to know.
     */
    PersonEvaluator(
            Cohort terms,
            RuleSet ruleSet,
            Rules rules,
            ChoiceReasons choices,
            UnreadableRows unreadable,
            NormGuard guard,
            Consumer<RuleFailedException> failures,
            ValueSet values,
            LocalDate asOf,
            EveryReading everyReading,
            ReadingTrace trace,
            Pointers pointers) {
        this.facts = new Facts(
                Facts.terms(terms, ruleSet, values, asOf, trace == null ? null : trace.questions()), ruleSet, values);
        this.trace = trace;
        this.yearBasis = terms.settings().yearBasis();
        this.unreadable = unreadable;
        this.guard = guard;
        this.failures = failures;
        Rules asked = new FailedRules(rules, trace);
        this.tracing = pointers == null ? null : Tracing.of(terms.settings(), ruleSet, rules, pointers);
        this.claimStages = new ClaimStages(asked, terms.settings());
        this.pairs = new Pairs(yearBasis, ruleSet.incompatibilities());
        this.pairStages = new PairStages(asked, terms.settings().rules(), pairs, guard);
        this.incompatibility =
                new Incompatibility(asked, terms.settings(), pairs, ruleSet.searchSteps(), choices, guard, trace);
        this.personStage = asked.personRules() == null
                ? null
                : new PersonStage(asked.personRules(), terms.settings(), pairStages, incompatibility);
        this.laterEvidence = new LaterEvidence(ruleSet.norm(LaterEvidence.NORM), pairs);
        this.everyReading = everyReading;
    }

    /** What was decided of some claims, in their order, and what becomes of each in every reading; no readings where they are not asked. */
    public record DecidedPerson(List<Decision> decisions, List<Reading.OfClaim> readings) {}

    /**
     * The decisions of all claims of one person, or of untracked claims, in their order; {@code individual} is null where
     * nothing is known of the person.
     */
    public List<Decision> decide(
            Individual individual, List<Claim> claims, List<PreviouslyCounted> countedBefore, Deadline deadline) {
        return decided(individual, claims, countedBefore, deadline).decisions();
    }

    /** The same with what becomes of each claim in every reading. */
    public DecidedPerson decided(
            Individual individual, List<Claim> claims, List<PreviouslyCounted> countedBefore, Deadline deadline) {
        List<Assessment> assessments = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            assessments.add(assessment(i, claims.get(i), individual));
        }
        List<Reading.OfClaim> readings = new ArrayList<>(0);
        if (claims.get(0).individual() == null) {
            assessments.forEach(each -> readings.addAll(decide(new PersonClaims(List.of(each), List.of()), deadline)));
        } else {
            List<org.claimable.method.evaluation.fact.Claim> counted = countedBefore.isEmpty()
                    ? List.of()
                    : countedBefore.stream().map(facts::of).toList();
            readings.addAll(decide(new PersonClaims(assessments, counted), deadline));
        }
        List<Decision> decisions = new ArrayList<>(claims.size());
        assessments.forEach(each -> decisions.add(decision(each)));
        return new DecidedPerson(decisions, readings);
    }

    /** What rules look at of a claim; {@code individual} is null where nothing is known of the person. */
    public org.claimable.method.evaluation.fact.Claim fact(Claim claim, Individual individual) {
        return facts.of(0, claim, individual);
    }

    /** What rules look at of an outcome that was counted before. */
    public org.claimable.method.evaluation.fact.Claim fact(PreviouslyCounted entry) {
        return facts.of(entry);
    }

    /** What rules look at of two claims of one person. */
    public Pair pair(
            org.claimable.method.evaluation.fact.Claim claim,
            org.claimable.method.evaluation.fact.Claim other,
            boolean otherCountedBefore) {
        return pairs.of(claim, other, otherCountedBefore);
    }

    /** The first published norm that a claim does not meet by itself, null where it meets all. */
    public Norm unmet(org.claimable.method.evaluation.fact.Claim claim) {
        return guard.unmet(claim);
    }

    /** The first published norm that two claims do not meet together, null where they meet all. */
    public Norm unmet(Pair pair) {
        return guard.unmet(pair);
    }

    /** A claim on its way; one that could not be read has arrived. */
    Assessment assessment(int position, Claim claim, Individual individual) {
        Assessment assessment =
                new Assessment(facts.of(position, claim, individual), tracing == null ? null : tracing.begin());
        if (!claim.isReadable()) {
            unreadable.review(assessment);
        }
        return assessment;
    }

    /**
     * Takes a person's claims through the stages: each alone, then against what was counted before, against the same outcome
     * in the same year, and against each other; last comes what later evidence says of what was decided. Where a rule fails
     * they are all for review. Returns what becomes of each in every reading, nothing where that is not asked.
     */
    List<Reading.OfClaim> decide(PersonClaims person, Deadline deadline) {
        long highest = totals().highest();
        long lowest = totals().lowest();
        if (trace != null) {
            trace.clear();
        }
        if (everyReading != null) {
            trace.answers().clear();
        }
        try {
            stages(person, deadline);
        } catch (RuleFailedException failed) {
            totals().set(highest, lowest);
            failures.accept(failed);
            FailedRules.review(person, failed, unreadable.norm);
            if (tracing != null) {
                RuleCard card = failed.rule() == null ? unreadable.norm : failed.rule();
                person.claims().forEach(each -> each.trail().failed(card));
            }
        }
        // What a trace asks of rules is no part of what the decisions rest on.
        ReadingTrace.Basis basis = everyReading == null ? null : trace.basis();
        if (tracing != null) {
            tracing.trace(person, deadline);
        }
        return everyReading == null ? List.of() : everyReading.of(person, basis, deadline);
    }

    /** For how many claims decided since this was last asked each rule did what; null where nothing is traced. */
    public RuleCoverage takeCoverage() {
        return tracing == null ? null : tracing.takeCoverage();
    }

    /** The claims of a person decided anew on these terms, those of a reading, whatever was decided of them on others. */
    EveryReading.InReading anew(Reading reading, PersonClaims person, Deadline deadline) {
        List<Assessment> claims = new ArrayList<>(person.claims().size());
        for (Assessment each : person.claims()) {
            Assessment anew = new Assessment(facts.onTheseTerms(each.claim()), null);
            if (!each.claim().submitted().isReadable()) {
                unreadable.review(anew);
            }
            claims.add(anew);
        }
        PersonClaims again = new PersonClaims(
                claims, person.countedBefore().stream().map(facts::onTheseTerms).toList());
        decide(again, deadline);
        return EveryReading.InReading.of(reading, again, trace.basis());
    }

    private void stages(PersonClaims person, Deadline deadline) {
        deadline.check();
        List<Assessment> claims = person.claims();
        for (int i = 0; i < claims.size(); i++) {
            alone(claims.get(i));
            if ((i & 0xFF) == 0xFF) {
                deadline.check();
            }
        }
        pairStages.countedBefore(person, deadline);
        if (personStage == null) {
            pairStages.onceAYear(person, deadline);
            incompatibility.decide(person, deadline);
        } else {
            personStage.decide(person, deadline);
        }
        if (incompatibility.isRead()) {
            laterEvidence.say(person, deadline);
        }
    }

    private void alone(Assessment assessment) {
        if (!assessment.isOpen()) {
            return;
        }
        claimStages.eligibility(assessment);
        if (assessment.isOpen()) {
            claimStages.tracking(assessment);
        }
        if (assessment.isOpen()) {
            guard.judge(assessment);
        }
        if (assessment.claim().isKnown()) {
            claimStages.value(assessment);
        }
    }

    Decision decision(Assessment assessment) {
        LocalDate achievedOn = assessment.claim().achievedOn();
        return assessment.decision(achievedOn == null ? null : yearBasis.label(achievedOn));
    }

    /** The claimable totals under either policy of all whom this has decided. */
    public PolicyTotals totals() {
        return incompatibility.totals();
    }

    /** Rows of a table that could not be read: each is for review, and no other claim is weighed against it. */
    static final class UnreadableRows {
        static final String NORM = "RE-01";
        private static final String CODE = "UNREADABLE_ROW";

        private final RuleCard norm;

        /** {@code norm} is the rule that they are for review. */
        UnreadableRows(RuleCard norm) {
            this.norm = norm;
        }

        void review(Assessment assessment) {
            assessment.add(reason(assessment));
            assessment.close(Verdict.REVIEW);
        }

        private Reason reason(Assessment assessment) {
            return new Reason(
                    CODE,
                    norm.id(),
                    Sentence.UNREADABLE_ROW.of(
                            words(assessment.claim().submitted().problems())),
                    List.of(),
                    norm.citation().text(),
                    norm.provenance().word(),
                    norm.remedy(),
                    "/claims/" + assessment.claim().position());
        }

        private static String words(List<Violation> problems) {
            return problems.stream()
                    .map(problem -> "%s: %s".formatted(begun(problem.pointer()), problem.message()))
                    .collect(Collectors.joining(" "));
        }

        /** A place as a sentence begins with it. */
        private static String begun(String place) {
            return place.isEmpty() ? place : Character.toUpperCase(place.charAt(0)) + place.substring(1);
        }
    }
}
