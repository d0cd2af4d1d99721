package org.claimable.page.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.page.rules.CompareController.ComparisonForm.ListedChoice;
import org.claimable.page.rules.LoadedRules.Loaded;
import org.claimable.rules.engine.ReadLibrary;

/** What the form of a change to be tried shows: the lists to choose from, and what is wrong, empty for nothing. */
public record TryForm(
        List<ListedChoice> ruleSets,
        List<ListedChoice> folders,
        List<ListedChoice> values,
        boolean example,
        List<FormMistake> mistakes) {
    static final String RULE_SET = "ruleSet";
    static final String FILES = "files";
    static final String FOLDER = "folder";
    static final String CLAIMS = "claims";
    static final String EXAMPLE = "example";
    static final String VALUES = "values";

    /** Something wrong with what was sent, and the field to correct it in. */
    public record FormMistake(String field, String message) {}

    /** What is wrong with a field. */
    public List<String> of(String field) {
        return mistakes.stream()
                .filter(each -> each.field().equals(field))
                .map(FormMistake::message)
                .toList();
    }

    static TryForm of(Loaded loaded, ReadLibrary read, Map<String, String> chosen, List<FormMistake> mistakes) {
        String folder = chosen.getOrDefault(FOLDER, "");
        String values = chosen.getOrDefault(VALUES, loaded.values(null).id());
        return new TryForm(
                loaded.books().stream()
                        .map(Book::ruleSet)
                        .map(set -> new ListedChoice(
                                set.id(),
                                "%s, version %s".formatted(set.title(), set.version()),
                                set.id().equals(chosen.get(RULE_SET))))
                        .toList(),
                folders(read).stream()
                        .map(each -> new ListedChoice(each, title(each), each.equals(folder)))
                        .toList(),
                read.valueSets().stream()
                        .map(set ->
                                new ListedChoice(set.id(), set.title(), set.id().equals(values)))
                        .toList(),
                chosen.containsKey(EXAMPLE),
                mistakes);
    }

    /** The folders that a rule set may have, by what its form sends. */
    static Set<String> folders(ReadLibrary read) {
        Set<String> folders = new LinkedHashSet<>();
        read.ruleSets().forEach(set -> set.ruleSet().chapters().forEach(each -> folders.add(each.id())));
        folders.add("catalogue");
        folders.add("lists");
        folders.add(ChangedFiles.TOP);
        return folders;
    }

    private static String title(String folder) {
        return folder.equals(ChangedFiles.TOP) ? "The rule set’s own folder, as for fields.csv" : folder;
    }
}
