package org.claimable.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.ReferenceMatching;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.YearBasis;
import picocli.CommandLine.Option;

/** The options of how claims are decided that are the same on both sides of a comparison. */
final class DecidedBy {
    @Option(
            names = "--value-set",
            paramLabel = "ID",
            description = "The value set, by id or digest (default: open-wellby).")
    private String valueSet;

    @Option(names = "--year-basis", description = "What a year is: ${COMPLETION-CANDIDATES}.")
    private YearBasis yearBasis;

    @Option(names = "--policy", description = "Which of two incompatible outcomes is kept: ${COMPLETION-CANDIDATES}.")
    private ConflictPolicy policy;

    @Option(
            names = "--rules",
            description = "Which rules may refuse: ${COMPLETION-CANDIDATES} (default: as each rule set says).")
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
            names = "--overlay",
            paramLabel = "FOLDER",
            description = "A folder of your own tables, laid over both; may be repeated.")
    private List<Path> overlays = new ArrayList<>();

    /** The value set chosen, null for the usual one. */
    String valueSet() {
        return valueSet;
    }

    List<Path> overlays() {
        return overlays;
    }

    Choices choices() {
        return new Choices(null, valueSet, yearBasis, policy, rules, references, asOf, from, to, null);
    }
}
