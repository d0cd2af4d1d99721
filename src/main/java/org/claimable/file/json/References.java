package org.claimable.file.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimable.bank.Catalogue;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Deadweight;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;

/** Checks what a cohort names against what is loaded: rule set, value set, outcomes. */
final class References {
    private final Library library;
    private final Violations violations;

    References(Library library, Violations violations) {
        this.library = library;
        this.violations = violations;
    }

    /** The evaluator of the rule set that the part at {@code pointer} names; none, and noted, where it is not loaded. */
    Optional<Evaluator> ruleSet(String pointer, String name) {
        Optional<Evaluator> evaluator = library.evaluator(name);
        if (evaluator.isEmpty()) {
            String loaded = library.evaluators().stream()
                    .map(each -> each.ruleSet().id())
                    .collect(Collectors.joining(", "));
            violations.add(
                    pointer + "/ruleSet",
                    "UNKNOWN_RULE_SET",
                    "No such rule set is loaded. Loaded: %s.".formatted(loaded));
        }
        return evaluator;
    }

    /** The value set that the part at {@code pointer} names; none, and noted, where it is not loaded. */
    Optional<ValueSet> valueSet(String pointer, String name) {
        Optional<ValueSet> named = library.valueSet(name);
        if (named.isEmpty()) {
            String loaded = library.valueSets().stream().map(ValueSet::id).collect(Collectors.joining(", "));
            violations.add(
                    pointer + "/valueSet",
                    "UNKNOWN_VALUE_SET",
                    "No such value set is loaded. Loaded: %s.".formatted(loaded));
        }
        return named;
    }

    /** Notes a basis of deadweight that does not go with values that include it. */
    void deadweight(String pointer, Deadweight.Basis basis, boolean included) {
        if (included && basis != null && basis != Deadweight.Basis.DEFAULT) {
            violations.add(
                    pointer + "/deadweight/basis",
                    "DEADWEIGHT_INCLUDED",
                    "The value set already includes deadweight; only DEFAULT goes with it.");
        }
    }

    /** Notes each outcome counted before that one of some catalogues does not have. */
    void counted(String pointer, List<PreviouslyCounted> counted, List<Catalogue> catalogues) {
        counted(violations, pointer, counted, catalogues);
    }

    /** The same, noted elsewhere. */
    static void counted(
            Violations violations, String pointer, List<PreviouslyCounted> counted, List<Catalogue> catalogues) {
        for (int i = 0; i < counted.size(); i++) {
            String outcome = counted.get(i).outcome();
            String place = "%s/previouslyCounted/%d/outcome".formatted(pointer, i);
            catalogues.stream()
                    .filter(catalogue ->
                            outcome != null && catalogue.find(outcome).isEmpty())
                    .findFirst()
                    .ifPresent(catalogue -> violations.add(
                            place,
                            "UNKNOWN_OUTCOME",
                            "The catalogue has no such outcome. Maybe \"%s\".".formatted(catalogue.nearest(outcome))));
        }
    }
}
