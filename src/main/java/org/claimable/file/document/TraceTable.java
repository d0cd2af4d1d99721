package org.claimable.file.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.decision.RuleCoverage;
import org.claimable.method.decision.RuleCoverage.RuleCount;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.ClaimSet;
import org.claimable.method.decision.TraceEntry.Condition;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.method.rulebook.OwnFields;

/** What became of each rule for one claim, in words. */
public final class TraceTable {
    public static final String TITLE = "Every rule";

    private TraceTable() {}

    /** The entries of a trace, with what each rule says as it is counted; what counts against the claim stands first; {@code fields} are those of the rule set. */
    public static Table of(List<TraceEntry> trace, RuleCoverage coverage, OwnFields fields) {
        FieldTitles titles = new FieldTitles(fields);
        Map<String, String> names =
                coverage.counts().stream().collect(Collectors.toMap(RuleCount::rule, RuleCount::name));
        return new Table(
                List.of(
                        Column.text("Rule"),
                        Column.text("What it says"),
                        Column.text("What became of it"),
                        Column.text("More")),
                trace.stream()
                        .sorted(Comparator.comparingInt(TraceTable::order))
                        .map(entry -> List.of(
                                Cell.of(entry.rule()),
                                Cell.of(names.getOrDefault(entry.rule(), "")),
                                Cell.of(words(entry.status())),
                                Cell.of(more(entry, titles))))
                        .toList());
    }

    /** What counts comes first, then what is said or could not be checked, then the rest, each in its own order. */
    private static int order(TraceEntry entry) {
        return switch (entry.status()) {
            case VIOLATED -> 0;
            case ADVISES -> 1;
            case NOT_DECIDED -> 2;
            default -> 3;
        };
    }

    /** A status in words. */
    static String words(Status status) {
        return switch (status) {
            case VIOLATED -> "Counts against it";
            case ADVISES -> "Said as advice";
            case NOT_REACHED -> "Not reached";
            case NOT_APPLICABLE -> "Not about it";
            case NOT_DECIDED -> "Could not be checked";
            case SATISFIED -> "Nothing against it";
            case APPLIED -> "Applied";
        };
    }

    /** Why it became so, and what was looked at. */
    private static String more(TraceEntry entry, FieldTitles titles) {
        List<String> said = new ArrayList<>();
        if (entry.because() != null) {
            said.add("The claim left by rule %s before.".formatted(entry.because()));
        }
        if (entry.coveredBy() != null) {
            said.add("Rule %s counts in its place.".formatted(entry.coveredBy()));
        }
        if (!entry.keptOver().isEmpty()) {
            said.add("Kept over %s.".formatted(String.join(", ", entry.keptOver())));
        }
        if (entry.status() == Status.NOT_DECIDED && !entry.missing().isEmpty()) {
            said.add("Not given: %s."
                    .formatted(
                            entry.missing().stream().map(titles::of).distinct().collect(Collectors.joining(", "))));
        }
        String read = read(entry.conditions(), titles);
        if (!read.isEmpty()) {
            said.add("Read: %s.".formatted(read));
        }
        if (!entry.rows().isEmpty()) {
            said.add("Rows: %s.".formatted(String.join(", ", entry.rows())));
        }
        if (!entry.advisingRows().isEmpty()) {
            said.add("Rows that only advise: %s.".formatted(String.join(", ", entry.advisingRows())));
        }
        if (entry.examined() != null) {
            said.add(examined(entry.examined()));
        }
        if (entry.arithmetic() != null) {
            said.add(entry.arithmetic());
        }
        if (entry.choice() != null) {
            said.add(choice(entry.choice()));
        }
        return String.join(" ", said);
    }

    /** What the conditions read of the claim, each field once. */
    private static String read(List<Condition> conditions, FieldTitles titles) {
        return leaves(conditions)
                .filter(each -> each.read() != null && each.pointer() != null)
                .map(each -> "%s \"%s\"".formatted(titles.of(each.pointer()), each.read()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<Condition> leaves(List<Condition> conditions) {
        return conditions.stream().flatMap(each -> each.parts().isEmpty() ? Stream.of(each) : leaves(each.parts()));
    }

    private static String examined(TraceEntry.Examined examined) {
        int others = examined.claims().size() + examined.more();
        String rows = examined.rows() == null ? "" : ", by a table of %s rows".formatted(Count.of(examined.rows()));
        return "Compared with %s of the person and %s counted before%s."
                .formatted(Count.of(others, "other claim", "other claims"), Count.of(examined.countedBefore()), rows);
    }

    private static String choice(TraceEntry.Choice choice) {
        String other =
                choice.bestOther() == null ? "" : " The best other choice: %s.".formatted(set(choice.bestOther()));
        return "Kept: %s.%s The search took %s%s."
                .formatted(
                        set(choice.kept()),
                        other,
                        Count.of(choice.steps(), "step", "steps"),
                        choice.proven() ? ", and proved it" : ", and did not prove it");
    }

    private static String set(ClaimSet set) {
        return "%s, worth %s".formatted(String.join(", ", set.claims()), Money.pounds(set.sum()));
    }
}
