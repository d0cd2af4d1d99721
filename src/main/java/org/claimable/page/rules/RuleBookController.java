package org.claimable.page.rules;

import java.util.List;
import java.util.Map;
import org.claimable.file.document.PlanWords;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.page.rules.BookLine.Link;
import org.claimable.page.view.TableView;
import org.claimable.rules.language.OwnWords;
import org.claimable.rules.language.WordTable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the rule sets that are loaded, and each as a book. */
@Controller
class RuleBookController {
    private final LoadedRules rules;

    RuleBookController(LoadedRules rules) {
        this.rules = rules;
    }

    @GetMapping("/rules")
    ModelAndView all() {
        return rules.read(loaded -> new ModelAndView(
                "rules/all",
                Map.of("sets", loaded.books().stream().map(RuleSetPage::of).toList())));
    }

    @GetMapping("/rules/{ruleSet}")
    ModelAndView book(@PathVariable("ruleSet") String ruleSet) {
        return rules.page(
                "rules/book", ruleSet, book -> Map.of("set", RuleSetPage.of(book), "crumbs", List.of(Addresses.ALL)));
    }

    @GetMapping("/rules/{ruleSet}/{chapter}")
    ModelAndView chapter(@PathVariable("ruleSet") String ruleSet, @PathVariable("chapter") String id) {
        return rules.page("rules/chapter", ruleSet, book -> {
            Chapter chapter = book.chapter(id);
            return Map.of(
                    "title", RuleSetPage.title(chapter),
                    "entries", book.entries(chapter),
                    "incompatibilities", book.addresses().incompatibilities(),
                    "beside", RuleSetPage.Neighbours.of(book, chapter));
        });
    }

    /** To a rule wherever it stands, for who knows its id alone. */
    @GetMapping("/rules/{ruleSet}/rule/{id}")
    String rule(@PathVariable("ruleSet") String ruleSet, @PathVariable("id") String id) {
        return "redirect:" + rules.read(loaded -> RuleSetPage.BookIndex.place(loaded.book(ruleSet), id));
    }

    @GetMapping("/rules/{ruleSet}/parameters")
    ModelAndView parameters(@PathVariable("ruleSet") String ruleSet) {
        return rules.page(
                "rules/parameters",
                ruleSet,
                book -> Map.of(
                        "parameters", ParameterView.all(book),
                        "placeholders", book.ruleSet().placeholders().rows(),
                        "remedies",
                                TableView.plain(
                                        PlanWords.TITLE,
                                        PlanWords.table(book.ruleSet().remedies()))));
    }

    @GetMapping("/rules/{ruleSet}/own")
    ModelAndView own(@PathVariable("ruleSet") String ruleSet) {
        return rules.page("rules/own", ruleSet, book -> Map.of("own", OwnTablesView.of(book.ruleSet())));
    }

    @GetMapping("/rules/{ruleSet}/words")
    ModelAndView words(@PathVariable("ruleSet") String ruleSet) {
        return rules.page(
                "rules/words",
                ruleSet,
                book -> Map.of(
                        "facts",
                        WordTable.all(new OwnWords(
                                book.ruleSet().parameters().rows(),
                                book.ruleSet().fields(),
                                book.ruleSet().lists()))));
    }

    @GetMapping("/rules/{ruleSet}/sources")
    ModelAndView sources(@PathVariable("ruleSet") String ruleSet) {
        return rules.page(
                "rules/sources",
                ruleSet,
                book -> Map.of("sources", List.copyOf(book.ruleSet().sources().values())));
    }

    /** The way from all rules to a rule set. */
    static List<Link> crumbs(Book book) {
        return List.of(
                Addresses.ALL, new Link(book.ruleSet().title(), book.addresses().book()));
    }

    /** A number that the method uses: its name, what it is for, its value with its unit, when it is in force, and on what it rests. */
    public record ParameterView(
            String name,
            String note,
            String value,
            String inForce,
            Entry.Firmness provenance,
            BookLine source,
            List<ExampleView> examples) {

        /** All of a rule set, in the order of its table. */
        static List<ParameterView> all(Book book) {
            return book.ruleSet().parameters().rows().stream()
                    .map(row -> of(row, book))
                    .toList();
        }

        private static ParameterView of(Parameter row, Book book) {
            return new ParameterView(
                    row.name(),
                    row.note(),
                    row.amount(),
                    BookWords.days(row.from(), row.to()),
                    Entry.Firmness.of(row.citation().provenance()),
                    BookLine.source(row.citation()),
                    book.examples(row.name(), "parameters.csv").stream()
                            .map(each -> ExampleView.of(each, false))
                            .toList());
        }
    }
}
