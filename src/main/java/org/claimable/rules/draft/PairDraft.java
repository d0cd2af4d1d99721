package org.claimable.rules.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimable.method.bank.Outcome;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.draft.RuleDraft.DraftExamples;
import org.claimable.rules.draft.RuleDraft.Written;
import org.claimable.rules.draft.RuleSetDraft.DraftException;

/**
 * A row of the table of incompatible outcomes, with examples that hold and show it. {@code from} and {@code to} are its first
 * and last day, null for open; {@code id} is null where the next free one is meant.
 */
public record PairDraft(
        String id,
        String a,
        String b,
        LocalDate from,
        LocalDate to,
        String provenance,
        String source,
        boolean override,
        String rationale) {
    private static final List<String> COLUMNS =
            List.of("id", "outcome_a", "outcome_b", "from", "to", "provenance", "source", "override", "rationale");
    private static final LocalDate A_DAY = LocalDate.of(2024, 6, 3);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 3, 31);

    public PairDraft {
        if (from != null && to != null && to.isBefore(from)) {
            throw new DraftException("It would end on %s, before it begins on %s.".formatted(to, from));
        }
    }

    /** Writes it into the folder of a rule set, in memory; what cannot be is an error. */
    public Written in(DraftFolder folder) {
        Chapter chapter = folder.set().ruleSet().chapters().stream()
                .filter(each -> each.name().equals(Chapters.INCOMPATIBILITY))
                .findFirst()
                .orElseThrow();
        String table = chapter.id() + "/incompatible-outcomes.csv";
        if (folder.has(table.replace(".csv", ".xlsx"))) {
            throw new DraftException(
                    "The table is the workbook %s. Add the row there.".formatted(table.replace(".csv", ".xlsx")));
        }
        String key = id == null ? folder.freeId("IN") : id;
        if (folder.ids().contains(key)) {
            throw new DraftException("%s is used already, and ids are never reused. Maybe %s."
                    .formatted(key, folder.freeId(key.substring(0, 2))));
        }
        Outcome first = outcome(a, folder);
        Outcome second = outcome(b, folder);
        String before = folder.text(table);
        String rows = (before == null ? String.join(",", COLUMNS) : before.stripTrailing()) + "\n"
                + row(key, first, second) + "\n";
        DraftFolder added = folder.with(Map.of(table, rows));
        Map<String, String> files = new LinkedHashMap<>(Map.of(table, rows));
        String beside = table.replace(".csv", ".examples.yaml");
        String examples = new DraftExamples(added, key).filled(examples(key, first, second));
        files.put(beside, DraftExamples.appended(folder.text(beside), table, examples));
        added.with(files);
        return new Written(key, files, table);
    }

    private static Outcome outcome(String name, DraftFolder folder) {
        var catalogue = folder.set().ruleSet().catalogue();
        return catalogue
                .find(name)
                .orElseThrow(() -> new DraftException("\"%s\" is no outcome of this rule set.%s"
                        .formatted(
                                name,
                                catalogue
                                        .nearest(name)
                                        .map(" Maybe %s."::formatted)
                                        .orElse(" Write its code or its name."))));
    }

    private String row(String key, Outcome first, Outcome second) {
        List<String> cells = new ArrayList<>(List.of(
                key,
                first.code(),
                second.code(),
                from == null ? "" : from.toString(),
                to == null ? "" : to.toString(),
                provenance,
                source,
                override ? "yes" : "no",
                rationale));
        return cells.stream().map(PairDraft::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.matches(".*[\",;].*") ? "\"%s\"".formatted(line.replace("\"", "\"\"")) : line;
    }

    /** On its first and last day it speaks, and beside them it is silent; without either, in one year and across two. */
    private String examples(String key, Outcome first, Outcome second) {
        LocalDate day = from != null ? from : to != null ? to : A_DAY;
        StringBuilder text = new StringBuilder("\n%s:\n".formatted(key));
        text.append(example(
                "refuses the second of these two%s"
                        .formatted(from != null ? " from the first day on" : to != null ? " to the last day" : ""),
                day,
                day,
                first,
                second));
        if (from != null && to != null && !to.equals(from)) {
            text.append(example("refuses the second of them on the last day too", to, to, first, second));
        }
        if (to != null) {
            text.append(example("accepts them on the day after", to.plusDays(1), to.plusDays(1), first, second));
        }
        if (from != null) {
            text.append(example("accepts them on the day before", from.minusDays(1), from.minusDays(1), first, second));
        }
        if (from == null && to == null) {
            text.append(example("accepts them in two financial years", YEAR_END, YEAR_END.plusDays(1), first, second));
        }
        return text.toString();
    }

    private static String example(String sentence, LocalDate one, LocalDate other, Outcome first, Outcome second) {
        return """
                  - it: %s
                    given:
                      asOf: %s
                      options: {rules: WITH_INFERRED, yearBasis: FINANCIAL, conflictPolicy: SUBMITTED_ORDER}
                      claims:
                        - {id: c1, outcome: %s, achievedOn: %s}
                        - {id: c2, outcome: %s, achievedOn: %s}
                    expect: {expect}
                """.formatted(sentence, other.plusMonths(2), first.code(), one, second.code(), other);
    }
}
