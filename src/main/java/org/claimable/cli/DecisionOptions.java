package org.claimable.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.ReferenceMatching;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.YearBasis;
import picocli.CommandLine.Option;

/** The options of how claims are decided and what they are worth. */
final class DecisionOptions {
    @Option(
            names = "--value-set",
            paramLabel = "ID",
            description = "The value set, by id or digest (default: open-wellby).")
    private String valueSet;

    @Option(names = "--rule-set", paramLabel = "ID", description = "The rule set, by id or digest (default: uksvb).")
    private String ruleSet;

    @Option(names = "--year-basis", description = "What a year is: ${COMPLETION-CANDIDATES} (default: FINANCIAL).")
    private YearBasis yearBasis;

    @Option(
            names = "--policy",
            description =
                    "Which of two incompatible outcomes is kept: ${COMPLETION-CANDIDATES} (default: HIGHEST_VALUE).")
    private ConflictPolicy policy;

    @Option(names = "--rules", description = "Which rules may refuse: ${COMPLETION-CANDIDATES} (default: PUBLISHED).")
    private RulesLevel rules;

    @Option(
            names = "--references",
            description =
                    "When two references are one person: ${COMPLETION-CANDIDATES}; FOLDED sets aside case, dashes, "
                            + "spaces, apostrophes and leading zeros (default: AS_WRITTEN).")
    private ReferenceMatching references;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day of evaluation, 2025-05-01 (default: today).")
    private LocalDate asOf;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of the period reported.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day of the period reported.")
    private LocalDate to;

    @Option(
            names = "--budget",
            paramLabel = "POUNDS",
            description = "What the work cost, for social return on investment.")
    private BigDecimal budget;

    Choices choices() {
        return new Choices(ruleSet, valueSet, yearBasis, policy, rules, references, asOf, from, to, budget);
    }
}
