package org.claimable.rules.language;

import com.google.re2j.PatternSyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.evaluation.fact.Asked;
import org.claimable.rules.language.Compared.Sign;
import org.claimable.rules.language.Expression.All;
import org.claimable.rules.language.Expression.Any;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Expression.Not;
import org.claimable.rules.language.Questions.Difference;
import org.claimable.rules.language.Questions.Difference.Unit;
import org.claimable.rules.language.Questions.TextPart;
import org.claimable.rules.language.Questions.TextTest;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Reads what is asked of a plain text, number or date: its parts, what it is in, and the time from another day. */
final class PartReader {
    /** The words that ask it, each after a point with brackets, or between two things. */
    static final Set<String> WORDS = Set.of(
            "daysAfter", "monthsAfter", "between", "in", "isIn", "startsWith", "endsWith", "contains", "matches");

    private static final int LONGEST_EXPRESSION = 200;
    private static final int MOST_GIVEN = 100;
    private static final long MOST_WRITTEN_OUT = 200_000;
    private static final int MOST_STEPS = 1_000;
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{1,9})?)?}");

    private final TokenStream tokens;
    private final ExpressionReader expressions;

    PartReader(TokenStream tokens, ExpressionReader expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** What is asked of a term after a point, as often as there is one. */
    Expression further(Expression term) {
        Expression asked = term;
        while (tokens.isNext(".") && tokens.isAfterNext(WORDS)) {
            tokens.take();
            Token word = tokens.take();
            tokens.expect("(", "after \"%s\"".formatted(word.text()));
            List<Expression> given = given(word);
            asked = of(asked, word, given);
        }
        return asked;
    }

    private List<Expression> given(Token word) {
        List<Expression> given = new ArrayList<>();
        while (!tokens.isNext(")")) {
            if (given.size() == MOST_GIVEN) {
                throw new WrongRuleException(
                        word.line(),
                        "\"%s\" is given more than %d things. Maybe a list, as in lists/providers.csv, says it shorter.",
                        word.text(),
                        MOST_GIVEN);
            }
            given.add(expressions.deeper(expressions::term));
            if (!tokens.isNext(")")) {
                tokens.expect(",", "after what \"%s\" is given".formatted(word.text()));
            }
        }
        tokens.take();
        return given;
    }

    /** What is asked of a term by a word after it, without a point, as in {@code provider in ( "A", "B" )}; the term itself where nothing is. */
    Expression between(Expression term) {
        boolean not = tokens.isNext("not") && tokens.isAfterNext(WORDS);
        Token next = tokens.peek();
        if (next.kind() != TokenKind.WORD || !not && !WORDS.contains(next.text())) {
            return term;
        }
        if (not) {
            tokens.take();
        }
        Token word = tokens.take();
        if (word.is("isIn") && tokens.peek().kind() == TokenKind.WORD) {
            throw tokens.wrong(
                    "A list is named in quotes, not as %s. Maybe isIn \"provider-services\".",
                    tokens.peek().shown());
        }
        List<Expression> given;
        if (tokens.takeIf("(")) {
            given = given(word);
        } else {
            given = List.of(expressions.term());
        }
        Expression asked = of(term, word, given);
        return not ? new Not(asked) : asked;
    }

    private Expression of(Expression term, Token word, List<Expression> given) {
        return switch (word.text()) {
            case "daysAfter" -> difference(term, Unit.DAYS, word, given);
            case "monthsAfter" -> difference(term, Unit.MONTHS, word, given);
            case "between" -> {
                requireCount(word, given, 2);
                yield new All(List.of(
                        expressions.compared(term, Sign.AT_LEAST, given.get(0), word.line()),
                        expressions.compared(term, Sign.AT_MOST, given.get(1), word.line())));
            }
            case "in" -> {
                if (given.isEmpty()) {
                    throw new WrongRuleException(word.line(), "\"in\" is given nothing. Maybe in ( \"A\", \"B\" ).");
                }
                yield new Any(given.stream()
                        .map(each -> expressions.compared(term, Sign.EQUAL, each, word.line()))
                        .toList());
            }
            case "isIn" -> {
                requireCount(word, given, 1);
                yield lists().listed(word, given.get(0), List.of(term));
            }
            default -> textTest(term, word, given);
        };
    }

    private static void requireCount(Token word, List<Expression> given, int wanted) {
        if (given.size() != wanted) {
            throw new WrongRuleException(
                    word.line(),
                    "\"%s\" is given %d things and needs %d. Maybe %s.",
                    word.text(),
                    given.size(),
                    wanted,
                    word.is("between") ? "between( 1, 5 )" : given.size() < wanted ? "one is missing" : "remove one");
        }
    }

    private static Expression difference(Expression term, Unit unit, Token word, List<Expression> given) {
        requireCount(word, given, 1);
        Expression other = ExpressionReader.asDay(given.get(0));
        for (Expression each : List.of(term, other)) {
            if (each.type() != LocalDate.class) {
                throw new WrongRuleException(
                        word.line(),
                        "%s is a %s; \"%s\" counts from one date to another.",
                        each.drl(),
                        Vocabulary.typeWord(each.type()),
                        word.text());
            }
        }
        return new Difference(term, unit, other);
    }

    private static Expression textTest(Expression term, Token word, List<Expression> given) {
        requireCount(word, given, 1);
        requireText(term, word);
        if (!(given.get(0) instanceof Literal literal)
                || !(literal.value() instanceof String text)
                || Asked.blank(text)) {
            throw new WrongRuleException(
                    word.line(),
                    "\"%s\" is given %s, and needs a text that is written out, as in evidence.reference startsWith \"CN-\".",
                    word.text(),
                    given.get(0).drl());
        }
        TextPart part = TextPart.of(word.text());
        if (part == TextPart.MATCHES) {
            requireExpression(word, text);
        }
        return new TextTest(term, part, literal);
    }

    /** Fails where what parts are asked of is no text that may be any. */
    private static void requireText(Expression term, Token word) {
        if (term.type() == EvidenceKind.class) {
            throw new WrongRuleException(
                    word.line(),
                    "%s is one of three words, %s, and has no parts to ask for. Maybe %s == \"record\".",
                    term.drl(),
                    Stream.of(EvidenceKind.values()).map(EvidenceKind::word).collect(Collectors.joining(", ")),
                    term.drl());
        }
        if (term.type() != String.class) {
            throw new WrongRuleException(
                    word.line(),
                    "%s is a %s; \"%s\" asks about the parts of a text, as in evidence.reference startsWith \"CN-\".",
                    term.drl(),
                    Vocabulary.typeWord(term.type()),
                    word.text());
        }
    }

    private static void requireExpression(Token word, String text) {
        try {
            if (text.length() > LONGEST_EXPRESSION) {
                throw new WrongRuleException(
                        word.line(),
                        "The regular expression has more than %d characters. Maybe a list says it shorter.",
                        LONGEST_EXPRESSION);
            }
            if (!isShort(text)) {
                throw new WrongRuleException(
                        word.line(),
                        "The regular expression repeats something too often. Maybe write * or + in place of the number in { }.");
            }
        } catch (PatternSyntaxException wrong) {
            throw new WrongRuleException(
                    word.line(),
                    "\"%s\" is not a regular expression of RE2: %s. Correct it; before a bracket or sign that is meant as it stands come two backslashes, as in \"CN \\\\([0-9]+\\\\)\".",
                    text,
                    wrong.getDescription());
        }
    }

    /** Whether the steps into which it is taken apart are few; those that numbers in braces multiply are not even made. */
    private static boolean isShort(String expression) {
        long steps = expression.length();
        Matcher repeats = REPEATED.matcher(expression);
        while (repeats.find() && steps <= MOST_WRITTEN_OUT) {
            steps *= Math.max(1, Long.parseLong(repeats.group(repeats.group(2) == null ? 1 : 2)));
        }
        return steps <= MOST_WRITTEN_OUT && Asked.pattern(expression).programSize() <= MOST_STEPS;
    }

    /** Whether a list has some words together, after {@code isIn(}. */
    Expression listedTogether(Token word) {
        List<Expression> given = given(word);
        if (given.size() < 2) {
            throw new WrongRuleException(
                    word.line(),
                    "\"isIn\" is given a list and what is to be on it, as in isIn( \"provider-services\", provider, service ).");
        }
        return lists().listed(word, given.get(0), given.subList(1, given.size()));
    }

    private ListReader lists() {
        return new ListReader(expressions.asking().own());
    }

    /** The words that ask something, for a hint. */
    static Stream<String> words() {
        return WORDS.stream().sorted();
    }
}
