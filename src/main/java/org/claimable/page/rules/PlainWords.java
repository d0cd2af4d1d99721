package org.claimable.page.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.claimable.file.document.Days;
import org.claimable.rules.language.Compared;
import org.claimable.rules.language.Consequence;
import org.claimable.rules.language.Expression;
import org.claimable.rules.language.Property;
import org.claimable.rules.language.Rule;

/** What a rule asks, in plain English; what has no words yet is shown as its file writes it, in quotes. */
final class PlainWords {
    private static final Properties WORDS = read();
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private PlainWords() {}

    static String of(Expression condition) {
        return of(condition, true);
    }

    /** A condition, or its opposite where it does not hold. */
    private static String of(Expression condition, boolean holds) {
        if (condition instanceof Expression.Not not) {
            return of(not.condition(), !holds);
        }
        if (condition instanceof Expression.All all) {
            return joined(all.conditions(), holds, holds ? " and " : ", or ");
        }
        if (condition instanceof Expression.Any any) {
            return joined(any.conditions(), holds, holds ? ", or " : " and ");
        }
        if (condition instanceof Compared comparison) {
            return compared(comparison, holds);
        }
        return condition instanceof Property asked ? asked(asked, holds) : term(condition);
    }

    private static String joined(List<Expression> conditions, boolean holds, String between) {
        return conditions.stream().map(each -> of(each, holds)).collect(Collectors.joining(between));
    }

    private static String asked(Property asked, boolean holds) {
        String words = WORDS.getProperty((holds ? "" : "not.") + key(asked));
        return words == null
                ? "“%s” %s".formatted(asked.drl(), holds ? "holds" : "does not hold")
                : filled(words, asked);
    }

    private static String compared(Compared comparison, boolean holds) {
        boolean days = comparison.left().type() == LocalDate.class;
        String sign = (holds ? "" : "not.") + (days ? "DAY." : "") + comparison.sign();
        return "%s %s %s".formatted(term(comparison.left()), WORDS.getProperty(sign), term(comparison.right()));
    }

    private static String term(Expression term) {
        if (term instanceof Property asked) {
            String words = WORDS.getProperty(key(asked));
            return words == null ? "“%s”".formatted(asked.drl()) : filled(words, asked);
        }
        String written = term instanceof Expression.Literal literal ? String.valueOf(literal.value()) : term.drl();
        return written.matches(DAY)
                ? Days.of(LocalDate.parse(written))
                : term.type() == String.class ? "“%s”".formatted(written) : written;
    }

    private static String filled(String words, Property asked) {
        String filled = words;
        for (Property.Member member : asked.members()) {
            for (Expression argument : member.arguments()) {
                filled = filled.replace("{}", term(argument));
            }
        }
        return filled;
    }

    /** The words of a chain of questions without arguments: {@code evidence.dates.anyLaterThan}. */
    static String key(Property asked) {
        return asked.members().stream()
                .map(member -> member.word().matches("is[A-Z].*")
                        ? member.word().substring(2, 3).toLowerCase(java.util.Locale.ROOT)
                                + member.word().substring(3)
                        : member.word())
                .collect(Collectors.joining("."));
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream stream = PlainWords.class.getResourceAsStream("/words/rule-words.properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What a rule does, in words. */
    static final class RuleBehaviour {
        private RuleBehaviour() {}

        static Entry.Behaviour of(Rule rule) {
            List<String> when = rule.when().stream().map(PlainWords::of).toList();
            String of = when.size() == 1 ? "where this holds:" : "where all of these hold:";
            String message = rule.then().message();
            return new Entry.Behaviour(does(rule.then()) + " " + of, when, said(message));
        }

        private static String said(String message) {
            return message.isEmpty() ? null : message.replace("%s", "…").replaceAll("\"([^\"]*)\"", "‘$1’");
        }

        private static String does(Consequence report) {
            return switch (report.verb()) {
                case REFUSE -> "It refuses a claim";
                case REVIEW -> "It leaves a claim for a person to review";
                case CAVEAT -> "It lets a claim stand and says something of it";
                case CLASH -> "It says that two claims of one person do not both count";
                case DEADWEIGHT -> "It sets the rate of deadweight " + rate(report);
            };
        }

        private static String rate(Consequence report) {
            String rate = report.rate() == null ? "null" : report.rate().drl().replace("\"", "");
            return switch (rate) {
                case "null" -> "to none";
                case "rowRate" -> "to the one that the value set states for the outcome";
                case "terms.rate" -> "to the claimant’s own";
                default -> "to " + BookWords.percent(rate);
            };
        }

        /** Whether a claim can be refused for what it says. */
        static boolean refuses(Rule rule) {
            return rule.then().verb() == Consequence.Verb.REFUSE || rule.then().verb() == Consequence.Verb.CLASH;
        }
    }
}
