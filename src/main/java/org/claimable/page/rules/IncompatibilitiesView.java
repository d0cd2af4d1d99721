package org.claimable.page.rules;

import java.util.Arrays;
import java.util.List;
import org.claimable.bank.Outcome;
import org.claimable.citation.Provenance;
import org.claimable.file.document.Count;
import org.claimable.rulebook.IncompatibleOutcomes;

/** What is not claimed together: in groups of outcomes that have to do with each other, each as a list and as a table. */
public record IncompatibilitiesView(String counts, Link banks, List<Entry.Provenance> provenances, List<Group> groups) {

    /** A group: the pairs of each of its outcomes, and a line of cells for each. */
    public record Group(String id, String title, List<PairsOfOutcome> outcomes, List<Cells> table) {}

    /** An outcome's line of a table, in the order of the group; a cell without rows is empty. */
    public record Cells(Link outcome, List<Cell> cells) {}

    /** Where two outcomes meet: the rows that pair them, and whether it is the outcome with itself. */
    public record Cell(String other, boolean itself, List<Mark> marks) {}

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
                        .map(each -> PairsOfOutcome.of(each, book).otherBank())
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                Arrays.stream(Provenance.values())
                        .map(each -> ProvenanceView.refusing(
                                each, book.ruleSet().defaults().rules()))
                        .toList(),
                groups.stream().map(each -> group(each, book)).toList());
    }

    private static Group group(PairGroup group, Book book) {
        return new Group(
                group.outcomes().get(0).code(),
                group.title(),
                group.outcomes().stream()
                        .map(each -> PairsOfOutcome.of(each, book))
                        .toList(),
                group.outcomes().stream().map(each -> cells(each, group, book)).toList());
    }

    private static Cells cells(Outcome one, PairGroup group, Book book) {
        return new Cells(
                new Link(one.name(), book.addresses().outcome(one)),
                group.outcomes().stream()
                        .map(other -> new Cell(
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
                always ? "" : InForce.of(row.from(), row.to()));
    }
}
