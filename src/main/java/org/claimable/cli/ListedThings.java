package org.claimable.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Outcome;
import org.claimable.method.citation.Citation;
import org.claimable.method.rulebook.OwnFields.FieldType;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.method.rulebook.RuleLists.ListRow;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.language.OwnWords;

/** The outcomes, parameters, lists and own fields of a rule set as they are printed; of a parameter all its rows are one. */
record ListedThings(ReadRuleSet set) {
    static final String OUTCOMES = "Outcome";
    static final String PARAMETERS = "Parameters";
    static final String LISTS = "Lists";
    static final String FIELDS = "Fields of its own";

    List<ListedRule> all() {
        List<ListedRule> all = new ArrayList<>();
        set.ruleSet().catalogue().outcomes().forEach(each -> all.add(outcome(each)));
        Map<String, List<Parameter>> parameters = new LinkedHashMap<>();
        set.ruleSet().parameters().rows().forEach(row -> parameters
                .computeIfAbsent(row.name(), name -> new ArrayList<>())
                .add(row));
        parameters.forEach((name, rows) -> all.add(parameter(name, rows)));
        set.ruleSet().lists().byName().values().forEach(each -> all.add(list(each)));
        set.ruleSet().fields().fields().forEach(each -> all.add(field(each)));
        return all;
    }

    private ListedRule outcome(Outcome outcome) {
        List<Map.Entry<String, String>> further = new ArrayList<>();
        further.add(Map.entry("Bank", "%s, %s".formatted(outcome.bank(), outcome.area())));
        further.add(Map.entry("For", words(outcome.audience())));
        further.add(Map.entry(
                "Shown by", outcome.evidence().stream().map(ListedThings::words).collect(Collectors.joining(", "))));
        if (outcome.answers() != null) {
            further.add(Map.entry(
                    "Answers",
                    "%s: %s"
                            .formatted(
                                    outcome.answers().name(),
                                    outcome.answers().isLicensed()
                                            ? "their words are licensed"
                                            : outcome.answers().answers().stream()
                                                    .map(ListedThings::answer)
                                                    .collect(Collectors.joining(", ")))));
        }
        if (outcome.scores() != null) {
            further.add(Map.entry(
                    "Scores",
                    "%s: %s to %s"
                            .formatted(
                                    outcome.scores().name(),
                                    outcome.scores().lowest(),
                                    outcome.scores().highest())));
        }
        further.add(Map.entry("Deadweight", outcome.deadweightCategory()));
        note(outcome.note(), further);
        String table = "catalogue/outcomes";
        return listed(outcome.code(), outcome.name(), OUTCOMES, outcome.citation(), table, "code", further);
    }

    private static String answer(Answer answer) {
        return answer.words() + (answer.meets() ? " (meets it)" : "");
    }

    private ListedRule parameter(String name, List<Parameter> rows) {
        List<Map.Entry<String, String>> further = new ArrayList<>();
        further.add(Map.entry("Word", "parameters." + OwnWords.word(name)));
        rows.forEach(row ->
                further.add(Map.entry("In force", "%s, %s".formatted(row.amount(), days(row.from(), row.to())))));
        Parameter last = rows.get(rows.size() - 1);
        note(last.note(), further);
        return listed(name, last.amount(), PARAMETERS, last.citation(), "parameters", "name", further);
    }

    private ListedRule list(RuleList list) {
        List<Map.Entry<String, String>> further = new ArrayList<>();
        further.add(Map.entry("Columns", String.join(", ", list.columns())));
        for (ListRow row : list.rows()) {
            String values = String.join(", ", row.values());
            String note = row.note() == null || row.note().isBlank() ? "" : "; " + row.note();
            further.add(Map.entry("Value", "%s: %s%s".formatted(values, days(row.from(), row.to()), note)));
        }
        Citation citation = list.rows().isEmpty() ? null : list.rows().get(0).citation();
        String name = "%,d values".formatted(list.rows().size());
        return listed(
                list.name(),
                name,
                LISTS,
                citation,
                "lists/" + list.name(),
                list.columns().get(0),
                further);
    }

    private ListedRule field(OwnField field) {
        List<Map.Entry<String, String>> further = new ArrayList<>();
        further.add(Map.entry("Of", words(field.of())));
        further.add(Map.entry(
                "Holds", field.type() == FieldType.LIST ? "one of the list " + field.list() : words(field.type())));
        further.add(Map.entry("Required", field.required() ? "yes" : "no"));
        further.add(Map.entry(
                "Headings",
                String.join(
                        ", ",
                        Stream.concat(Stream.of(field.title()), field.headings().stream())
                                .toList())));
        note(field.note(), further);
        return listed(field.name(), field.title(), FIELDS, field.citation(), "fields", "name", further);
    }

    private static void note(String note, List<Map.Entry<String, String>> further) {
        if (note != null && !note.isBlank()) {
            further.add(Map.entry("Note", note));
        }
    }

    private static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String days(LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return "always";
        }
        return "from %s to %s".formatted(from == null ? "any day" : from, to == null ? "any day" : to);
    }

    private ListedRule listed(
            String id,
            String name,
            String group,
            Citation citation,
            String table,
            String column,
            List<Map.Entry<String, String>> further) {
        return new ListedRule(id, name, group, citation, "", place(id, table, column), further);
    }

    /** Where it is written, in the highest folder that has it; the table itself where its row is not found. */
    private Location place(String id, String table, String column) {
        List<FolderFiles> folders = new ArrayList<>(set.folder().layers().folders());
        java.util.Collections.reverse(folders);
        return folders.stream()
                .flatMap(folder -> Stream.of(".csv", ".xlsx")
                        .filter(ending -> folder.has(table + ending))
                        .map(ending -> folder.places(table + ending, column)
                                .getOrDefault(
                                        id,
                                        table.startsWith("lists/")
                                                ? Location.of(folder.called(table + ending))
                                                : null)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Location.of(table + ".csv"));
    }
}
