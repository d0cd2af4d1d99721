package org.claimable.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.claimable.bank.ValueSet;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Cohort;
import org.claimable.claim.Settings;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Library;
import org.claimable.file.json.References;
import org.claimable.forecast.Plan;

/** What the command line says over what a file says; what it does not choose leaves the file's. */
record Choices(Settings settings) {
    private static final int MOST_DIGITS = 15;

    /** The cohort on these settings; fails with all that is wrong with them. */
    Cohort applyTo(Cohort cohort, Library library) {
        Violations violations = new Violations();
        Settings whole = settings.or(cohort.settings());
        checkSets(library, violations);
        LocalDate first = (LocalDate) whole.get(Setting.FROM);
        LocalDate last = (LocalDate) whole.get(Setting.TO);
        if (first != null && last != null && last.isBefore(first)) {
            violations.add(
                    "--to",
                    "PERIOD_ENDS_BEFORE_IT_BEGINS",
                    "The period ends on %s, before it begins on %s.".formatted(last, first));
        }
        checkBudget(violations);
        violations.failIfAny();
        return cohort.with(whole);
    }

    /** The plan on these settings. */
    Plan applyTo(Plan plan) {
        return new Plan(settings.or(plan.settings()), plan.outcomes());
    }

    /** Fails with all that is wrong with them where they are of a plan. */
    void checkOfPlan(Library library) {
        Violations violations = new Violations();
        References references = new References(library, violations);
        references.ruleSet("--rule-set", settings.ruleSet());
        references.valueSet("--value-set", settings.valueSet());
        checkBudget(violations);
        violations.failIfAny();
    }

    private void checkSets(Library library, Violations violations) {
        String valueSet = settings.valueSet();
        if (library.valueSet(valueSet).isEmpty()) {
            String loaded = library.valueSets().stream().map(ValueSet::id).collect(Collectors.joining(", "));
            violations.add(
                    "--value-set",
                    "UNKNOWN_VALUE_SET",
                    "\"%s\" is not loaded. Loaded: %s.".formatted(valueSet, loaded));
        }
        String ruleSet = settings.ruleSet();
        if (library.evaluator(ruleSet).isEmpty()) {
            String loaded = library.evaluators().stream()
                    .map(each -> each.ruleSet().id())
                    .collect(Collectors.joining(", "));
            violations.add(
                    "--rule-set", "UNKNOWN_RULE_SET", "\"%s\" is not loaded. Loaded: %s.".formatted(ruleSet, loaded));
        }
    }

    private void checkBudget(Violations violations) {
        BigDecimal budget = settings.budget();
        if (budget != null
                && (budget.signum() <= 0
                        || budget.stripTrailingZeros().scale() > 2
                        || budget.precision() - budget.scale() > MOST_DIGITS)) {
            violations.add("--budget", "OUT_OF_RANGE", "A budget is in pounds, above 0, with at most two decimals.");
        }
    }
}
