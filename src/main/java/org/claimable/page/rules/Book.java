package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.Outcome;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.page.rules.BookLine.Link;
import org.claimable.page.rules.LoadedRules.Loaded;
import org.claimable.rules.language.Rule;

/** A rule set to be read: its chapters, and in each its rules by id, its norms, and the rows of its table. */
record Book(Loaded loaded, Evaluator evaluator) {

    RuleSet ruleSet() {
        return evaluator.ruleSet();
    }

    Addresses addresses() {
        return new Addresses(ruleSet().id());
    }

    boolean isUsual() {
        return loaded.library().evaluator(null).orElseThrow() == evaluator;
    }

    Chapter chapter(String id) {
        return ruleSet().chapters().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing("There is no such chapter", nearestChapter(id)));
    }

    private Link nearestChapter(String id) {
        return Nearest.to(id, ruleSet().chapters().stream().map(Chapter::id))
                .map(nearest -> new Link(chapter(nearest).title(), addresses().chapter(nearest)))
                .orElse(null);
    }

    Outcome outcome(String name) {
        return ruleSet().catalogue().find(name).orElseThrow(() -> {
            Optional<String> nearest = ruleSet().catalogue().nearest(name);
            return missing(
                    "There is no such outcome",
                    nearest.flatMap(ruleSet().catalogue()::find)
                            .map(outcome -> new Link(outcome.name(), addresses().outcome(outcome)))
                            .orElse(null));
        });
    }

    /** Where a row of the table stands. */
    String rowPlace(IncompatibleOutcomes row) {
        return ruleSet().chapters().stream()
                .filter(each -> each.name().equals(Chapters.INCOMPATIBILITY))
                .findFirst()
                .map(chapter -> addresses().rule(chapter.id(), rowAnchor(row.id())))
                .orElseThrow();
    }

    /** The id of a row, told apart from the rule that it shares it with, as the first row does. */
    String rowAnchor(String id) {
        return evaluator.rules().cards().stream().anyMatch(card -> card.key().equals(id)) ? "row-" + id : id;
    }

    NotInBookException missing(String title, Link nearest) {
        return new NotInBookException(
                title, nearest, new Link(ruleSet().title(), addresses().book()));
    }

    /** Its rules, its norms, and of the chapter on incompatibility the rows of the table. */
    List<Entry> entries(Chapter chapter) {
        List<Entry> entries = new ArrayList<>();
        Entry.EntryMaker maker = new Entry.EntryMaker(this, chapter);
        rules().stream()
                .filter(rule -> rule.card().chapter().equals(chapter.id()))
                .sorted(Comparator.comparing(rule -> rule.card().key()))
                .forEach(rule -> entries.add(maker.rule(rule)));
        ruleSet().norms().stream()
                .filter(card -> card.chapter().equals(chapter.id()))
                .sorted(Comparator.comparing(RuleCard::key))
                .forEach(card -> entries.add(maker.norm(card)));
        if (chapter.name().equals(Chapters.INCOMPATIBILITY)) {
            ruleSet().incompatibilities().rows().forEach(row -> entries.add(maker.row(row)));
        }
        return entries;
    }

    private List<Rule> rules() {
        return loaded.lease()
                .reads()
                .get(0)
                .ruleSet(ruleSet().id())
                .orElseThrow()
                .rules();
    }

    /** The examples under an id beside a file, of this rule set; of another where it has none of its own. */
    List<BookExamples.TriedExample> examples(String id, String file) {
        return loaded.examples().of(ruleSet().id()).stream()
                .filter(each -> each.isOf(id, file))
                .toList();
    }

    /** Another rule set that has examples under the id beside the same file, from which this one has the rule. */
    Optional<Book> withExamples(String id, String file) {
        return loaded.books().stream()
                .filter(other -> !other.examples(id, file).isEmpty())
                .findFirst();
    }
}
