package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.file.document.Count;
import org.claimable.method.bank.Outcome;
import org.claimable.method.citation.Provenance;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.page.rules.BookLine.Link;

/** What is not claimed together: in groups of outcomes that have to do with each other, each as a list and as a table. */
public record IncompatibilitiesView(
        String counts, Link banks, List<Entry.Firmness> provenances, List<GroupOfPairs> groups) {

    /** A group: the pairs of each of its outcomes, and a line of cells for each. */
    public record GroupOfPairs(
            String id, String title, List<OutcomePage.PairsOfOutcome> outcomes, List<PairTableRow> table) {}

    /** An outcome's line of a table, in the order of the group; a cell without rows is empty. */
    public record PairTableRow(Link outcome, List<TableCell> cells) {}

    /** Where two outcomes meet: the rows that pair them, and whether it is the outcome with itself. */
    public record TableCell(String other, boolean itself, List<Mark> marks) {}

    /** A row in a cell: its provenance, its id with a link, and when it is in force, empty for always. */
    public record Mark(Link row, String provenance, String when) {}

    static IncompatibilitiesView of(Book book) {
        List<IncompatibleOutcomes> rows = book.ruleSet().incompatibilities().rows();
        List<PairGroup> groups = PairGroup.of(rows);
        long outcomes =
                groups.stream().mapToLong(each -> each.outcomes().size()).sum();
        return new IncompatibilitiesView(
                "%s of %s, in %s"
                        .formatted(
                                Count.of(rows.size(), "pair", "pairs"),
                                Count.of(outcomes, "outcome", "outcomes"),
                                Count.of(groups.size(), "group", "groups")),
                book.ruleSet().catalogue().outcomes().stream()
                        .map(each -> OutcomePage.PairsOfOutcome.of(each, book).otherBank())
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                Arrays.stream(Provenance.values())
                        .map(each -> Entry.Firmness.refusing(
                                each, book.ruleSet().defaults().rules()))
                        .toList(),
                groups.stream().map(each -> group(each, book)).toList());
    }

    private static GroupOfPairs group(PairGroup group, Book book) {
        return new GroupOfPairs(
                group.outcomes().get(0).code(),
                group.title(),
                group.outcomes().stream()
                        .map(each -> OutcomePage.PairsOfOutcome.of(each, book))
                        .toList(),
                group.outcomes().stream().map(each -> cells(each, group, book)).toList());
    }

    private static PairTableRow cells(Outcome one, PairGroup group, Book book) {
        return new PairTableRow(
                new Link(one.name(), book.addresses().outcome(one)),
                group.outcomes().stream()
                        .map(other -> new TableCell(
                                other.name(),
                                other.equals(one),
                                group.pairing(one, other).stream()
                                        .map(row -> mark(row, book))
                                        .toList()))
                        .toList());
    }

    private static Mark mark(IncompatibleOutcomes row, Book book) {
        boolean always = row.from() == null && row.to() == null;
        return new Mark(
                new Link(row.id(), book.rowPlace(row)),
                row.provenance().word(),
                always ? "" : BookWords.days(row.from(), row.to()));
    }

    /** Outcomes that pairs hold together, directly or through others; every group stands apart from the rest. */
    record PairGroup(List<Outcome> outcomes, List<IncompatibleOutcomes> rows) {

        /** The groups of a table, each and all in the order of the catalogue. */
        static List<PairGroup> of(List<IncompatibleOutcomes> rows) {
            List<Set<Outcome>> groups = new ArrayList<>();
            for (IncompatibleOutcomes row : rows) {
                Set<Outcome> joined = new LinkedHashSet<>(List.of(row.a(), row.b()));
                groups.removeIf(group -> {
                    boolean touches = group.contains(row.a()) || group.contains(row.b());
                    if (touches) {
                        joined.addAll(group);
                    }
                    return touches;
                });
                groups.add(joined);
            }
            return groups.stream()
                    .map(group -> of(group, rows))
                    .sorted(Comparator.comparing(
                            group -> group.outcomes().get(0).position()))
                    .toList();
        }

        private static PairGroup of(Set<Outcome> group, List<IncompatibleOutcomes> rows) {
            return new PairGroup(
                    group.stream()
                            .sorted(Comparator.comparing(Outcome::position))
                            .toList(),
                    rows.stream().filter(row -> group.contains(row.a())).toList());
        }

        /** The areas that it is of, and its first outcome: {@code Employment: Full-time employment and 4 more}. */
        String title() {
            String areas = outcomes.stream().map(Outcome::area).distinct().collect(Collectors.joining(" and "));
            String others = outcomes.size() == 2 ? outcomes.get(1).name() : "%d more".formatted(outcomes.size() - 1);
            return "%s: %s and %s".formatted(areas, outcomes.get(0).name(), others);
        }

        List<IncompatibleOutcomes> pairing(Outcome a, Outcome b) {
            return rows.stream()
                    .filter(row -> row.a().equals(a) && row.b().equals(b)
                            || row.a().equals(b) && row.b().equals(a))
                    .toList();
        }
    }
}
