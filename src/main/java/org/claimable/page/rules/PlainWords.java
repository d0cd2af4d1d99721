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
import org.claimable.evaluation.rule.Asked;
import org.claimable.evaluation.rule.Comparison;
import org.claimable.evaluation.rule.Expression;
import org.claimable.file.document.Days;

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
        if (condition instanceof Comparison comparison) {
            return compared(comparison, holds);
        }
        return condition instanceof Asked asked ? asked(asked, holds) : term(condition);
    }

    private static String joined(List<Expression> conditions, boolean holds, String between) {
        return conditions.stream().map(each -> of(each, holds)).collect(Collectors.joining(between));
    }

    private static String asked(Asked asked, boolean holds) {
        String words = WORDS.getProperty((holds ? "" : "not.") + key(asked));
        return words == null
                ? "“%s” %s".formatted(asked.drl(), holds ? "holds" : "does not hold")
                : filled(words, asked);
    }

    private static String compared(Comparison comparison, boolean holds) {
        boolean days = comparison.left().type() == LocalDate.class;
        String sign = (holds ? "" : "not.") + (days ? "DAY." : "") + comparison.sign();
        return "%s %s %s".formatted(term(comparison.left()), WORDS.getProperty(sign), term(comparison.right()));
    }

    private static String term(Expression term) {
        if (term instanceof Asked asked) {
            String words = WORDS.getProperty(key(asked));
            return words == null ? "“%s”".formatted(asked.drl()) : filled(words, asked);
        }
        String written = term instanceof Expression.Literal literal ? String.valueOf(literal.value()) : term.drl();
        return written.matches(DAY)
                ? Days.of(LocalDate.parse(written))
                : term.type() == String.class ? "“%s”".formatted(written) : written;
    }

    private static String filled(String words, Asked asked) {
        String filled = words;
        for (Asked.Question question : asked.questions()) {
            for (Expression argument : question.arguments()) {
                filled = filled.replace("{}", term(argument));
            }
        }
        return filled;
    }

    /** The words of a chain of questions without arguments: {@code evidence.dates.anyLaterThan}. */
    static String key(Asked asked) {
        return asked.questions().stream()
                .map(question -> question.word().matches("is[A-Z].*")
                        ? question.word().substring(2, 3).toLowerCase(java.util.Locale.ROOT)
                                + question.word().substring(3)
                        : question.word())
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
}
