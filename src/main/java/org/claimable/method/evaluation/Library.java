package org.claimable.method.evaluation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Settings;

/** The rule sets and value sets that are loaded, found by id or by digest, and which are used where none is named. */
public final class Library implements AutoCloseable {
    private final Map<String, Evaluator> evaluators = new LinkedHashMap<>();
    private final Map<String, ValueSet> valueSets = new LinkedHashMap<>();
    private final String defaultRuleSet;
    private final String defaultValueSet;

    public Library(
            Collection<Evaluator> evaluators,
            Collection<ValueSet> valueSets,
            String defaultRuleSet,
            String defaultValueSet) {
        evaluators.forEach(each -> this.evaluators.put(each.ruleSet().id(), each));
        valueSets.forEach(each -> this.valueSets.put(each.id(), each));
        this.defaultRuleSet = defaultRuleSet;
        this.defaultValueSet = defaultValueSet;
        if (evaluator(null).isEmpty() || valueSet(null).isEmpty()) {
            throw new IllegalArgumentException("The default rule set %s, of %s, or the default value set %s, of %s, "
                            .formatted(
                                    defaultRuleSet, this.evaluators.keySet(), defaultValueSet, this.valueSets.keySet())
                    + "is not loaded.");
        }
    }

    public Collection<Evaluator> evaluators() {
        return evaluators.values();
    }

    public Collection<ValueSet> valueSets() {
        return valueSets.values();
    }

    /** The evaluator of a rule set by its id or digest; of the default where {@code name} is null. */
    public Optional<Evaluator> evaluator(String name) {
        String wanted = name == null ? defaultRuleSet : name;
        return Optional.ofNullable(evaluators.get(wanted)).or(() -> evaluators.values().stream()
                .filter(each -> each.ruleSet().digest().equals(wanted))
                .findFirst());
    }

    /** A loaded value set by its id or digest; the default where {@code name} is null. */
    public Optional<ValueSet> valueSet(String name) {
        String wanted = name == null ? defaultValueSet : name;
        return Optional.ofNullable(valueSets.get(wanted)).or(() -> valueSets.values().stream()
                .filter(each -> each.digest().equals(wanted))
                .findFirst());
    }

    /** The value set that settings choose: their own, or the loaded one that they name. */
    public ValueSet values(Settings settings) {
        return settings.inlineValueSet() != null
                ? settings.inlineValueSet()
                : valueSet(settings.valueSet()).orElseThrow();
    }

    @Override
    public void close() {
        evaluators.values().forEach(Evaluator::close);
    }
}
