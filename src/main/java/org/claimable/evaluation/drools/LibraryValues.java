package org.claimable.evaluation.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;
import org.claimable.bank.ValueSet;
import org.claimable.rulebook.file.FolderFiles;
import org.claimable.rulebook.file.OverlayReader;
import org.claimable.rulebook.file.Problems;
import org.claimable.rulebook.file.ValueSetReader;

/** Reads the value sets of a rules folder and of the overlays on it. */
final class LibraryValues {
    private static final String VALUES = "values";

    private final FolderFiles folder;
    private final List<FolderFiles> overlayFolders;
    private final Problems problems;

    LibraryValues(FolderFiles folder, List<FolderFiles> overlayFolders, Problems problems) {
        this.folder = folder;
        this.overlayFolders = overlayFolders;
        this.problems = problems;
    }

    /** Value sets name outcomes of any of the rule sets. */
    List<ValueSet> read(List<ReadRuleSet> sets) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        sets.forEach(
                set -> set.ruleSet().catalogue().outcomes().forEach(each -> outcomes.putIfAbsent(each.code(), each)));
        Catalogue catalogue = new Catalogue(new ArrayList<>(outcomes.values()));
        List<ValueSet> values = new ArrayList<>(ValueSetReader.readAll(folder.under(VALUES), catalogue, problems));
        for (FolderFiles overlay : overlayFolders) {
            ValueSetReader.readAll(overlay.under(VALUES), catalogue, problems).forEach(set -> {
                if (values.stream().anyMatch(other -> other.id().equals(set.id()))) {
                    problems.add(
                            overlay.called(VALUES),
                            0,
                            "Two value sets have the id %s. Give one of them another.".formatted(set.id()));
                }
                if (!set.licensed() && isLicensed(overlay)) {
                    problems.add(
                            overlay.called(VALUES),
                            0,
                            "Value set %s is not licensed, but the overlay that it is in is. Maybe licensed: true."
                                    .formatted(set.id()));
                }
                values.add(set);
            });
        }
        return values;
    }

    private static boolean isLicensed(FolderFiles overlay) {
        return OverlayReader.read(overlay, new Problems())
                .filter(read -> read.overlay().licensed())
                .isPresent();
    }
}
