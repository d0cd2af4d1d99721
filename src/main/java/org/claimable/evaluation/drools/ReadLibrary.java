package org.claimable.evaluation.drools;

import java.util.List;
import java.util.Optional;
import org.claimable.bank.ValueSet;
import org.claimable.rulebook.file.FolderFiles;
import org.claimable.rulebook.file.Problems;

/** The rule sets and value sets of a rules folder and of the overlays on it, as far as they could be read. */
public record ReadLibrary(List<ReadRuleSet> ruleSets, List<ValueSet> valueSets) {
    public ReadLibrary {
        ruleSets = List.copyOf(ruleSets);
        valueSets = List.copyOf(valueSets);
    }

    /** Reads a rules folder, which has a folder with a {@code rule-set.yaml} for each rule set, and every overlay. */
    public static ReadLibrary read(FolderFiles folder, List<FolderFiles> overlays, Problems problems) {
        return new LibraryReader(folder, overlays, problems).read();
    }

    /** The rule set with an id. */
    public Optional<ReadRuleSet> ruleSet(String id) {
        return ruleSets.stream().filter(each -> each.ruleSet().id().equals(id)).findFirst();
    }
}
