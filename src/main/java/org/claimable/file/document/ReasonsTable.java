package org.claimable.file.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.document.Table.Which;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.report.Summary;
import org.claimable.method.report.Summary.ReasonCount;

/** The table of reasons: how many claims each struck, what those would be worth, and by which rules; the greatest value first. */
public final class ReasonsTable {
    private final Map<String, Set<String>> rules = new TreeMap<>();
    private final Map<String, Set<String>> sources = new TreeMap<>();

    private ReasonsTable(List<Decision> decisions) {
        decisions.forEach(decision -> decision.reasons().forEach(this::add));
    }

    private void add(Reason reason) {
        rules.computeIfAbsent(reason.code(), code -> new TreeSet<>())
                .add("%s (%s)".formatted(reason.rule(), reason.provenance()));
        sources.computeIfAbsent(reason.code(), code -> new TreeSet<>()).add(reason.source());
    }

    /** The reasons of a summary, with the rules and sources by which they were given in the decisions. */
    public static Table of(Summary summary, List<Decision> decisions) {
        ReasonsTable spoken = new ReasonsTable(decisions);
        return new Table(
                List.of(
                        Column.text("Reason"),
                        Column.text("Code"),
                        Column.count("Claims"),
                        Column.count("People"),
                        Column.pounds("Value not counted"),
                        Column.text("Rules"),
                        Column.text("Source")),
                summary.byReason().stream()
                        .sorted(Comparator.comparing(ReasonCount::value).reversed())
                        .map(each -> List.of(
                                Cell.of(ReasonWords.title(each.code())),
                                Cell.of(each.code()),
                                Cell.of(each.claims(), Which.reason(each.code())),
                                Cell.of(each.individuals()),
                                Cell.of(each.value()),
                                Cell.of(spoken.said(spoken.rules, each.code())),
                                Cell.of(spoken.said(spoken.sources, each.code()))))
                        .toList());
    }

    private String said(Map<String, Set<String>> by, String code) {
        return String.join("; ", by.getOrDefault(code, Set.of()));
    }
}
