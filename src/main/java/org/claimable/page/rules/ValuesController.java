package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.bank.ValueSet.OutcomeValue;
import org.claimable.method.bank.ValueSet.ScorePoints;
import org.claimable.page.rules.BookLine.Link;
import org.claimable.page.rules.LoadedRules.Loaded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the value sets that are loaded; never the figures of a licensed one. */
@Controller
class ValuesController {
    private final LoadedRules rules;

    ValuesController(LoadedRules rules) {
        this.rules = rules;
    }

    @GetMapping("/values")
    ModelAndView all() {
        return rules.read(loaded -> new ModelAndView(
                "values/all",
                Map.of(
                        "sets",
                        loaded.library().valueSets().stream()
                                .map(set -> ValueSetView.of(set, loaded))
                                .toList())));
    }

    @GetMapping("/values/{id}")
    ModelAndView one(@PathVariable("id") String id) {
        return rules.read(loaded -> new ModelAndView(
                "values/one",
                Map.of("set", ValueSetView.of(loaded.values(id), loaded), "crumbs", List.of(Addresses.VALUES))));
    }

    /** A value set: what must be said of it, and each outcome with its worth, none where the figures are licensed. */
    public record ValueSetView(
            String id,
            String title,
            String address,
            boolean usual,
            String notice,
            boolean licensed,
            List<BookLine> lines,
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

        private static List<BookLine> lines(ValueSet set) {
            List<BookLine> lines = new ArrayList<>();
            lines.add(BookLine.of("Short name", set.id()));
            lines.add(BookLine.of("Outcomes with a value", Count.of(codes(set).size(), "outcome", "outcomes")));
            lines.add(BookLine.of(
                    "Licence",
                    set.licensed()
                            ? "Its figures are licensed: they are used in checks, and not shown here."
                            : "Its figures may be shown."));
            lines.add(BookLine.of(
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

    /**
     * What an outcome is worth by a value set: its parts for one person and year, and the worth of each score where there are
     * scores; never the figures of a licensed set. {@code words} say it where there are none to show, else empty.
     */
    public record WorthView(
            Link valueSet, boolean usual, String notice, String words, List<BookLine> parts, List<BookLine> scores) {

        static WorthView of(String outcome, ValueSet set, Loaded loaded) {
            OutcomeValue value = set.values().get(outcome);
            ScorePoints points = set.scorePoints().get(outcome);
            boolean shown = !set.licensed();
            return new WorthView(
                    new Link(set.title(), Addresses.values(set.id())),
                    loaded.isUsual(set),
                    set.notice(),
                    words(set, value != null || points != null),
                    shown && value != null ? parts(value) : List.of(),
                    shown && points != null ? scores(points) : List.of());
        }

        private static String words(ValueSet set, boolean priced) {
            if (set.licensed()) {
                return "Its figures are licensed and not shown here.";
            }
            return priced ? "" : "It has no value for this outcome: a claim is counted, and adds nothing to the total.";
        }

        private static List<BookLine> parts(OutcomeValue value) {
            List<BookLine> parts = new ArrayList<>();
            parts.add(BookLine.of("Wellbeing", Money.pence(value.wellbeing())));
            parts.add(BookLine.of("Exchequer", Money.pence(value.exchequer())));
            parts.add(BookLine.of("Business", Money.pence(value.business())));
            if (value.deadweight() != null) {
                parts.add(BookLine.of("Its own rate of deadweight", BookWords.percent(value.deadweight())));
            }
            return parts;
        }

        private static List<BookLine> scores(ScorePoints points) {
            return points.points().entrySet().stream()
                    .map(each -> BookLine.of(each.getKey().toPlainString(), Money.pence(each.getValue())))
                    .toList();
        }
    }
}
