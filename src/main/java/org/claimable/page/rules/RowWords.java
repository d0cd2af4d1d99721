package org.claimable.page.rules;

import java.util.List;
import org.claimable.bank.Outcome;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.Ground;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.RuleCard;

/** A row that pairs two outcomes, as an entry of the book says it. */
record RowWords(IncompatibleOutcomes row, Book book) {

    List<Line> lines() {
        return List.of(
                Line.of("The two", List.of(link(row.a()), link(row.b()))),
                Line.of("Because", row.rationale() + "."),
                Line.of("Remedy", "To claim one of the two, withdraw the other."),
                CitedSource.line(row.citation()),
                Line.of("In force", InForce.of(row.from(), row.to())),
                Line.of("Evidence", row.evidenceMayOverride() ? "May allow both" : "Does not change it"));
    }

    private Link link(Outcome outcome) {
        return new Link(outcome.name(), book.addresses().outcome(outcome));
    }

    /** The row as if it were a rule of a chapter. */
    RuleCard card(Chapter chapter) {
        String norm = "%s and %s are not both claimed for one person in one year"
                .formatted(row.a().name(), row.b().name());
        String file = chapter.id() + "/incompatible-outcomes.csv";
        return new RuleCard(row.id(), "", norm, chapter.id(), row.citation(), "", "", Ground.ROW, file);
    }
}
