package org.claimable.comparison;

import java.util.List;
import org.claimable.rulebook.IncompatibleOutcomes;

/** Which rows of the table of incompatible outcomes were added, ended, changed or removed. */
final class RowChanges {
    private final Changes changes;

    RowChanges(Changes changes) {
        this.changes = changes;
    }

    void note(List<IncompatibleOutcomes> before, List<IncompatibleOutcomes> after) {
        Changes.match(before, after, IncompatibleOutcomes::id, this::compare);
    }

    private void compare(IncompatibleOutcomes before, IncompatibleOutcomes after) {
        IncompatibleOutcomes known = after == null ? before : after;
        Subject row = new Subject(
                changes,
                Thing.INCOMPATIBLE_OUTCOMES,
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
                            Subject.place(known.citation())));
        } else if (after == null) {
            row.removed(": it said that %s are not both claimed for one person in one year".formatted(pair(known)));
        } else {
            compare(row, before, after);
        }
    }

    private static void compare(Subject row, IncompatibleOutcomes before, IncompatibleOutcomes after) {
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
}
