package org.claimable.page.rules;

import org.claimable.bank.Outcome;
import org.claimable.rulebook.IncompatibleOutcomes;

/** A row that pairs an outcome with another: the other, why, when it is in force, and the row in the book. */
public record PairView(
        Link other,
        Link row,
        String rationale,
        String inForce,
        boolean always,
        Entry.Provenance provenance,
        String source,
        boolean override) {

    static PairView of(IncompatibleOutcomes row, Outcome one, Book book) {
        Outcome other = row.other(one);
        return new PairView(
                new Link(other.name(), book.addresses().outcome(other)),
                new Link(row.id(), book.rowPlace(row)),
                row.rationale() + ".",
                InForce.of(row.from(), row.to()),
                row.from() == null && row.to() == null,
                ProvenanceView.refusing(
                        row.provenance(), book.ruleSet().defaults().rules()),
                row.citation().text() + ".",
                row.evidenceMayOverride());
    }
}
