package org.claimable.file.table;

import java.util.List;
import org.claimable.bank.Catalogue;
import org.claimable.bank.ValueSet;
import org.claimable.file.json.References;

/** What tables and their settings name: a rule set, a value set, outcomes counted before or promised. */
final class NamedInTables {
    private final ChosenSettings settings;
    private final FurtherTables further;

    NamedInTables(ChosenSettings settings, FurtherTables further) {
        this.settings = settings;
        this.further = further;
    }

    /** Checks all of it against what is loaded. */
    void check(References references) {
        references.deadweight(
                settings.place(Setting.DEADWEIGHT_BASIS), settings.basis(), isDeadweightIncluded(references));
        references
                .ruleSet(settings.place(Setting.RULE_SET), settings.text(Setting.RULE_SET))
                .ifPresent(evaluator ->
                        checkOutcomes(references, evaluator.ruleSet().catalogue()));
    }

    private void checkOutcomes(References references, Catalogue catalogue) {
        references.counted(further::placeOfCounted, further.counted(), List.of(catalogue));
        further.committed().check(references, catalogue);
    }

    private boolean isDeadweightIncluded(References references) {
        return settings.inlineValues() != null
                ? settings.inlineValues().deadweightIncluded()
                : references
                        .valueSet(settings.place(Setting.VALUE_SET), settings.text(Setting.VALUE_SET))
                        .map(ValueSet::deadweightIncluded)
                        .orElse(false);
    }
}
