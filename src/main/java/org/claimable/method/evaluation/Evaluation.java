package org.claimable.method.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.RuleCoverage;
import org.claimable.method.measure.Measured;
import org.claimable.method.rulebook.RuleSet;

/**
 * A cohort decided, its options those used, the decisions in the order of its claims; {@code highestValue} and {@code lowestValue} are the
 * claimable total, in pence, under each of the two policies; {@code cohortRules} look at its sums, null where there are none;
 * {@code readings} are what becomes of each claim in every reading, none where that was not asked.
 * {@code coverage} is for how many claims each rule did what, null where it was not asked for; {@code plan} is what would make claims
 * claimable, null where that was not asked; {@code measured} is what figures beside the claims come to, null without figures.
 */
public record Evaluation(
        Cohort cohort,
        RuleSet ruleSet,
        ValueSet valueSet,
        LocalDate asOf,
        List<Decision> decisions,
        long highestValue,
        long lowestValue,
        CohortRules cohortRules,
        List<Reading.OfClaim> readings,
        RuleCoverage coverage,
        RecoveryPlan plan,
        Measured measured) {
    public Evaluation {
        decisions = List.copyOf(decisions);
        readings = List.copyOf(readings);
    }

    /** One of the chosen reading alone. */
    public Evaluation(
            Cohort cohort,
            RuleSet ruleSet,
            ValueSet valueSet,
            LocalDate asOf,
            List<Decision> decisions,
            long highestValue,
            long lowestValue,
            CohortRules cohortRules) {
        this(
                cohort,
                ruleSet,
                valueSet,
                asOf,
                decisions,
                highestValue,
                lowestValue,
                cohortRules,
                List.of(),
                null,
                null,
                null);
    }

    /** The same of a cohort that asks for something else to be shown. */
    public Evaluation with(Cohort asking) {
        return new Evaluation(
                asking,
                ruleSet,
                valueSet,
                asOf,
                decisions,
                highestValue,
                lowestValue,
                cohortRules,
                readings,
                coverage,
                plan,
                measured);
    }

    /** The same with what would make its claims claimable. */
    public Evaluation with(RecoveryPlan recovery) {
        return new Evaluation(
                cohort,
                ruleSet,
                valueSet,
                asOf,
                decisions,
                highestValue,
                lowestValue,
                cohortRules,
                readings,
                coverage,
                recovery,
                measured);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "An evaluation of %d claims".formatted(decisions.size());
    }

    /** The claimable total, in pence, under each of the two policies of value, whichever was asked for. */
    public static final class PolicyTotals {
        private long highest;
        private long lowest;

        /** Claims kept under either policy. */
        void add(long worth) {
            add(worth, worth);
        }

        public void add(long worthOfHighest, long worthOfLowest) {
            highest = Math.addExact(highest, worthOfHighest);
            lowest = Math.addExact(lowest, worthOfLowest);
        }

        /** Takes back what was added since they were so much. */
        void set(long earlierHighest, long earlierLowest) {
            highest = earlierHighest;
            lowest = earlierLowest;
        }

        public void add(PolicyTotals other) {
            add(other.highest, other.lowest);
        }

        public long highest() {
            return highest;
        }

        public long lowest() {
            return lowest;
        }
    }
}
