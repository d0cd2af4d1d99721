package org.claimable.file.table;

import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.file.json.References;

/** What tables and their settings name: a rule set, a value set, outcomes counted before. */
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
                .ifPresent(evaluator -> references.counted(
                        further::placeOfCounted,
                        further.counted(),
                        List.of(evaluator.ruleSet().catalogue())));
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
