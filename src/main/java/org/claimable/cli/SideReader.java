package org.claimable.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.comparison.Comparison.Side;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;
import org.claimable.evaluation.drools.ReadLibrary;

/** Reads each side of a comparison: rules, value sets, and files of claims as that side reads them. */
final class SideReader {
    private static final String USUAL_VALUES = "open-wellby";

    private final Path shipped;
    private final String ruleSet;
    private final DecidedBy decidedBy;
    private final List<Path> cohorts;
    private String reading = "";

    SideReader(Path shipped, String ruleSet, DecidedBy decidedBy, List<Path> cohorts) {
        this.shipped = shipped;
        this.ruleSet = ruleSet;
        this.decidedBy = decidedBy;
        this.cohorts = cohorts;
    }

    /** What was read last, so that what is said of it names it. */
    String reading() {
        return reading;
    }

    /** Fails where a file of claims is not there, before anything that takes time. */
    void requireCohorts() {
        for (Path file : cohorts) {
            reading = file.toString();
            CohortFile.require(file);
        }
    }

    /** The side of a name; what a reader should know of the reading is printed to {@code notes}. */
    Side read(String name, PrintStream notes) {
        reading = name;
        NamedRules named = NamedRules.of(name, ruleSet, shipped);
        ReadLibrary read = named.read(decidedBy.overlays(), shipped);
        Evaluator evaluator = read.ruleSet(named.ruleSet()).orElseThrow().asRead();
        String chosen = decidedBy.choices().settings().valueSet();
        String values = chosen == null ? USUAL_VALUES : chosen;
        ValueSet usual = read.valueSets().stream()
                .filter(each -> each.id().equals(values) || each.digest().equals(values))
                .findFirst()
                .orElse(null);
        if (usual == null && (chosen != null || !cohorts.isEmpty())) {
            throw new UnusableFileException("There is no value set \"%s\" beside it. Say which with --value-set, of %s."
                    .formatted(
                            values, read.valueSets().stream().map(ValueSet::id).toList()));
        }
        return new Side(evaluator, usual, read.valueSets(), cohorts(evaluator, usual, read.valueSets(), notes));
    }

    private List<Cohort> cohorts(Evaluator evaluator, ValueSet usual, List<ValueSet> all, PrintStream notes) {
        List<Cohort> decided = new ArrayList<>();
        for (Path file : cohorts) {
            reading = file.toString();
            Library library =
                    new Library(List.of(evaluator), all, evaluator.ruleSet().id(), usual.id());
            decided.add(decidedBy.choices().applyTo(CohortFile.read(file, library, notes), library));
        }
        return decided;
    }
}
