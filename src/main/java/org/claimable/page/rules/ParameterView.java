package org.claimable.page.rules;

import java.util.List;
import org.claimable.rulebook.Parameter;

/** A number that the method uses: its name, what it is for, its value with its unit, when it is in force, and on what it rests. */
public record ParameterView(
        String name,
        String note,
        String value,
        String inForce,
        Entry.Provenance provenance,
        Line source,
        List<ExampleView> examples) {

    /** All of a rule set, in the order of its table. */
    static List<ParameterView> all(Book book) {
        return book.ruleSet().parameters().rows().stream()
                .map(row -> of(row, book))
                .toList();
    }

    private static ParameterView of(Parameter row, Book book) {
        return new ParameterView(
                row.name(),
                row.note(),
                row.amount(),
                InForce.of(row.from(), row.to()),
                ProvenanceView.of(row.citation().provenance()),
                CitedSource.line(row.citation()),
                book.examples(row.name(), "parameters.csv").stream()
                        .map(each -> ExampleView.of(each, false))
                        .toList());
    }
}
