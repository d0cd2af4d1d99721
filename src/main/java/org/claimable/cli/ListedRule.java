package org.claimable.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimable.method.citation.Citation;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.language.Rule;

/** A rule, a norm or a row of incompatible outcomes as it is printed: {@code further} are the lines that only its kind has. */
record ListedRule(
        String id,
        String name,
        String chapter,
        Citation citation,
        String remedy,
        Location place,
        List<Map.Entry<String, String>> further) {

    /** All of a rule set: its rules, its norms and its rows. */
    static List<ListedRule> all(ReadRuleSet set) {
        List<ListedRule> all = new ArrayList<>();
        set.rules().forEach(each -> all.add(of(each)));
        set.ruleSet().norms().forEach(each -> all.add(of(each, place(set, each.key()), List.of())));
        set.ruleSet().incompatibilities().rows().forEach(each -> all.add(of(each, set)));
        return all;
    }

    /** What else a rule set has under a name: its outcomes, parameters, lists and own fields. */
    static List<ListedRule> others(ReadRuleSet set) {
        return new ListedThings(set).all();
    }

    private static Location place(ReadRuleSet set, String id) {
        return set.folder().idPlaces().get(id);
    }

    private static ListedRule of(Rule rule) {
        String fact = rule.fact().word().toLowerCase(Locale.ROOT);
        String report = rule.then().verb().name().toLowerCase(Locale.ROOT);
        String said = rule.then().code().isEmpty()
                ? ""
                : " %s, \"%s\"".formatted(rule.then().code(), rule.then().message());
        String rate =
                rule.then().rate() == null ? "" : " of " + rule.then().rate().drl();
        return of(
                rule.card(),
                rule.place(),
                List.of(
                        Map.entry(
                                "Asks",
                                "of each %s whether %s"
                                        .formatted(
                                                fact,
                                                String.join(
                                                        ", and ",
                                                        rule.when().stream()
                                                                .map(each -> each.drl())
                                                                .toList()))),
                        Map.entry("Reports", report + rate + said)));
    }

    private static ListedRule of(RuleCard card, Location place, List<Map.Entry<String, String>> further) {
        return new ListedRule(card.key(), card.name(), card.chapter(), card.citation(), card.remedy(), place, further);
    }

    private static ListedRule of(IncompatibleOutcomes row, ReadRuleSet set) {
        Location place = place(set, row.id());
        String name = "%s and %s are not both claimed"
                .formatted(row.a().name(), row.b().name());
        String chapter = set.ruleSet().chapters().stream()
                .filter(each -> place.file().contains(each.id() + "/"))
                .findFirst()
                .map(each -> each.id())
                .orElse("");
        String from = row.from() == null ? "any day" : row.from().toString();
        String to = row.to() == null ? "any day" : row.to().toString();
        return new ListedRule(
                row.id(),
                name,
                chapter,
                row.citation(),
                "",
                place,
                List.of(
                        Map.entry("In force", "%s to %s".formatted(from, to)),
                        Map.entry("Because", row.rationale()),
                        Map.entry("Evidence", row.evidenceMayOverride() ? "may override it" : "does not override it")));
    }
}
