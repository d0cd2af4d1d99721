package org.claimable.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.evaluation.Deadline;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Evaluator;

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
        return evaluator.evaluate(cohort, values(cohort), cohort.asOf() == null ? today : cohort.asOf(), deadline);
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
