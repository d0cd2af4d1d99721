package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.bank.Outcome;
import org.claimable.bank.ValueSet;
import org.claimable.file.document.Count;

/** A value set: what must be said of it, and each outcome with its worth, none where the figures are licensed. */
public record ValueSetView(
        String id,
        String title,
        String address,
        boolean usual,
        String notice,
        boolean licensed,
        List<Line> lines,
        String digest,
        List<Valued> outcomes) {

    /** An outcome with what it is worth. */
    public record Valued(Link outcome, WorthView worth) {}

    static ValueSetView of(ValueSet set, Loaded loaded) {
        return new ValueSetView(
                set.id(),
                set.title(),
                Addresses.values(set.id()),
                loaded.isUsual(set),
                set.notice(),
                set.licensed(),
                lines(set),
                set.digest().replaceFirst("^sha256:", ""),
                set.licensed() ? List.of() : outcomes(set, loaded));
    }

    private static List<Line> lines(ValueSet set) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("Short name", set.id()));
        lines.add(Line.of("Outcomes with a value", Count.of(codes(set).size(), "outcome", "outcomes")));
        lines.add(Line.of(
                "Licence",
                set.licensed()
                        ? "Its figures are licensed: they are used in checks, and not shown here."
                        : "Its figures may be shown."));
        lines.add(Line.of(
                "Deadweight",
                set.deadweightIncluded()
                        ? "Taken off already; it is not taken off again."
                        : "Not taken off yet; each check takes it off."));
        return lines;
    }

    private static Set<String> codes(ValueSet set) {
        Set<String> codes = new TreeSet<>(set.values().keySet());
        codes.addAll(set.scorePoints().keySet());
        return codes;
    }

    private static List<Valued> outcomes(ValueSet set, Loaded loaded) {
        return codes(set).stream()
                .map(code -> new Valued(link(code, loaded), WorthView.of(code, set, loaded)))
                .toList();
    }

    /** The outcome in the first rule set that knows it. */
    private static Link link(String code, Loaded loaded) {
        for (Book book : loaded.books()) {
            Outcome outcome = book.ruleSet().catalogue().find(code).orElse(null);
            if (outcome != null) {
                return new Link(outcome.name(), book.addresses().outcome(outcome));
            }
        }
        return Link.none(code);
    }
}
