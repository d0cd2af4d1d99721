package org.claimable.page.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.Decision;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.page.rules.BookLine.Link;
import org.claimable.page.rules.LoadedRules.Loaded;
import org.claimable.page.view.TagColour;
import org.claimable.rules.comparison.Change;
import org.claimable.rules.comparison.CohortComparison;
import org.claimable.rules.comparison.Comparison;
import org.claimable.rules.example.Example;
import org.claimable.service.limit.Deadlines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what changes from one loaded rule set to another. */
@Controller
class CompareController {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final LoadedRules rules;
    private final Clock clock;
    private final Deadlines deadlines;

    CompareController(LoadedRules rules, Clock clock, Deadlines deadlines) {
        this.rules = rules;
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
        return rules.read(loaded -> {
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
                        .map(BookExamples.TriedExample::example)
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

    private static Comparison.Side side(Book book, ValueSet values, List<Cohort> cohorts, Loaded loaded) {
        return new Comparison.Side(
                book.evaluator(), values, List.copyOf(loaded.library().valueSets()), cohorts);
    }

    /** A cohort that leaves to each rule set's defaults what it chose as the defaults of its own. */
    private static Cohort withoutDefaults(Cohort given, Settings defaults) {
        return given.with(given.settings().without(defaults));
    }

    /** The form by which two rule sets are chosen, with what can be chosen, and what was. */
    public record ComparisonForm(
            List<ListedChoice> from,
            List<ListedChoice> to,
            List<ListedChoice> valuesFrom,
            List<ListedChoice> valuesTo,
            boolean examples) {

        /** One of a list: its id, its title, and whether it is chosen. */
        public record ListedChoice(String id, String title, boolean chosen) {}

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

        private static List<ListedChoice> ruleSets(List<RuleSet> sets, String chosen, String otherwise) {
            String id = ComparisonQuery.isGiven(chosen) ? chosen : otherwise;
            return sets.stream()
                    .map(set -> new ListedChoice(
                            set.id(),
                            "%s, version %s".formatted(set.title(), set.version()),
                            set.id().equals(id)))
                    .toList();
        }

        private static List<ListedChoice> valueSets(String chosen, Loaded loaded) {
            return loaded.library().valueSets().stream()
                    .map(set -> new ListedChoice(
                            set.id(),
                            set.title(),
                            ComparisonQuery.isGiven(chosen) ? set.id().equals(chosen) : loaded.isUsual(set)))
                    .toList();
        }
    }

    /**
     * What is to be compared: two rule sets, and two value sets, each by id, null where none was chosen; {@code examples}: also
     * what is decided of the examples of the first.
     */
    public record ComparisonQuery(String from, String to, String valuesFrom, String valuesTo, boolean examples) {
        boolean isComplete() {
            return isGiven(from) && isGiven(to);
        }

        static boolean isGiven(String text) {
            return text != null && !text.isBlank();
        }
    }

    /** What changes from one rule set to another, by kind of thing, and which examples are decided differently (null if not asked). */
    public record ComparisonView(
            String summary, Link from, Link to, List<ChangeGroup> groups, ChangedExamples examples) {

        /** The changes of one kind of thing. */
        public record ChangeGroup(String id, String title, List<ChangeLine> changes) {}

        /** A change in a sentence; whether it is new or gone, with its tag, and from when, empty for whatever the day. */
        public record ChangeLine(String id, String kind, String tag, String sentence, String since) {}

        static ComparisonView of(Comparison comparison, Book from, Book to, ChangedExamples examples) {
            return new ComparisonView(
                    summary(comparison), link(from), link(to), groups(comparison.changes()), examples);
        }

        private static Link link(Book book) {
            RuleSet set = book.ruleSet();
            return new Link(
                    "%s, version %s".formatted(set.title(), set.version()),
                    book.addresses().book());
        }

        static String summary(Comparison comparison) {
            if (comparison.isOfOtherFiles()) {
                return "Nothing changes. The files are not the same, but in nothing that decides or is cited.";
            }
            return comparison.changes().isEmpty()
                    ? "Nothing changes."
                    : Count.of(comparison.changes().size(), "thing changes.", "things change.");
        }

        static List<ChangeGroup> groups(List<Change> changes) {
            List<ChangeGroup> groups = new ArrayList<>();
            Arrays.stream(Change.ChangedPart.values()).forEach(thing -> {
                List<ChangeLine> own = changes.stream()
                        .filter(change -> change.thing() == thing)
                        .map(ComparisonView::line)
                        .toList();
                if (!own.isEmpty()) {
                    groups.add(new ChangeGroup(thing.name().toLowerCase(java.util.Locale.ROOT), thing.title(), own));
                }
            });
            return groups;
        }

        private static ChangeLine line(Change change) {
            String since = change.from() == null ? "" : "For claims from " + Days.of(change.from());
            return switch (change.kind()) {
                case ADDED ->
                    new ChangeLine(change.id(), "New", "govuk-tag govuk-tag--green", change.sentence(), since);
                case REMOVED ->
                    new ChangeLine(change.id(), "Gone", "govuk-tag govuk-tag--red", change.sentence(), since);
                case ENDED ->
                    new ChangeLine(change.id(), "Ends", "govuk-tag govuk-tag--orange", change.sentence(), since);
                case CHANGED -> new ChangeLine(change.id(), "Changed", "govuk-tag", change.sentence(), since);
            };
        }
    }

    /** Which claims of the examples are decided otherwise by the other rules: how many in all, and each with both decisions. */
    public record ChangedExamples(String summary, List<ClaimChanged> claims) {

        /** A claim of an example decided otherwise, and by which rules. */
        public record ClaimChanged(
                String under, String sentence, String claim, DecidedSo before, DecidedSo after, String rules) {}

        /** A verdict with the classes of its tag, and why; {@code why} is empty for nothing. */
        public record DecidedSo(String verdict, String tag, String why) {}

        /** What a comparison of the claims of some examples, one cohort each in the same order, comes to. */
        static ChangedExamples of(Comparison comparison, List<Example> examples) {
            List<ClaimChanged> claims = new ArrayList<>();
            int all = 0;
            for (int i = 0; i < examples.size(); i++) {
                CohortComparison cohort = comparison.cohorts().get(i);
                Example example = examples.get(i);
                all += example.given().claims().size();
                cohort.claims().forEach(claim -> claims.add(changed(claim, example)));
            }
            return new ChangedExamples(
                    "%s of %s in %s"
                            .formatted(
                                    Count.of(claims.size()),
                                    Count.claims(all),
                                    Count.of(examples.size(), "example", "examples")),
                    claims);
        }

        private static ClaimChanged changed(CohortComparison.ChangedClaim claim, Example example) {
            return new ClaimChanged(
                    example.under(),
                    "It %s.".formatted(example.sentence()),
                    "%s, %s".formatted(claim.claim().id(), claim.claim().outcome()),
                    decided(claim.before()),
                    decided(claim.after()),
                    claim.cause().rules().isEmpty()
                            ? "the values"
                            : String.join(", ", claim.cause().rules()));
        }

        static DecidedSo decided(Decision decision) {
            String why = Stream.concat(
                            decision.reasons().stream().map(each -> each.code()),
                            decision.caveats().stream().map(each -> each.code()))
                    .map(ReasonWords::title)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return new DecidedSo(VerdictWords.of(decision.verdict()), TagColour.of(decision.verdict()), why);
        }
    }
}
