package org.claimable.rules.comparison;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.StatedFields;
import org.claimable.rules.comparison.CohortComparison.ChangedClaim;
import org.claimable.rules.comparison.CohortComparison.TooEarly;

/** What changes from one side to the other, and what that does to cohorts. */
public record Comparison(Side before, Side after, List<Change> changes, List<CohortComparison> cohorts) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public Comparison {
        changes = List.copyOf(changes);
        cohorts = List.copyOf(cohorts);
    }

    /** Compares two sides as below, within ten minutes. */
    public static Comparison of(Side before, Side after, boolean figures, LocalDate today) {
        return of(before, after, figures, today, Deadline.in(LONGEST));
    }

    /**
     * Compares two sides, and what they decide of the same cohorts; {@code figures}: outcome by outcome also where the two
     * price claims by value sets of different ids; {@code today} is the day of evaluation where a cohort names none; all
     * of it ends by {@code deadline}.
     */
    public static Comparison of(Side before, Side after, boolean figures, LocalDate today, Deadline deadline) {
        List<Change> changes = Changes.between(before, after, figures);
        Set<String> changedRules = Changes.rules(changes, before, after);
        Movers movers = new Movers(before, after, changes, today, deadline);
        List<CohortComparison> compared = new ArrayList<>();
        for (int i = 0; i < before.cohorts().size(); i++) {
            Evaluation old = before.decide(before.cohorts().get(i), today, deadline);
            long began = System.nanoTime();
            Cohort cohort = after.cohorts().get(i);
            Evaluation now = after.decide(cohort, today, deadline);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            List<ChangedClaim> claims = movers.named(CohortComparison.changed(old, now), cohort, took);
            compared.add(CohortComparison.of(old, now, claims, changedRules, TooEarly.of(now, changes, claims)));
        }
        return new Comparison(before, after, changes, compared);
    }

    /** Whether nothing changed, in the rules and values and in what is decided of any claim. */
    public boolean isNone() {
        return changes.isEmpty()
                && cohorts.stream().allMatch(cohort -> cohort.claims().isEmpty());
    }

    /** Whether their files are not the same, although nothing in them that decides or is cited changed. */
    public boolean isOfOtherFiles() {
        return changes.isEmpty()
                && !before.evaluator()
                        .ruleSet()
                        .digest()
                        .equals(after.evaluator().ruleSet().digest());
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A comparison with %d changes".formatted(changes.size());
    }

    /**
     * One of the two that are compared: rules, the value set that prices claims where a cohort names none (null where there
     * is none), all value sets that stand beside the rules, and the cohorts to decide.
     */
    public record Side(Evaluator evaluator, ValueSet valueSet, List<ValueSet> valueSets, List<Cohort> cohorts) {
        public Side {
            valueSets = List.copyOf(valueSets);
            cohorts = List.copyOf(cohorts);
        }

        /** A cohort decided by these rules; {@code today} is the day of evaluation where the cohort names none. */
        Evaluation decide(Cohort cohort, LocalDate today, Deadline deadline) {
            Cohort compared = cohort.with(cohort.settings().with(Setting.READINGS, null));
            return evaluator.evaluate(
                    StatedFields.fitting(compared, evaluator.ruleSet()),
                    values(cohort),
                    cohort.asOf() == null ? today : cohort.asOf(),
                    deadline);
        }

        /** The value sets that price the cohorts, one for each. */
        public Stream<ValueSet> pricing() {
            return cohorts.stream().map(this::values);
        }

        private ValueSet values(Cohort cohort) {
            return cohort.inlineValueSet() != null
                    ? cohort.inlineValueSet()
                    : cohort.valueSet() == null ? valueSet : named(cohort.valueSet());
        }

        private ValueSet named(String name) {
            return valueSets.stream()
                    .filter(each -> each.id().equals(name) || each.digest().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no value set %s.".formatted(name)));
        }
    }
}
