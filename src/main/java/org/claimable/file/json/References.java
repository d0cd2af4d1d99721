package org.claimable.file.json;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.claim.Commitments.Commitment;
import org.claimable.method.claim.Commitments.LocalNeed;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.report.Delivery.Promised;

/** Checks what a cohort names against what is loaded: rule set, value set, outcomes. */
public final class References {
    private final Library library;
    private final Violations violations;

    public References(Library library, Violations violations) {
        this.library = library;
        this.violations = violations;
    }

    /** The evaluator of the rule set that is named at a place; none, and noted, where it is not loaded. */
    public Optional<Evaluator> ruleSet(String place, String name) {
        Optional<Evaluator> evaluator = library.evaluator(name);
        if (evaluator.isEmpty()) {
            String loaded = library.evaluators().stream()
                    .map(each -> each.ruleSet().id())
                    .collect(Collectors.joining(", "));
            violations.add(place, "UNKNOWN_RULE_SET", "No such rule set is loaded. Loaded: %s.".formatted(loaded));
        }
        return evaluator;
    }

    /** The same, or the evaluator of the default rule set. */
    public Evaluator evaluator(String place, String name) {
        return ruleSet(place, name).orElseGet(() -> library.evaluator(null).orElseThrow());
    }

    /** The value set that is named at a place; none, and noted, where it is not loaded. */
    public Optional<ValueSet> valueSet(String place, String name) {
        Optional<ValueSet> named = library.valueSet(name);
        if (named.isEmpty()) {
            String loaded = library.valueSets().stream().map(ValueSet::id).collect(Collectors.joining(", "));
            violations.add(place, "UNKNOWN_VALUE_SET", "No such value set is loaded. Loaded: %s.".formatted(loaded));
        }
        return named;
    }

    /** Notes a basis of deadweight that does not go with values that include it. */
    public void deadweight(String place, DeadweightBasis basis, boolean included) {
        if (included && basis != null && basis != DeadweightBasis.DEFAULT) {
            violations.add(
                    place,
                    "DEADWEIGHT_INCLUDED",
                    "The value set already includes deadweight; only DEFAULT goes with it.");
        }
    }

    /** Notes each outcome counted before that one of some catalogues does not have; {@code places} are by position. */
    public void counted(IntFunction<String> places, List<PreviouslyCounted> counted, List<Catalogue> catalogues) {
        counted(violations, places, counted, catalogues);
    }

    /** The same, noted elsewhere. */
    static void counted(
            Violations violations,
            IntFunction<String> places,
            List<PreviouslyCounted> counted,
            List<Catalogue> catalogues) {
        for (int i = 0; i < counted.size(); i++) {
            outcome(violations, places, i, counted.get(i).outcome(), catalogues);
        }
    }

    /** Notes an outcome that one of some catalogues does not have; one that is null is passed over. */
    public static void outcome(Violations violations, String place, String outcome, List<Catalogue> catalogues) {
        outcome(violations, each -> place, 0, outcome, catalogues);
    }

    private static void outcome(
            Violations violations, IntFunction<String> places, int at, String outcome, List<Catalogue> catalogues) {
        for (Catalogue catalogue : catalogues) {
            if (outcome != null
                    && !violations.isFull()
                    && catalogue.find(outcome).isEmpty()) {
                violations.add(
                        places.apply(at),
                        "UNKNOWN_OUTCOME",
                        "The catalogue has no such outcome." + catalogue.hint(outcome));
                return;
            }
        }
    }

    /** Notes each outcome promised that one of some catalogues does not have, or that was promised before in the same space, or in none. */
    public void promised(IntFunction<String> places, List<Commitment> promised, List<Catalogue> catalogues) {
        Set<Promised> met = new HashSet<>();
        for (int i = 0; i < promised.size(); i++) {
            String name = promised.get(i).outcome();
            LocalNeed need = promised.get(i).need();
            outcome(violations, places.apply(i), name, catalogues);
            boolean repeated = name != null
                    && catalogues.stream()
                            .findFirst()
                            .flatMap(catalogue -> catalogue.find(name))
                            .filter(outcome -> !met.add(Promised.of(outcome.code(), need.space(), need.organisation())))
                            .isPresent();
            if (repeated) {
                violations.add(
                        places.apply(i),
                        "REPEATED",
                        "An earlier commitment is for the same outcome%s. Keep one."
                                .formatted(need.space() == null ? "" : " in the same space"));
            }
        }
    }
}
