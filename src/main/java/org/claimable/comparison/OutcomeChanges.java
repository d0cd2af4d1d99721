package org.claimable.comparison;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;

/** Which outcomes of the catalogue can or can no longer be claimed, by which evidence, and for whom. */
final class OutcomeChanges {
    private final Changes changes;

    OutcomeChanges(Changes changes) {
        this.changes = changes;
    }

    void note(List<Outcome> before, List<Outcome> after) {
        Changes.match(before, after, Outcome::code, this::compare);
    }

    private void compare(Outcome before, Outcome after) {
        Outcome known = after == null ? before : after;
        Subject outcome = new Subject(
                changes, Thing.OUTCOME, known.code(), "Outcome %s (%s)".formatted(known.name(), known.code()), null);
        if (before == null) {
            outcome.added(": it can be claimed by %s, for %s, of %s"
                    .formatted(evidence(known), audience(known), known.bank()));
        } else if (after == null) {
            outcome.removed(": it can no longer be claimed");
        } else {
            outcome.reworded("its name is %s", before.name(), after.name());
            outcome.instead("it is of %s", before.bank(), after.bank());
            outcome.instead("its area is %s", before.area(), after.area());
            outcome.instead("it is for %s", audience(before), audience(after));
            outcome.instead("it is shown by %s", evidence(before), evidence(after));
            outcome.instead("its answers are of scale %s", answers(before), answers(after));
            outcome.instead("its scores are of scale %s", scores(before), scores(after));
            outcome.instead(
                    "its category of deadweight is %s", before.deadweightCategory(), after.deadweightCategory());
            outcome.cited(before.citation(), after.citation());
            outcome.reworded("its note is %s", before.note(), after.note());
        }
    }

    private static String evidence(Outcome outcome) {
        return outcome.evidence().stream()
                .sorted()
                .map(EvidenceKind::name)
                .map(kind -> "a " + kind.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    private static String audience(Outcome outcome) {
        return switch (outcome.audience()) {
            case ANY -> "anyone";
            case ADULT -> "adults";
            case YOUTH -> "young people";
        };
    }

    private static String answers(Outcome outcome) {
        return outcome.answers() == null ? null : outcome.answers().name();
    }

    private static String scores(Outcome outcome) {
        return outcome.scores() == null ? null : outcome.scores().name();
    }
}
