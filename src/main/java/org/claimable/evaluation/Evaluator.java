package org.claimable.evaluation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.decision.Decision;
import org.claimable.rulebook.RuleSet;

/** Decides cohorts by one rule set. People are independent, so they are decided some at a time. */
public final class Evaluator implements AutoCloseable {
    private static final int PEOPLE_AT_A_TIME = 100;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String POLICY_NORM = "PO-01";

    private final RuleSet ruleSet;
    private final Rules rules;
    private final Refusals refusals;
    private final UnreadableRows unreadable;

    public Evaluator(RuleSet ruleSet, Rules rules) {
        this.ruleSet = ruleSet;
        this.rules = rules;
        this.refusals = new Refusals(ruleSet.norm(POLICY_NORM));
        this.unreadable = new UnreadableRows(ruleSet.norm(UnreadableRows.NORM));
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    public Rules rules() {
        return rules;
    }

    /** The decisions of a cohort's claims, worked out as of a day with a value set, within ten minutes. */
    public Evaluation evaluate(Cohort cohort, ValueSet values, LocalDate asOf) {
        return evaluate(cohort, values, asOf, Deadline.in(LONGEST));
    }

    /** The same within a time of one's own; {@link EvaluationLimitException} and no decisions once it is over. */
    public Evaluation evaluate(Cohort asked, ValueSet values, LocalDate asOf, Deadline deadline) {
        Cohort cohort = asked.with(asked.options().or(ruleSet.defaults()));
        Facts facts = new Facts(cohort, ruleSet, values, asOf);
        Assessment[] byPosition = facts.assessments();
        unreadable.review(byPosition);
        List<PersonClaims> people = facts.people(byPosition);
        PolicyTotals totals = new PolicyTotals();
        for (int from = 0; from < people.size(); from += PEOPLE_AT_A_TIME) {
            List<PersonClaims> some = people.subList(from, Math.min(people.size(), from + PEOPLE_AT_A_TIME));
            totals.add(decide(some, cohort, byPosition, deadline));
        }
        List<Decision> decisions = Arrays.stream(byPosition)
                .map(assessment ->
                        assessment.decision(year(cohort, assessment.claim().achievedOn())))
                .toList();
        return new Evaluation(cohort, ruleSet, values, asOf, decisions, totals.highest(), totals.lowest());
    }

    /** The counting year of a day; null of a row whose day could not be read. */
    private static String year(Cohort cohort, LocalDate achievedOn) {
        return achievedOn == null ? null : cohort.options().yearBasis().label(achievedOn);
    }

    private PolicyTotals decide(List<PersonClaims> people, Cohort cohort, Assessment[] byPosition, Deadline deadline) {
        Rules timed = new TimedRules(rules, deadline);
        List<Assessment> claims = new ArrayList<>();
        people.forEach(person -> claims.addAll(person.claims()));
        ClaimStages alone = new ClaimStages(timed, cohort.options().rules(), claims, byPosition);
        alone.eligibility();
        alone.tracking();
        alone.value();
        Pairs pairs = new Pairs(cohort.options().yearBasis(), ruleSet.incompatibilities());
        PairStages inPairs = new PairStages(timed, cohort.options().rules(), pairs, people, byPosition);
        inPairs.countedBefore();
        inPairs.onceAYear();
        Incompatibility last =
                new Incompatibility(timed, cohort.options(), pairs, ruleSet.searchSteps(), refusals, deadline);
        last.decide(people, byPosition);
        return last.totals();
    }

    @Override
    public void close() {
        rules.close();
    }
}
