package org.claimable.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Library;
import org.claimable.file.json.References;
import org.claimable.forecast.Plan;
import picocli.CommandLine.Option;

/** What the command line says over what a plan says. */
final class PlanChoices {
    private static final int MOST_DIGITS = 15;

    @Option(
            names = "--value-set",
            paramLabel = "ID",
            description = "The value set, by id or digest (default: open-wellby).")
    private String valueSet;

    @Option(names = "--rule-set", paramLabel = "ID", description = "The rule set, by id or digest (default: uksvb).")
    private String ruleSet;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day whose rules hold (default: today).")
    private LocalDate asOf;

    @Option(
            names = "--budget",
            paramLabel = "POUNDS",
            description = "What the work would cost, for social return on investment.")
    private BigDecimal budget;

    String ruleSet() {
        return ruleSet;
    }

    /** Fails with all that is wrong with the choices themselves. */
    void check(Library library) {
        Violations violations = new Violations();
        References references = new References(library, violations);
        references.ruleSet("--rule-set", ruleSet);
        references.valueSet("--value-set", valueSet);
        if (budget != null
                && (budget.signum() <= 0
                        || budget.stripTrailingZeros().scale() > 2
                        || budget.precision() - budget.scale() > MOST_DIGITS)) {
            violations.add("--budget", "OUT_OF_RANGE", "A budget is in pounds, above 0, with at most two decimals.");
        }
        violations.failIfAny();
    }

    /** The plan with these choices. */
    Plan applyTo(Plan plan) {
        return new Plan(
                plan.reference(),
                ruleSet == null ? plan.ruleSet() : ruleSet,
                valueSet == null ? plan.valueSet() : valueSet,
                valueSet == null ? plan.inlineValueSet() : null,
                budget == null ? plan.budget() : budget,
                plan.deadweight(),
                asOf == null ? plan.asOf() : asOf,
                plan.outcomes());
    }
}
