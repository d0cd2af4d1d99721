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
            rule.added("%s: \"%s\". It %s; it %s. It is %s, by %s"
                    .formatted(
                            known.window().words(),
                            card.name(),
                            known.does(),
                            known.asked(),
                            card.provenance().word(),
                            Subject.place(card.citation())));
        } else if (after == null) {
            rule.removed(": \"%s\". It no longer %s".formatted(card.name(), known.does()));
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
            rule.changed("it asks %s instead of %s".formatted(shown(more), shown(gone)));
        } else if (!more.isEmpty()) {
            rule.changed("it asks more, %s, so it speaks of fewer".formatted(shown(more)));
        } else if (!gone.isEmpty()) {
            rule.changed("it no longer asks %s, so it speaks of more".formatted(shown(gone)));
        }
    }

    private static void reported(Subject rule, RuleWords before, RuleWords after) {
        rule.instead("it %s", before.does(), after.does());
        rule.reworded("its message is %s", before.text().message(), after.text().message());
        rule.instead(
                "its message names %s",
                shown(before.text().facts()), shown(after.text().facts()));
    }

    private static String shown(List<String> conditions) {
        return String.join(", ", conditions);
    }
}
