package org.claimable.rules.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.claimable.method.bank.Outcome;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.method.rulebook.Placeholders.Placeholder;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.proof.Mutation.Draft;
import org.claimable.rules.proof.Mutation.Mutant;
import org.claimable.rules.proof.Proof.OwnParts;

/**
 * The changes of a row of incompatible outcomes, which is removed or begins or ends a day off, and of a parameter, whose
 * value is moved by one and whose first day by a day, together with the last day of the row before it.
 */
final class TableMutants {
    private final Draft draft;
    private final List<Mutant> mutants = new ArrayList<>();

    private TableMutants(Draft draft) {
        this.draft = draft;
    }

    static List<Mutant> of(Draft draft, OwnParts own) {
        TableMutants tables = new TableMutants(draft);
        own.rows().forEach(row -> tables.row(row, own.place(row.id())));
        Map<String, Location> places = own.parameters();
        draft.ruleSet().parameters().rows().forEach(row -> {
            Location place = places.get(row.name() + " " + (row.from() == null ? "" : row.from()));
            if (place != null) {
                tables.parameter(row, place);
            }
        });
        Map<String, Location> texts = own.placeholders();
        draft.ruleSet().placeholders().rows().stream()
                .filter(row -> texts.containsKey(row.text()))
                .forEach(row -> tables.placeholder(row, texts.get(row.text())));
        return tables.mutants;
    }

    private void row(IncompatibleOutcomes row, Location place) {
        List<Outcome> pair = List.of(row.a(), row.b());
        add(row.id(), place, "that the row is gone", pair, () -> rows(row, null));
        for (int days : new int[] {-1, 1}) {
            if (row.from() != null) {
                LocalDate from = row.from().plusDays(days);
                add(
                        row.id(),
                        place,
                        moved("from", row.from(), from),
                        pair,
                        () -> rows(row, dated(row, from, row.to())));
            }
            if (row.to() != null) {
                LocalDate to = row.to().plusDays(days);
                add(row.id(), place, moved("to", row.to(), to), pair, () -> rows(row, dated(row, row.from(), to)));
            }
        }
    }

    private static IncompatibleOutcomes dated(IncompatibleOutcomes row, LocalDate from, LocalDate to) {
        return new IncompatibleOutcomes(
                row.id(), row.a(), row.b(), from, to, row.citation(), row.evidenceMayOverride(), row.rationale());
    }

    private Draft rows(IncompatibleOutcomes before, IncompatibleOutcomes after) {
        List<IncompatibleOutcomes> rows =
                new ArrayList<>(draft.ruleSet().incompatibilities().rows());
        int at = rows.indexOf(before);
        rows.remove(at);
        if (after != null) {
            rows.add(at, after);
        }
        return draft.withRows(rows);
    }

    private void parameter(Parameter row, Location place) {
        for (int one : new int[] {-1, 1}) {
            int value = row.value() + one;
            if (value >= 0) {
                add(
                        row.name(),
                        place,
                        moved("value", row.amount(), row.at(value).amount()),
                        List.of(),
                        () -> draft.withParameters(changed(row, row.at(value), null)));
            }
            if (row.from() != null) {
                LocalDate from = row.from().plusDays(one);
                add(
                        row.name(),
                        place,
                        moved("from", row.from(), from),
                        List.of(),
                        () -> draft.withParameters(
                                changed(row, with(row, row.value(), from, row.to()), from.minusDays(1))));
            }
        }
    }

    private void placeholder(Placeholder row, Location place) {
        List<Placeholder> others = draft.ruleSet().placeholders().rows().stream()
                .filter(each -> each != row)
                .toList();
        add(row.text(), place, "that the row is gone", List.of(), () -> draft.withPlaceholders(others));
    }

    private static Parameter with(Parameter row, int value, LocalDate from, LocalDate to) {
        return new Parameter(row.name(), value, from, to, row.unit(), row.citation(), row.note());
    }

    /** The parameters with one row changed, and the row that ends where it began ending on another day, if any. */
    private List<Parameter> changed(Parameter before, Parameter after, LocalDate end) {
        return draft.ruleSet().parameters().rows().stream()
                .map(each -> each == before
                        ? after
                        : end != null && endsBefore(each, before) ? with(each, each.value(), each.from(), end) : each)
                .toList();
    }

    private static boolean endsBefore(Parameter row, Parameter next) {
        return row.name().equals(next.name())
                && row.to() != null
                && row.to().plusDays(1).equals(next.from());
    }

    private static String moved(String what, Object before, Object after) {
        return "%s %s → %s".formatted(what, before, after);
    }

    private void add(String id, Location place, String change, List<Outcome> about, Supplier<Draft> changed) {
        mutants.add(Mutant.ofTable(id, place, change, about, () -> changed.get().evaluator()));
    }
}
