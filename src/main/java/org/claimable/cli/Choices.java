package org.claimable.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.claim.ReferenceMatching;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.Violations;
import org.claimable.claim.YearBasis;
import org.claimable.evaluation.Library;

/** What the command line says over what the file says; null leaves the file's. */
record Choices(
        String ruleSet,
        String valueSet,
        YearBasis yearBasis,
        ConflictPolicy policy,
        RulesLevel rules,
        ReferenceMatching references,
        LocalDate asOf,
        LocalDate from,
        LocalDate to,
        BigDecimal budget) {

    Cohort applyTo(Cohort cohort, Library library) {
        check(cohort, library);
        return new Cohort(
                cohort.reference(),
                new Period(
                        or(from, cohort.period().from()), or(to, cohort.period().to())),
                new Options(yearBasis, policy, rules, references).or(cohort.options()),
                or(ruleSet, cohort.ruleSet()),
                or(valueSet, cohort.valueSet()),
                valueSet == null ? cohort.inlineValueSet() : null,
                or(budget, cohort.budget()),
                cohort.deadweight(),
                or(asOf, cohort.asOf()),
                cohort.individuals(),
                cohort.claims(),
                cohort.previouslyCounted(),
                cohort.table(),
                cohort.commitments());
    }

    private static <T> T or(T chosen, T otherwise) {
        return chosen == null ? otherwise : chosen;
    }

    private void check(Cohort cohort, Library library) {
        Violations violations = new Violations();
        if (valueSet != null && library.valueSet(valueSet).isEmpty()) {
            String loaded = library.valueSets().stream().map(ValueSet::id).collect(Collectors.joining(", "));
            violations.add(
                    "--value-set",
                    "UNKNOWN_VALUE_SET",
                    "\"%s\" is not loaded. Loaded: %s.".formatted(valueSet, loaded));
        }
        if (ruleSet != null && library.evaluator(ruleSet).isEmpty()) {
            String loaded = library.evaluators().stream()
                    .map(each -> each.ruleSet().id())
                    .collect(Collectors.joining(", "));
            violations.add(
                    "--rule-set", "UNKNOWN_RULE_SET", "\"%s\" is not loaded. Loaded: %s.".formatted(ruleSet, loaded));
        }
        LocalDate first = or(from, cohort.period().from());
        LocalDate last = or(to, cohort.period().to());
        if (first != null && last != null && last.isBefore(first)) {
            violations.add(
                    "--to",
                    "PERIOD_ENDS_BEFORE_IT_BEGINS",
                    "The period ends on %s, before it begins on %s.".formatted(last, first));
        }
        if (budget != null
                && (budget.signum() <= 0 || budget.stripTrailingZeros().scale() > 2)) {
            violations.add("--budget", "OUT_OF_RANGE", "A budget is in pounds, above 0, with at most two decimals.");
        }
        violations.failIfAny();
    }
}
