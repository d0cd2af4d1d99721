package org.claimable.page.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Audience;
import org.claimable.page.rules.BookLine.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what can be claimed by a rule set, and what is not claimed together. */
@Controller
class CatalogueController {
    private final LoadedRules rules;

    CatalogueController(LoadedRules rules) {
        this.rules = rules;
    }

    @GetMapping("/rules/{ruleSet}/outcomes")
    ModelAndView outcomes(
            @PathVariable("ruleSet") String ruleSet,
            @RequestParam(name = "q", required = false) String words,
            @RequestParam(name = "bank", required = false) String bank,
            @RequestParam(name = "area", required = false) String area) {
        return rules.page(
                "rules/outcomes",
                ruleSet,
                book -> Map.of(
                        "catalogue", CatalogueView.of(book, new CatalogueQuery(words, bank, area)),
                        "address", book.addresses().outcomes()));
    }

    @GetMapping("/rules/{ruleSet}/outcomes/{code}")
    ModelAndView outcome(@PathVariable("ruleSet") String ruleSet, @PathVariable("code") String code) {
        return rules.page("rules/outcome", ruleSet, book -> {
            List<Link> crumbs = new ArrayList<>(RuleBookController.crumbs(book));
            crumbs.add(new Link("Outcomes", book.addresses().outcomes()));
            return Map.of("outcome", OutcomePage.of(book.outcome(code), book), "crumbs", crumbs);
        });
    }

    @GetMapping("/rules/{ruleSet}/incompatibilities")
    ModelAndView incompatibilities(@PathVariable("ruleSet") String ruleSet) {
        return rules.page("rules/incompatibilities", ruleSet, book -> Map.of("view", IncompatibilitiesView.of(book)));
    }

    /** The outcomes that were looked for, by area, and what can be looked for. */
    public record CatalogueView(
            CatalogueQuery query,
            String found,
            String nearest,
            List<BankChoice> banks,
            List<String> areas,
            List<OutcomesOfArea> groups) {

        /** A bank by its short name and its name. */
        public record BankChoice(String id, String title) {}

        /** The outcomes of an area. */
        public record OutcomesOfArea(String title, List<ListedOutcome> outcomes) {}

        /** An outcome in a list: its name and address, and what shows it and whom it is for. */
        public record ListedOutcome(String name, String address, String hint) {}

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
                            .map(bank -> new BankChoice(bank.name(), bank.title()))
                            .toList(),
                    all.stream().map(Outcome::area).distinct().sorted().toList(),
                    byArea.entrySet().stream()
                            .map(each -> new OutcomesOfArea(each.getKey(), rows(each.getValue(), book.addresses())))
                            .toList());
        }

        private static List<ListedOutcome> rows(List<Outcome> outcomes, Addresses addresses) {
            return outcomes.stream()
                    .map(each -> new ListedOutcome(each.name(), addresses.outcome(each), hint(each)))
                    .toList();
        }

        private static String hint(Outcome outcome) {
            String audience = outcome.audience() == Audience.ANY
                    ? ""
                    : " For " + BookWords.audience(outcome.audience()).toLowerCase(Locale.ROOT) + ".";
            return "Shown by %s.%s".formatted(BookWords.evidence(outcome), audience);
        }
    }

    /** Which outcomes are looked for: words of the name or code, a bank, an area; each empty for any. */
    public record CatalogueQuery(String q, String bank, String area) {
        private static final int LONGEST = 100;

        public CatalogueQuery {
            q = text(q);
            bank = text(bank);
            area = text(area);
        }

        private static String text(String asked) {
            String text = Objects.requireNonNullElse(asked, "").strip();
            return text.substring(0, Math.min(LONGEST, text.length()));
        }

        List<Outcome> among(List<Outcome> outcomes) {
            return outcomes.stream().filter(this::fits).toList();
        }

        private boolean fits(Outcome outcome) {
            String names = Names.key(outcome.name()) + " " + Names.key(outcome.code());
            String words = names + " " + Names.key(outcome.area());
            return (bank.isEmpty() || outcome.bank().name().equals(bank))
                    && (area.isEmpty() || outcome.area().equals(area))
                    && Arrays.stream(q.split("\\s+"))
                            .allMatch(word -> words.contains(Names.key(word))
                                    || SearchWords.alike(word).stream().anyMatch(names::contains));
        }

        public boolean isAny() {
            return q.isEmpty() && bank.isEmpty() && area.isEmpty();
        }
    }

    /** The words in the names of outcomes that people also mean by a word they search for, as "job" means employment. */
    static final class SearchWords {
        private static final Properties ALIKE = new Properties();

        static {
            try (InputStream words = SearchWords.class.getResourceAsStream("/words/search-words.properties")) {
                ALIKE.load(words);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private SearchWords() {}

        /** The words that are meant beside a word that is looked for, as names are compared. */
        static List<String> alike(String word) {
            return Stream.of(ALIKE.getProperty(Names.key(word), "").split(","))
                    .map(Names::key)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }
    }
}
