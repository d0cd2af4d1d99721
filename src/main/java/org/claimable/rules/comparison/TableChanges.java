package org.claimable.rules.comparison;

import java.util.List;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.rules.comparison.BeforeAndAfter.Window;

/** Which rows of the table of incompatible outcomes were added, ended, changed or removed. */
final class TableChanges {
    private final Changes changes;

    TableChanges(Changes changes) {
        this.changes = changes;
    }

    void note(List<IncompatibleOutcomes> before, List<IncompatibleOutcomes> after) {
        Changes.match(before, after, IncompatibleOutcomes::id, this::compare);
    }

    private void compare(IncompatibleOutcomes before, IncompatibleOutcomes after) {
        IncompatibleOutcomes known = after == null ? before : after;
        BeforeAndAfter row = new BeforeAndAfter(
                changes,
                Change.ChangedPart.INCOMPATIBLE_OUTCOMES,
                known.id(),
                after == null || before == null
                        ? "Row " + known.id()
                        : "Row %s (%s)".formatted(known.id(), pair(known)),
                known.from());
        if (before == null) {
            row.added("%s: %s are not both claimed for one person in one year. It is %s, by %s"
                    .formatted(
                            window(known).words(),
                            pair(known),
                            known.provenance().word(),
                            BeforeAndAfter.place(known.citation())));
        } else if (after == null) {
            row.removed(": it said that %s are not both claimed for one person in one year".formatted(pair(known)));
        } else {
            compare(row, before, after);
        }
    }

    private static void compare(BeforeAndAfter row, IncompatibleOutcomes before, IncompatibleOutcomes after) {
        if (!before.a().equals(after.a()) && !before.a().equals(after.b())
                || !before.b().equals(after.a()) && !before.b().equals(after.b())) {
            row.instead("it pairs %s", pair(before), pair(after));
        }
        row.window(window(before), window(after));
        row.cited(before.citation(), after.citation());
        if (before.evidenceMayOverride() != after.evidenceMayOverride()) {
            row.changed(
                    after.evidenceMayOverride()
                            ? "evidence may now override it"
                            : "evidence may no longer override it");
        }
        row.reworded("its rationale is %s", before.rationale(), after.rationale());
    }

    private static Window window(IncompatibleOutcomes row) {
        return new Window(row.from(), row.to());
    }

    private static String pair(IncompatibleOutcomes row) {
        return "%s and %s".formatted(row.a().name(), row.b().name());
    }

    /** Which parameters have another value, and from when. */
    static final class ParameterChanges {
        private final Changes changes;

        ParameterChanges(Changes changes) {
            this.changes = changes;
        }

        /** A row is known by its name and its first day, since one parameter has a row for each span of time. */
        void note(List<Parameter> before, List<Parameter> after) {
            Changes.match(before, after, ParameterChanges::key, this::compare);
        }

        private void compare(Parameter before, Parameter after) {
            Parameter known = after == null ? before : after;
            BeforeAndAfter parameter = new BeforeAndAfter(
                    changes, Change.ChangedPart.PARAMETER, known.name(), "Parameter " + known.name(), known.from());
            String amount = known.amount();
            if (before == null) {
                parameter.added(" at %s%s. It is %s, by %s"
                        .formatted(
                                amount,
                                window(known).words(),
                                known.citation().provenance().word(),
                                BeforeAndAfter.place(known.citation())));
            } else if (after == null) {
                parameter.removed(" at %s%s".formatted(amount, window(known).words()));
            } else {
                parameter.instead("it is %s", before.amount(), amount);
                parameter.window(window(before), window(after));
                parameter.cited(before.citation(), after.citation());
                parameter.reworded("its note is %s", before.note(), after.note());
            }
        }

        private static String key(Parameter row) {
            return row.from() == null ? row.name() : "%s %s".formatted(row.name(), row.from());
        }

        private static Window window(Parameter row) {
            return new Window(row.from(), row.to());
        }
    }
}
