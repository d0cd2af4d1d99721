package org.claimable.comparison;

import java.util.List;
import org.claimable.rulebook.Parameter;

/** Which parameters have another value, and from when. */
final class ParameterChanges {
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
        Subject parameter =
                new Subject(changes, Thing.PARAMETER, known.name(), "Parameter " + known.name(), known.from());
        String amount = known.amount();
        if (before == null) {
            parameter.added(" at %s%s. It is %s, by %s"
                    .formatted(
                            amount,
                            window(known).words(),
                            known.citation().provenance().word(),
                            Subject.place(known.citation())));
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
