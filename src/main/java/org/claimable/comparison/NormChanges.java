package org.claimable.comparison;

import java.util.List;
import java.util.Locale;
import org.claimable.rulebook.RuleCard;

/** Which norms changed, that is rules that the program's arithmetic and report carry out. */
final class NormChanges {
    private final Changes changes;

    NormChanges(Changes changes) {
        this.changes = changes;
    }

    void note(List<RuleCard> before, List<RuleCard> after) {
        Changes.match(before, after, RuleCard::key, this::compare);
    }

    private void compare(RuleCard before, RuleCard after) {
        RuleCard card = after == null ? before : after;
        Subject norm = new Subject(changes, Thing.NORM, card.key(), "Norm " + card.key(), null);
        if (before == null) {
            norm.added(": \"%s\". It is %s, by %s"
                    .formatted(card.name(), card.provenance().word(), Subject.place(card.citation())));
        } else if (after == null) {
            norm.removed(": \"%s\"".formatted(card.name()));
        } else {
            compare(norm, before, after);
        }
    }

    /** What changed of how a rule or norm is cited. */
    static void compare(Subject subject, RuleCard before, RuleCard after) {
        subject.reworded("it now says %s", before.name(), after.name());
        subject.instead("it is in chapter %s", before.chapter(), after.chapter());
        subject.cited(before.citation(), after.citation());
        subject.reworded("its remedy is %s", before.remedy(), after.remedy());
        subject.instead("it points to %s", before.field(), after.field());
        subject.instead("it rests on the %s", ground(before), ground(after));
    }

    private static String ground(RuleCard card) {
        return card.ground().name().toLowerCase(Locale.ROOT);
    }
}
