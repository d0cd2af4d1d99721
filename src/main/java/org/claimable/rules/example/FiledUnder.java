package org.claimable.rules.example;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.Outcome;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.TablePlace;
import org.claimable.rules.language.Rule;

/** Under which ids examples may stand in which file: beside each rule, norm and table the ids that are in it. */
final class FiledUnder {
    static final String OUTCOMES = "catalogue/outcomes.examples.yaml";
    static final String ANSWERS = "catalogue/answers.examples.yaml";
    static final String SCORES = "catalogue/scores.examples.yaml";
    static final String PARAMETERS = "parameters.examples.yaml";

    static final String PLACEHOLDERS = "placeholders.examples.yaml";

    /** The id of examples of texts that are no reference. */
    static final String TEXTS = "placeholders";

    /** The id of lines that say something of several outcomes at once. */
    static final String SEVERAL = "outcomes";

    private final Map<String, Set<String>> idsByFile = new TreeMap<>();

    FiledUnder(ReadRuleSet set) {
        set.rules().stream().map(Rule::card).forEach(this::add);
        set.ruleSet().norms().forEach(this::add);
        set.folder().layers().paths().stream()
                .map(TablePlace::table)
                .filter(path -> path.endsWith("/incompatible-outcomes.csv"))
                .distinct()
                .forEach(path -> set.ruleSet().incompatibilities().rows().forEach(row -> add(path, row.id())));
        add(OUTCOMES, SEVERAL);
        for (Outcome outcome : set.ruleSet().catalogue().outcomes()) {
            add(OUTCOMES, outcome.code());
            if (outcome.answers() != null) {
                add(ANSWERS, outcome.answers().name());
            }
            if (outcome.scores() != null) {
                add(SCORES, outcome.scores().name());
            }
        }
        set.ruleSet().parameters().rows().forEach(row -> add(PARAMETERS, row.name()));
        add(PLACEHOLDERS, TEXTS);
    }

    private void add(RuleCard card) {
        add(card.file(), card.key());
    }

    private void add(String file, String id) {
        idsByFile.computeIfAbsent(beside(file), each -> new TreeSet<>()).add(id);
    }

    /** The file of examples beside a file of rules or a table. */
    static String beside(String file) {
        return file.replaceFirst("(\\.drl)?\\.(drl|csv|xlsx)$", ".examples.yaml");
    }

    boolean hasFile(String path) {
        return idsByFile.containsKey(path);
    }

    String nearestFile(String path) {
        return Nearest.hint(" Maybe the name is meant to be %s.", path, idsByFile.keySet().stream());
    }

    boolean has(String path, String id) {
        return idsByFile.getOrDefault(path, Set.of()).contains(id);
    }

    /** Notes at a key of a part each id of a rule that the rule set does not have; other texts there are codes. */
    void requireRules(ExamplePart part, String key) {
        Set<String> rules = idsByFile.values().stream()
                .flatMap(Set::stream)
                .flatMap(id -> Stream.of(id, id.replaceFirst("(?<=\\d)[a-z]$", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        part.list(key).stream()
                .filter(each -> each.text().matches("[A-Z]{2}-\\d{2,3}[a-z]?") && !rules.contains(each.text()))
                .forEach(each -> each.wrong("There is no rule %s.%s"
                        .formatted(
                                each.text(), Nearest.hint(" Maybe %s.", " Remove it.", each.text(), rules.stream()))));
    }

    /** What is wrong with an id that a file may not have, and a way out. */
    String advice(String path, String id) {
        return idsByFile.entrySet().stream()
                .filter(each -> each.getValue().contains(id))
                .min(Comparator.comparing(Map.Entry::getKey))
                .map(each -> "%s does not stand beside this file. Maybe move its examples to %s."
                        .formatted(id, each.getKey()))
                .orElseGet(() -> "There is no %s beside this file.%s"
                        .formatted(id, Nearest.hint(" Maybe %s.", id, idsByFile.get(path).stream())));
    }
}
