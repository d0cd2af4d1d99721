package org.claimable.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleText;

/** Which rules changed, the rows of decision tables among them: what they ask, what they report, and on what they rest. */
final class RuleChanges {
    private final Changes changes;

    RuleChanges(Changes changes) {
        this.changes = changes;
    }

    void note(Collection<RuleText> before, Collection<RuleText> after) {
        Changes.match(
                before.stream().map(RuleWords::of).toList(),
                after.stream().map(RuleWords::of).toList(),
                rule -> rule.text().card().key(),
                this::compare);
    }

    private void compare(RuleWords before, RuleWords after) {
        RuleWords known = after == null ? before : after;
        RuleCard card = known.text().card();
        Subject rule = new Subject(
                changes,
                Thing.RULE,
                card.key(),
                "Rule " + card.key(),
                known.window().from());
        if (before == null) {
            rule.added("%s: \"%s\". %s. It is %s, by %s"
                    .formatted(
                            known.window().words(),
                            card.name(),
                            known.whole(),
                            card.provenance().word(),
                            Subject.place(card.citation())));
        } else if (after == null) {
            rule.removed(": \"%s\". It found %s%s"
                    .formatted(
                            card.name(),
                            known.finding(),
                            known.text().code().isEmpty()
                                    ? ""
                                    : ", " + known.text().code()));
        } else {
            NormChanges.compare(rule, before.text().card(), card);
            rule.window(before.window(), after.window());
            asked(rule, before, after);
            reported(rule, before, after);
        }
    }

    private static void asked(Subject rule, RuleWords before, RuleWords after) {
        List<String> gone = new ArrayList<>(before.asks());
        after.asks().forEach(gone::remove);
        List<String> more = new ArrayList<>(after.asks());
        before.asks().forEach(more::remove);
        rule.instead("it looks at a %s", before.text().fact(), after.text().fact());
        if (!gone.isEmpty() && !more.isEmpty()) {
            rule.changed("it asks %s instead of %s".formatted(RuleWords.shown(more), RuleWords.shown(gone)));
        } else if (!more.isEmpty()) {
            rule.changed("it asks more, %s, so it speaks of fewer".formatted(RuleWords.shown(more)));
        } else if (!gone.isEmpty()) {
            rule.changed("it no longer asks %s, so it speaks of more".formatted(RuleWords.shown(gone)));
        }
    }

    private static void reported(Subject rule, RuleWords before, RuleWords after) {
        rule.instead("it finds %s", before.finding(), after.finding());
        rule.instead("its code is %s", before.text().code(), after.text().code());
        rule.instead("its rate is %s", before.rate(), after.rate());
        rule.reworded("its message is %s", before.text().message(), after.text().message());
        rule.instead("its message names %s", before.named(), after.named());
    }
}
