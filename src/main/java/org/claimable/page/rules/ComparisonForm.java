package org.claimable.page.rules;

import java.util.List;
import org.claimable.rulebook.RuleSet;

/** The form by which two rule sets are chosen, with what can be chosen, and what was. */
public record ComparisonForm(
        List<Choice> from, List<Choice> to, List<Choice> valuesFrom, List<Choice> valuesTo, boolean examples) {

    /** One of a list: its id, its title, and whether it is chosen. */
    public record Choice(String id, String title, boolean chosen) {}

    static ComparisonForm of(ComparisonQuery query, Loaded loaded) {
        List<RuleSet> sets = loaded.books().stream().map(Book::ruleSet).toList();
        String first = sets.get(0).id();
        String last = sets.get(sets.size() - 1).id();
        return new ComparisonForm(
                ruleSets(sets, query.from(), first),
                ruleSets(sets, query.to(), last),
                valueSets(query.valuesFrom(), loaded),
                valueSets(query.valuesTo(), loaded),
                query.examples());
    }

    private static List<Choice> ruleSets(List<RuleSet> sets, String chosen, String otherwise) {
        String id = ComparisonQuery.isGiven(chosen) ? chosen : otherwise;
        return sets.stream()
                .map(set -> new Choice(
                        set.id(),
                        "%s, version %s".formatted(set.title(), set.version()),
                        set.id().equals(id)))
                .toList();
    }

    private static List<Choice> valueSets(String chosen, Loaded loaded) {
        return loaded.library().valueSets().stream()
                .map(set -> new Choice(
                        set.id(),
                        set.title(),
                        ComparisonQuery.isGiven(chosen) ? set.id().equals(chosen) : loaded.isUsual(set)))
                .toList();
    }
}
