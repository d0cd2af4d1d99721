package org.claimable.rules.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimable.method.decision.Template.Fact;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleCard.RuleText;
import org.claimable.rules.comparison.BeforeAndAfter.Window;

/** Which rules changed, the rows of decision tables among them: what they ask, what they report, and on what they rest. */
final class RuleChanges {
    private final Changes changes;

    RuleChanges(Changes changes) {
        this.changes = changes;
    }

    void note(Collection<RuleCard.RuleText> before, Collection<RuleCard.RuleText> after) {
        Changes.match(
                before.stream().map(RuleWords::of).toList(),
                after.stream().map(RuleWords::of).toList(),
                rule -> rule.text().card().key(),
                this::compare);
    }

    private void compare(RuleWords before, RuleWords after) {
        RuleWords known = after == null ? before : after;
        RuleCard card = known.text().card();
        BeforeAndAfter rule = new BeforeAndAfter(
                changes,
                Change.ChangedPart.RULE,
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
                            BeforeAndAfter.place(card.citation())));
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

    private static void asked(BeforeAndAfter rule, RuleWords before, RuleWords after) {
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

    private static void reported(BeforeAndAfter rule, RuleWords before, RuleWords after) {
        rule.instead("it finds %s", before.finding(), after.finding());
        rule.instead("its code is %s", before.text().code(), after.text().code());
        rule.instead("its rate is %s", before.rate(), after.rate());
        rule.reworded("its message is %s", before.text().message(), after.text().message());
        rule.instead("its message names %s", before.named(), after.named());
    }

    /** A rule for a reader: what it finds, what it asks, and from when to when it asks it. */
    record RuleWords(RuleText text, List<String> asks, Window window) {
        private static final Pattern DAY = Pattern.compile("isOnOr(After|Before)\\( \"(\\d{4}-\\d{2}-\\d{2})\" \\)");

        private static final Pattern NOT = Pattern.compile("!(?=[\\w(])");

        static RuleWords of(RuleText text) {
            LocalDate from = null;
            LocalDate to = null;
            for (String condition : text.asks()) {
                Matcher day = DAY.matcher(condition);
                if (day.matches()) {
                    LocalDate date = LocalDate.parse(day.group(2));
                    from = day.group(1).equals("After") ? date : from;
                    to = day.group(1).equals("Before") ? date : to;
                }
            }
            List<String> asks = text.asks().stream()
                    .filter(condition -> !DAY.matcher(condition).matches())
                    .toList();
            return new RuleWords(text, asks, new Window(from, to));
        }

        /** What kind of finding it makes. */
        String finding() {
            return switch (text.does()) {
                case "refuse" -> "a refusal";
                case "review" -> "a review";
                case "caveat" -> "a caveat";
                case "clash" -> "that two do not both count";
                default -> "a rate of deadweight";
            };
        }

        /** The rate of deadweight that it gives, null where it gives none. */
        String rate() {
            return text.rate().isEmpty() ? null : text.rate().replace("\"", "");
        }

        /** What its message names, the rate aside. */
        String named() {
            return text.facts().stream()
                    .map(Fact::name)
                    .filter(fact -> !fact.equals(text.rate()))
                    .collect(Collectors.joining(", "));
        }

        /** What it does and asks, as two short sentences without the last point. */
        String whole() {
            String code = text.code().isEmpty() ? "" : ", " + text.code();
            String rate = rate() == null ? "" : ", " + rate();
            return "It finds %s%s%s. It asks of a %s: %s"
                    .formatted(finding(), rate, code, text.fact().toLowerCase(Locale.ROOT), shown(asks));
        }

        /** Conditions for a reader. */
        static String shown(List<String> conditions) {
            return conditions.stream()
                    .map(condition -> NOT.matcher(condition)
                            .replaceAll("not ")
                            .replace(" && ", " and ")
                            .replace(" || ", " or "))
                    .collect(Collectors.joining(", "));
        }
    }

    /** Which norms changed, that is rules that the program's arithmetic and report carry out. */
    static final class NormChanges {
        private final Changes changes;

        NormChanges(Changes changes) {
            this.changes = changes;
        }

        void note(List<RuleCard> before, List<RuleCard> after) {
            Changes.match(before, after, RuleCard::key, this::compare);
        }

        private void compare(RuleCard before, RuleCard after) {
            RuleCard card = after == null ? before : after;
            BeforeAndAfter norm =
                    new BeforeAndAfter(changes, Change.ChangedPart.NORM, card.key(), "Norm " + card.key(), null);
            if (before == null) {
                norm.added(": \"%s\". It is %s, by %s"
                        .formatted(card.name(), card.provenance().word(), BeforeAndAfter.place(card.citation())));
            } else if (after == null) {
                norm.removed(": \"%s\"".formatted(card.name()));
            } else {
                compare(norm, before, after);
            }
        }

        /** What changed of how a rule or norm is cited. */
        static void compare(BeforeAndAfter subject, RuleCard before, RuleCard after) {
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
}
