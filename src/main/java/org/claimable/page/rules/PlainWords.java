package org.claimable.page.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.claimable.file.document.Days;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.rulebook.Parameters;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.rules.language.Bound;
import org.claimable.rules.language.Compared;
import org.claimable.rules.language.Expression;
import org.claimable.rules.language.Property;
import org.claimable.rules.language.Property.Member;
import org.claimable.rules.language.Questions;

/**
 * What a rule asks, in plain English; a word without a sentence of its own in {@code rule-words.properties} is said by what it means.
 * {@code names} has what each variable of the rule is called, {@code parameters} all rows of the rule set.
 */
record PlainWords(Map<String, String> names, List<Parameter> parameters) {
    private static final Properties WORDS = read();
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String OPPOSITE = "not.";

    static PlainWords of(List<Parameter> parameters) {
        return new PlainWords(Map.of(), parameters);
    }

    String of(Expression condition) {
        return of(condition, true);
    }

    /** A condition, or its opposite where it does not hold. */
    private String of(Expression condition, boolean holds) {
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
        if (condition instanceof Questions.TextTest test) {
            return "%s %s %s".formatted(term(test.text()), sign(test.part().name(), holds), term(test.with()));
        }
        if (condition instanceof Questions.Listed listed) {
            String values = listed.values().stream().map(this::term).collect(Collectors.joining(" and "));
            String sign = sign(listed.values().size() == 1 ? "LISTED" : "LISTED.TOGETHER", holds);
            return "%s %s “%s”".formatted(values, sign, listed.list());
        }
        if (condition instanceof Questions.Missing missing) {
            return missing(missing.word(), holds);
        }
        return condition instanceof Property asked ? asked(asked, holds) : term(condition);
    }

    private String joined(List<Expression> conditions, boolean holds, String between) {
        return oneOf(conditions, holds)
                .orElseGet(
                        () -> conditions.stream().map(each -> of(each, holds)).collect(Collectors.joining(between)));
    }

    /** Where one thing is compared with several texts or numbers: which of them it is, or that it is none. */
    private Optional<String> oneOf(List<Expression> conditions, boolean holds) {
        List<Compared> all = conditions.stream()
                .filter(Compared.class::isInstance)
                .map(Compared.class::cast)
                .filter(each -> each.right() instanceof Expression.Literal)
                .toList();
        boolean same = all.size() == conditions.size()
                && all.size() > 1
                && all.stream()
                                .map(each -> each.left().drl() + each.sign())
                                .distinct()
                                .count()
                        == 1
                && (all.get(0).sign() == Compared.Sign.EQUAL || all.get(0).sign() == Compared.Sign.UNEQUAL);
        boolean one = same && (all.get(0).sign() == Compared.Sign.EQUAL) == holds;
        return same
                ? Optional.of("%s %s %s"
                        .formatted(
                                term(all.get(0).left()),
                                one ? "is one of" : "is none of",
                                all.stream().map(each -> term(each.right())).collect(Collectors.joining(", "))))
                : Optional.empty();
    }

    private String asked(Property asked, boolean holds) {
        String words = words(asked, holds ? "" : OPPOSITE);
        if (words != null) {
            return filled(words, asked) + whose(asked);
        }
        String means = meaning(asked);
        return holds ? means : "it is not the case that " + means;
    }

    private String compared(Compared comparison, boolean holds) {
        boolean days = comparison.left().type() == LocalDate.class;
        String sign = sign((days ? "DAY." : "") + comparison.sign(), holds);
        return "%s %s %s".formatted(term(comparison.left()), sign, term(comparison.right()));
    }

    private String missing(Property word, boolean holds) {
        return word.type() == Boolean.class || word.type() == boolean.class
                ? "it is %sknown whether %s".formatted(holds ? "not " : "", of(word))
                : "%s is %sgiven".formatted(term(word), holds ? "not " : "");
    }

    private static String words(Property asked, String opposite) {
        String fact = asked.fact() == PersonFact.class ? "person." : asked.fact() == Group.class ? "group." : "";
        String own = WORDS.getProperty(opposite + fact + key(asked));
        return own == null ? WORDS.getProperty(opposite + key(asked)) : own;
    }

