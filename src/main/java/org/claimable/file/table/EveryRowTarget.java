package org.claimable.file.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists;

/**
 * A field of which it may be said what every row has, ours or one that the rule set adds: its name in forms and its title; {@code answers}
 * are what may be said, empty where that is no short list.
 */
public record EveryRowTarget(String name, String title, List<String> answers) {
    public EveryRowTarget {
        answers = List.copyOf(answers);
    }

    /** All of them. */
    static List<EveryRowTarget> of(HowRead how) {
        return Stream.concat(
                        ClaimField.OF_EVERY_ROW.stream().map(EveryRowTarget::of),
                        how.fields().fields().stream().map(field -> of(field, how.lists())))
                .toList();
    }

    private static EveryRowTarget of(ClaimField field) {
        String name = field.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new EveryRowTarget(
                name,
                field.title(),
                switch (field.type()) {
                    case KIND ->
                        Stream.of(EvidenceKind.values())
                                .map(EvidenceKind::title)
                                .toList();
                    case YES -> List.of("Yes", "No");
                    default -> List.of();
                });
    }

    private static EveryRowTarget of(OwnField field, RuleLists lists) {
        return new EveryRowTarget(
                "own-" + field.name(),
                field.title(),
                switch (field.type()) {
                    case YES_NO -> List.of("Yes", "No");
                    case LIST ->
                        lists.find(field.list()).rows().stream()
                                .map(row -> row.values().get(0))
                                .distinct()
                                .toList();
                    default -> List.of();
                });
    }
}
