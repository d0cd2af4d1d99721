package org.claimable.file.json;

import java.util.List;
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

    /** The inline value set with its outcomes found, null without one; whatever is unknown is noted. */
    ValueSet check(
            String ruleSet,
            String valueSet,
            InlineValues inline,
            Deadweight.Basis basis,
            List<PreviouslyCounted> counted) {
        Evaluator evaluator = library.evaluator(ruleSet).orElse(null);
        if (evaluator == null) {
            String loaded = library.evaluators().stream()
                    .map(each -> each.ruleSet().id())
                    .collect(Collectors.joining(", "));
            violations.add("/ruleSet", "UNKNOWN_RULE_SET", "No such rule set is loaded. Loaded: %s.".formatted(loaded));
        }
        ValueSet named = inline == null ? library.valueSet(valueSet).orElse(null) : null;
        if (inline == null && named == null) {
            String loaded = library.valueSets().stream().map(ValueSet::id).collect(Collectors.joining(", "));
            violations.add(
                    "/valueSet", "UNKNOWN_VALUE_SET", "No such value set is loaded. Loaded: %s.".formatted(loaded));
        }
        boolean included = inline == null ? named != null && named.deadweightIncluded() : inline.isDeadweightIncluded();
        if (included && basis != null && basis != Deadweight.Basis.DEFAULT) {
            violations.add(
                    "/deadweight/basis",
                    "DEADWEIGHT_INCLUDED",
                    "The value set already includes deadweight; only DEFAULT goes with it.");
        }
        Catalogue catalogue = evaluator == null
                ? library.evaluator(null).orElseThrow().ruleSet().catalogue()
                : evaluator.ruleSet().catalogue();
        checkCounted(counted, catalogue);
        return inline == null ? null : inline.resolve(catalogue, violations);
    }

    private void checkCounted(List<PreviouslyCounted> counted, Catalogue catalogue) {
        for (int i = 0; i < counted.size(); i++) {
            String outcome = counted.get(i).outcome();
            if (outcome != null && catalogue.find(outcome).isEmpty()) {
                violations.add(
                        "/previouslyCounted/%d/outcome".formatted(i),
                        "UNKNOWN_OUTCOME",
                        "The catalogue has no such outcome. Maybe \"%s\".".formatted(catalogue.nearest(outcome)));
            }
        }
    }
}