    private static String sign(String key, boolean holds) {
        return WORDS.getProperty((holds ? "" : OPPOSITE) + key);
    }

    /** What is compared, or put together, as the subject or object of a sentence. */
    String term(Expression term) {
        if (term instanceof Property asked) {
            if (isParameter(asked)) {
                return parameter(asked);
            }
            if (asked.members().stream().allMatch(member -> member.word().isEmpty())) {
                return names.getOrDefault(asked.drl(), "it");
            }
            String words = words(asked, "");
            return words == null ? meaning(asked) : filled(words, asked) + whose(asked);
        }
        if (term instanceof Questions.Difference difference) {
            return "the %s from %s to %s"
                    .formatted(
                            difference.unit() == Questions.Difference.Unit.DAYS
                                    ? "number of days"
                                    : "number of whole months",
                            term(difference.other()),
                            term(difference.date()));
        }
        if (term instanceof Bound bound) {
            return names.getOrDefault(bound.variable(), bound.variable());
        }
        Object value = term instanceof Expression.Literal literal ? literal.value() : term.drl();
        return literal(String.valueOf(value), term.type());
    }

    private static String literal(String written, Class<?> type) {
        if (written.matches(DAY)) {
            return Days.of(LocalDate.parse(written));
        }
        return type == String.class ? "“%s”".formatted(written) : number(written);
    }

    private static String number(String written) {
        return written.matches("-?\\d{4,}") ? "%,d".formatted(new BigDecimal(written).toBigInteger()) : written;
    }

    private static boolean isParameter(Property asked) {
        List<Member> members = asked.members();
        return !members.isEmpty()
                && members.get(members.size() - 1).method().getDeclaringClass() == Parameters.class
                && !WORDS.containsKey(key(asked));
    }

    /** A parameter that the rule set adds, with its value where that never changes. */
    private String parameter(Property asked) {
        Member last = asked.members().get(asked.members().size() - 1);
        String name = last.arguments().isEmpty()
                ? last.word()
                : String.valueOf(last.arguments().get(0).drl()).replace("\"", "");
        List<Parameter> rows =
                parameters.stream().filter(each -> each.name().equals(name)).toList();
        String words = "the parameter " + name;
        if (rows.size() != 1) {
            return words;
        }
        Parameter row = rows.get(0);
        return "%s (%s)".formatted(row.isDay() ? row.amount() : "%,d".formatted(row.value()), words);
    }

    private String filled(String words, Property asked) {
        String filled = words;
        for (Member member : asked.members()) {
            for (Expression argument : member.arguments()) {
                filled = filled.replace("{}", term(argument));
            }
        }
        return filled;
    }

    /** What the last member means, with what it is asked with. */
    private String meaning(Property asked) {
        Member last = asked.members().get(asked.members().size() - 1);
        String arguments = last.arguments().isEmpty() || last.word().equals("field")
                ? ""
                : last.arguments().stream().map(this::term).collect(Collectors.joining(", ", " (", ")"));
        return last.means() + arguments + whose(asked);
    }

    /** Of which claim it is asked, where there are several. */
    private String whose(Property asked) {
        if (asked.variable() != null) {
            return " of " + names.getOrDefault(asked.variable(), asked.variable());
        }
        if (asked.fact() != Pair.class || asked.members().isEmpty()) {
            return "";
        }
        return switch (asked.members().get(0).word()) {
            case "claim" -> " of the one claim";
            case "other" -> " of the other claim";
            default -> "";
        };
    }

    /** The words of a chain of questions, without arguments and without which claim is asked: {@code evidence.dates.anyLaterThan}. */
    static String key(Property asked) {
        return asked.members().stream()
                .filter(member -> !member.word().isEmpty())
                .filter(member ->
                        asked.fact() != Pair.class || !List.of("claim", "other").contains(member.word()))
                .map(member -> member.word().matches("is[A-Z].*")
                        ? member.word().substring(2, 3).toLowerCase(Locale.ROOT)
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
}
