package org.claimable.rules.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Settings;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.rulebook.IncompatibilityTable;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.method.rulebook.Parameters.ParameterTimeline;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.comparison.Change.ChangedPart;
import org.claimable.rules.comparison.Movers.Mover;

/** The side after a change with a part of the change undone: that part as it was before. */
record Undone(Comparison.Side before, Comparison.Side after) {

    /** The side after, with some changes of one kind undone. */
    Comparison.Side side(List<Mover> movers) {
        ChangedPart thing = movers.get(0).thing();
        return switch (thing) {
            case RULE -> with(now(), before.evaluator().rules());
            case VALUE_SET, VALUE ->
                new Comparison.Side(after.evaluator(), before.valueSet(), before.valueSets(), after.cohorts());
            default -> with(ruleSet(thing, movers), after.evaluator().rules());
        };
    }

    private Comparison.Side with(RuleSet ruleSet, Rules rules) {
        return new Comparison.Side(new Evaluator(ruleSet, rules), after.valueSet(), after.valueSets(), after.cohorts());
    }

    private RuleSet old() {
        return before.evaluator().ruleSet();
    }

    private RuleSet now() {
        return after.evaluator().ruleSet();
    }

    private RuleSet ruleSet(ChangedPart thing, List<Mover> movers) {
        RuleSet now = now();
        return switch (thing) {
            case PARAMETER ->
                now.with(now.catalogue(), now.incompatibilities(), parameters(ids(movers)), now.placeholders());
            case INCOMPATIBLE_OUTCOMES ->
                now.with(now.catalogue(), table(old(), now.catalogue()), now.parameters(), now.placeholders());
            case OUTCOME, ANSWERS, SCORES ->
                now.with(old().catalogue(), table(now, old().catalogue()), now.parameters(), now.placeholders());
            case PLACEHOLDER ->
                now.with(now.catalogue(), now.incompatibilities(), now.parameters(), old().placeholders());
            case DEFAULT -> with(defaults(ids(movers)), now.lists(), false);
            case LIST -> with(now.defaults(), lists(ids(movers)), false);
            default -> with(now.defaults(), now.lists(), true);
        };
    }

    private static List<String> ids(List<Mover> movers) {
        return movers.stream().map(Mover::id).toList();
    }

    private ParameterTimeline parameters(List<String> names) {
        List<Parameter> rows = new ArrayList<>(now().parameters().rows());
        rows.removeIf(row -> names.contains(row.name()));
        old().parameters().rows().stream()
                .filter(row -> names.contains(row.name()))
                .forEach(rows::add);
        return new ParameterTimeline(rows);
    }

    /** The rows of a rule set as rows over a catalogue; those of outcomes that it lacks are left out. */
    private static IncompatibilityTable table(RuleSet of, Catalogue catalogue) {
        return new IncompatibilityTable(of.incompatibilities().rows().stream()
                .flatMap(row -> over(row, catalogue))
                .toList());
    }

    private static Stream<IncompatibleOutcomes> over(IncompatibleOutcomes row, Catalogue catalogue) {
        Optional<Outcome> a = catalogue.find(row.a().code());
        Optional<Outcome> b = catalogue.find(row.b().code());
        return a.isEmpty() || b.isEmpty()
                ? Stream.empty()
                : Stream.of(new IncompatibleOutcomes(
                        row.id(),
                        a.get(),
                        b.get(),
                        row.from(),
                        row.to(),
                        row.citation(),
                        row.evidenceMayOverride(),
                        row.rationale()));
    }

    private Settings defaults(List<String> options) {
        Settings defaults = now().defaults();
        for (Setting option : Setting.OPTIONS) {
            if (options.contains(option.field())) {
                defaults = defaults.with(option, old().defaults().get(option));
            }
        }
        return defaults;
    }

    private RuleLists lists(List<String> names) {
        TreeMap<String, RuleLists.RuleList> lists = new TreeMap<>(now().lists().byName());
        lists.keySet().removeAll(names);
        old().lists().byName().forEach((name, list) -> {
            if (names.contains(name)) {
                lists.put(name, list);
            }
        });
        return new RuleLists(lists);
    }

    private RuleSet with(Settings defaults, RuleLists lists, boolean oldDepartures) {
        RuleSet now = now();
        return new RuleSet(
                now.id(),
                now.title(),
                now.version(),
                now.digest(),
                defaults,
                now.searchSteps(),
                now.overlays(),
                now.sources(),
                now.chapters(),
                now.norms(),
                now.catalogue(),
                now.incompatibilities(),
                now.parameters(),
                now.placeholders(),
                now.fields(),
                lists,
                oldDepartures ? old().departures() : now.departures(),
                now.remedies(),
                now.measures());
    }
}
