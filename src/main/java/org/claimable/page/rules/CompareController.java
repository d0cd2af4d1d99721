package org.claimable.page.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.claim.Settings;
import org.claimable.comparison.Comparison;
import org.claimable.comparison.Side;
import org.claimable.example.Example;
import org.claimable.limit.Deadlines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what changes from one loaded rule set to another. */
@Controller
class CompareController {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Shelf shelf;
    private final Clock clock;
    private final Deadlines deadlines;

    CompareController(Shelf shelf, Clock clock, Deadlines deadlines) {
        this.shelf = shelf;
        this.clock = clock;
        this.deadlines = deadlines;
    }

    @GetMapping("/rules/compare")
    ModelAndView compare(
            @RequestParam(name = "from", required = false) String from,
            @RequestParam(name = "to", required = false) String to,
            @RequestParam(name = "valuesFrom", required = false) String valuesFrom,
            @RequestParam(name = "valuesTo", required = false) String valuesTo,
            @RequestParam(name = "examples", required = false) String examples) {
        ComparisonQuery query = new ComparisonQuery(from, to, valuesFrom, valuesTo, examples != null);
        return shelf.read(loaded -> {
            Map<String, Object> model = new HashMap<>();
            model.put("crumbs", List.of(Addresses.ALL));
            model.put("form", ComparisonForm.of(query, loaded));
            model.put("comparison", query.isComplete() ? compared(query, loaded) : null);
            return new ModelAndView("rules/compare", model);
        });
    }

    private ComparisonView compared(ComparisonQuery query, Loaded loaded) {
        Book from = loaded.book(query.from());
        Book to = loaded.book(query.to());
        ValueSet valuesFrom = values(query.valuesFrom(), loaded);
        ValueSet valuesTo = values(query.valuesTo(), loaded);
        List<Example> examples = query.examples()
                ? loaded.examples().of(from.ruleSet().id()).stream()
                        .map(HeardExample::example)
                        .toList()
                : List.of();
        List<Cohort> cohorts = examples.stream()
                .map(each -> withoutDefaults(each.given(), from.ruleSet().defaults()))
                .toList();
        Comparison comparison = Comparison.of(
                side(from, valuesFrom, cohorts, loaded),
                side(to, valuesTo, cohorts, loaded),
                true,
                LocalDate.now(clock),
                deadlines.ofRequest(LONGEST));
        return ComparisonView.of(
                comparison, from, to, query.examples() ? ChangedExamples.of(comparison, examples) : null);
    }

    private static ValueSet values(String name, Loaded loaded) {
        return loaded.values(ComparisonQuery.isGiven(name) ? name : null);
    }

    private static Side side(Book book, ValueSet values, List<Cohort> cohorts, Loaded loaded) {
        return new Side(book.evaluator(), values, List.copyOf(loaded.library().valueSets()), cohorts);
    }

    /** A cohort that leaves to each rule set's defaults what it chose as the defaults of its own. */
    private static Cohort withoutDefaults(Cohort given, Settings defaults) {
        return given.with(given.settings().without(defaults));
    }
}
