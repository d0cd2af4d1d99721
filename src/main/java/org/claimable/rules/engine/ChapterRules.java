package org.claimable.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.rulebook.RuleCard.Ground;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.RuleSetReader;
import org.claimable.rules.language.OwnWords;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.RuleFileReader;

/** Reads the rules of every chapter of a rule set, decision tables written out, and notes every mistake. */
final class ChapterRules {
    private static final int MOST_RULES = 1_000;
    private static final int MOST_QUESTIONS = 5_000;

    private final RuleSetReader.RuleSetFolder folder;
    private final Problems problems;
    private final OwnWords own;
    private final List<Rule> rules = new ArrayList<>();

    private ChapterRules(RuleSetReader.RuleSetFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.own = new OwnWords(
                folder.parameters() == null ? null : folder.parameters().rows(), folder.fields(), folder.lists());
    }

    /** The rules of a rule set in the order of its chapters and files. */
    static List<Rule> read(RuleSetReader.RuleSetFolder folder, Problems problems) {
        ChapterRules chapters = new ChapterRules(folder, problems);
        chapters.requireChapters();
        folder.chapters().forEach(chapters::read);
        chapters.refuseRepeatedIds();
        new DeadRules(folder, problems).check(chapters.rules);
        if (!chapters.isOfBoundedSize()) {
            problems.add(
                    folder.layers().top().called(RuleSetReader.ABOUT),
                    "This rule set has more than %,d rules, or they ask more than %,d things. Maybe a table of outcomes says it shorter.",
                    MOST_RULES,
                    MOST_QUESTIONS);
        }
        return List.copyOf(chapters.rules);
    }

    private boolean isOfBoundedSize() {
        return rules.size() <= MOST_RULES
                && rules.stream().mapToInt(Rule::length).sum() <= MOST_QUESTIONS;
    }

    private void requireChapters() {
        for (String name : Chapters.ALL) {
            if (folder.chapters().stream().noneMatch(chapter -> chapter.name().equals(name))) {
                problems.add(
                        folder.layers().top().called("rule-set.yaml"),
                        "Chapter %s is missing. Maybe add it to the list of chapters.",
                        name);
            }
        }
    }

    private void read(Chapter chapter) {
        for (Chapter.RuleFile file : chapter.files()) {
            if (rules.size() > MOST_RULES) {
                return;
            }
            List<Rule> read = file.isTable() ? ofTable(chapter, file) : ofText(chapter, file);
            rules.addAll(read);
        }
        if (chapter.files().isEmpty()) {
            problems.add(
                    folder.layers().top().called(chapter.id()), "This chapter has no rule. Maybe a file is missing.");
        }
    }

    private List<Rule> ofText(Chapter chapter, Chapter.RuleFile file) {
        int before = problems.found().size();
        List<Rule> read = RuleFileReader.read(
                chapter,
                file,
                file.text(),
                (line, words) -> Location.of(file.called(), line),
                folder.sources(),
                own,
                problems);
        requireRule(file, read, before);
        return read;
    }

    private List<Rule> ofTable(Chapter chapter, Chapter.RuleFile file) {
        int before = problems.found().size();
        DecisionTable table = DecisionTable.of(file, problems);
        if (table == null) {
            return List.of();
        }
        List<Rule> read = RuleFileReader.read(chapter, file, table.text(), table, folder.sources(), own, problems);
        requireRule(file, read, before);
        refuseFurtherRules(read);
        table.silentRows()
                .forEach(
                        place -> problems.add(
                                place,
                                "This row gives no rule, so it would be silently left out. Maybe it stands outside of its table."));
        return read;
    }

    /** A row is one rule; a cell cannot end it and begin another. */
    private void refuseFurtherRules(List<Rule> ofTable) {
        Set<Location> rows = new HashSet<>();
        ofTable.stream()
                .map(Rule::place)
                .filter(row -> !rows.add(row))
                .forEach(row -> problems.add(
                        row, "This row gives more than one rule. Maybe a cell of it, or of the head, holds a quote."));
    }

    private void requireRule(Chapter.RuleFile file, List<Rule> read, int before) {
        if (read.isEmpty() && problems.found().size() == before) {
            problems.add(file.called(), "This file has no rule. Maybe remove it.");
        }
    }

    /** A rule has an id of its own; only a rule that speaks by the rows of a table shares the id of one. */
    private void refuseRepeatedIds() {
        Map<String, Location> keys = new HashMap<>();
        for (Rule rule : rules) {
            Location other = keys.putIfAbsent(rule.card().key(), rule.place());
            Location listed = folder.idPlaces()
                    .getOrDefault(
                            rule.card().id(), folder.idPlaces().get(rule.card().key()));
            boolean row = rule.card().ground() == Ground.ROW
                    && folder.incompatibilities().stream()
                            .anyMatch(each -> each.id().equals(rule.card().id()));
            if (other != null) {
                problems.add(
                        rule.place(),
                        "Rule id %s is used twice; ids are never reused. It stands in %s too. Maybe add a letter for a further part, such as %sb.",
                        rule.card().key(),
                        other,
                        rule.card().id());
            } else if (listed != null && !row) {
                problems.add(
                        rule.place(),
                        "Rule id %s is used in %s too; ids are never reused. Maybe take the next free number.",
                        rule.card().id(),
                        listed);
            }
        }
    }
}
