package org.claimable.file.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.decision.RuleCoverage.RuleCount;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.method.report.Summary;
import org.claimable.method.rulebook.OwnFields;

/** For how many claims each rule could be checked, and which fields would let the others be checked. */
public record RuleCoverageTables(List<RuleCount> rules, int claims, OwnFields fields) {
    public static final String TITLE = "Rule coverage";
    public static final String TO_DO = "What to give, so that more can be checked";
    public static final String NONE = "Every rule could be checked for every claim that it is about.";

    public RuleCoverageTables {
        rules = List.copyOf(rules);
    }

    /** Of a summary that has it, by the fields that a rule set adds; null where it has none. */
    public static RuleCoverageTables of(Summary summary, OwnFields fields) {
        return summary.coverage() == null
                ? null
                : new RuleCoverageTables(
                        summary.coverage().counts(), summary.whole().claims(), fields);
    }

    /** A field that would let some rules be checked, and the most claims that lack it for one of them. */
    private record Gap(String field, int claims, List<String> rules) {
        Gap and(Gap other) {
            return new Gap(
                    field,
                    Math.max(claims, other.claims),
                    Stream.concat(rules.stream(), other.rules.stream()).toList());
        }
    }

    private Collection<Gap> gaps() {
        FieldTitles titles = new FieldTitles(fields);
        Map<String, Gap> gaps = new TreeMap<>();
        for (RuleCount rule : rules) {
            rule.missing()
                    .forEach((field, lacking) -> gaps.merge(
                            titles.of(field), new Gap(titles.of(field), lacking, List.of(rule.rule())), Gap::and));
        }
        return gaps.values();
    }

    /** The fields that would decide rules, that of most claims first; no row where nothing is missing. */
    public Table toDo() {
        return new Table(
                List.of(
                        Column.text("Field to give"),
                        Column.count("Claims without it"),
                        Column.text("Rules that could then be checked")),
                gaps().stream()
                        .sorted(Comparator.comparing(Gap::claims).reversed())
                        .map(gap -> List.of(
                                Cell.of(gap.field()), Cell.of(gap.claims()), Cell.of(String.join(", ", gap.rules()))))
                        .toList());
    }

    /** The same in sentences, a rule that could not be checked in each. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        rules.stream()
                .filter(rule -> rule.of(Status.NOT_DECIDED) > 0)
                .sorted(Comparator.comparing((RuleCount rule) -> rule.of(Status.NOT_DECIDED))
                        .reversed())
                .forEach(rule -> sentences.add("Rule %s could not be checked for %s of %s: %s."
                        .formatted(
                                rule.rule(),
                                Count.of(rule.of(Status.NOT_DECIDED)),
                                Count.claims(claims),
                                rule.name())));
        return sentences;
    }

    /** Each rule with the number of claims of which it found something, found nothing, or could not be checked. */
    public Table all() {
        List<Column> columns = Stream.concat(
                        Stream.of(Column.text("Rule"), Column.text("What it says")),
                        Stream.of(Status.values()).map(each -> Column.count(TraceTable.words(each))))
                .toList();
        return new Table(columns, rules.stream().map(RuleCoverageTables::row).toList());
    }

    private static List<Cell> row(RuleCount rule) {
        return Stream.concat(
                        Stream.of(Cell.of(rule.rule()), Cell.of(rule.name())),
                        Stream.of(Status.values()).map(each -> Cell.of(rule.of(each))))
                .toList();
    }
}
