package org.claimable.page.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimable.bank.Audience;
import org.claimable.bank.Outcome;
import org.claimable.file.document.Count;

/** The outcomes that were looked for, by area, and what can be looked for. */
public record CatalogueView(
        CatalogueQuery query, String found, String nearest, List<Choice> banks, List<String> areas, List<Area> groups) {

    /** A bank by its short name and its name. */
    public record Choice(String id, String title) {}

    /** The outcomes of an area. */
    public record Area(String title, List<Row> outcomes) {}

    /** An outcome in a list: its name and address, and what shows it and whom it is for. */
    public record Row(String name, String address, String hint) {}

    static CatalogueView of(Book book, CatalogueQuery query) {
        List<Outcome> all = book.ruleSet().catalogue().outcomes();
        List<Outcome> found = query.among(all);
        Map<String, List<Outcome>> byArea = new LinkedHashMap<>();
        found.forEach(each -> byArea.computeIfAbsent(each.area(), area -> new java.util.ArrayList<>())
                .add(each));
        return new CatalogueView(
                query,
                query.isAny()
                        ? Count.of(all.size(), "outcome", "outcomes")
                        : "%s of %s".formatted(Count.of(found.size()), Count.of(all.size(), "outcome", "outcomes")),
                found.isEmpty() && !query.q().isEmpty()
                        ? book.ruleSet().catalogue().nearest(query.q()).orElse("")
                        : "",
                all.stream()
                        .map(Outcome::bank)
                        .distinct()
                        .map(bank -> new Choice(bank.name(), bank.title()))
                        .toList(),
                all.stream().map(Outcome::area).distinct().sorted().toList(),
                byArea.entrySet().stream()
                        .map(each -> new Area(each.getKey(), rows(each.getValue(), book.addresses())))
                        .toList());
    }

    private static List<Row> rows(List<Outcome> outcomes, Addresses addresses) {
        return outcomes.stream()
                .map(each -> new Row(each.name(), addresses.outcome(each), hint(each)))
                .toList();
    }

    private static String hint(Outcome outcome) {
        String audience = outcome.audience() == Audience.ANY
                ? ""
                : " For " + OutcomeWords.audience(outcome.audience()).toLowerCase(Locale.ROOT) + ".";
        return "Shown by %s.%s".formatted(OutcomeWords.evidence(outcome), audience);
    }
}
