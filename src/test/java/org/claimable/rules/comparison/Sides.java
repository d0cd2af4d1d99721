package org.claimable.rules.comparison;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Deadline;
import org.claimable.rules.comparison.Comparison.Side;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;

/** The sides of a comparison for tests: the shipped rules, and copies of them with a change. */
final class Sides {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ReadLibrary SHIPPED = read(ShippedRules.FOLDER);

    private Sides() {}

    static Side shipped(Cohort... cohorts) {
        return side(SHIPPED, "uksvb", "open-wellby", cohorts);
    }

    static Side shipped(String ruleSet, String valueSet, Cohort... cohorts) {
        return side(SHIPPED, ruleSet, valueSet, cohorts);
    }

    static Side of(CopiedRules rules, Cohort... cohorts) {
        return side(read(rules.folder()), "uksvb", "open-wellby", cohorts);
    }

    static Comparison compared(Side before, Side after, boolean figures) {
        return Comparison.of(before, after, figures, TODAY, Deadline.in(Duration.ofMinutes(5)));
    }

    private static Side side(ReadLibrary library, String ruleSet, String valueSet, Cohort... cohorts) {
        ValueSet values = library.valueSets().stream()
                .filter(set -> set.id().equals(valueSet))
                .findFirst()
                .orElseThrow();
        return new Side(library.ruleSet(ruleSet).orElseThrow().asRead(), values, library.valueSets(), List.of(cohorts));
    }

    private static ReadLibrary read(Path folder) {
        Problems problems = new Problems();
        ReadLibrary library = ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems);
        problems.failIfAny();
        return library;
    }
}
