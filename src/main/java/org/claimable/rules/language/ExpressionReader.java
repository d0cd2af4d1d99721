package org.claimable.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.claimable.method.evaluation.fact.Word.Closed;
import org.claimable.rules.language.Compared.Sign;
import org.claimable.rules.language.Expression.All;
import org.claimable.rules.language.Expression.Any;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Expression.Not;
import org.claimable.rules.language.Questions.Missing;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Reads what a rule asks of its fact: every word is one that the fact has, every comparison one of like with like. */
final class ExpressionReader {
    private static final int DEEPEST = 10;
    private static final int LONGEST = 60;

    private final TokenStream tokens;
    private final Asking asking;
    private final WordReader words;
    private final PartReader partReader;
    private int depth;
    private int parts;

    ExpressionReader(TokenStream tokens, Asking asking) {
        this.tokens = tokens;
        this.asking = asking;
        this.words = new WordReader(tokens, asking, this);
        this.partReader = new PartReader(tokens, this);
    }

    Asking asking() {
        return asking;
    }

    /** A condition: something that holds or does not. */
    Expression condition() {
        Expression first = both();
        List<Expression> either = new ArrayList<>(List.of(first));
        while (tokens.takeIf("||")) {
            either.add(both());
        }
        if (either.size() == 1) {
            return first;
        }
        either.forEach(this::requireCondition);
        return new Any(either);
    }

    private Expression both() {
        Expression first = one();
        List<Expression> all = new ArrayList<>(List.of(first));
        while (tokens.takeIf("&&")) {
            all.add(one());
        }
        if (all.size() == 1) {
            return first;
        }
        all.forEach(this::requireCondition);
        return new All(all);
    }

    private Expression one() {
        if (++parts > LONGEST) {
            throw tokens.wrong(
                    "This rule asks more than %d things. Maybe make two rules of it, EV-01a and EV-01b.", LONGEST);
        }
        if (tokens.takeIf("!")) {
            Expression condition = deeper(this::term);
            requireCondition(condition);
            return new Not(condition);
        }
        Expression left = partReader.between(term());
        Sign sign =
                tokens.peek().kind() == TokenKind.SIGN ? Sign.of(tokens.peek().text()) : null;
        if (sign == null) {
            refuseOtherSigns();
            return left;
        }
        int line = tokens.take().line();
        return compared(left, sign, term(), line);
    }

    /** A comparison; it must be one of like with like. A text that is compared with a date is read as one. */
    Expression compared(Expression left, Sign sign, Expression right, int line) {
        Expression a = right.type() == LocalDate.class ? asDay(left) : left;
        Expression b = left.type() == LocalDate.class ? asDay(right) : right;
        if (a instanceof Literal && !(b instanceof Literal) && !sign.isOrder()) {
            Expression swapped = a;
            a = b;
            b = swapped;
        }
        boolean exact = b instanceof Literal literal
                && literal.value() instanceof String
                && Vocabulary.closed(a) != Closed.NONE
                && Vocabulary.closed(a) != Closed.KIND;
        Compared comparison = new Compared(a, sign, b, exact);
        requireLikeWithLike(comparison, line);
        return comparison;
    }

    /** A text that writes a date, as that date. */
    static Expression asDay(Expression expression) {
        if (expression instanceof Literal literal && literal.value() instanceof String text) {
            try {
                return new Literal(LocalDate.parse(text));
            } catch (DateTimeParseException another) {
                return expression;
            }
        }
        return expression;
    }

    private void refuseOtherSigns() {
        String sign = tokens.peek().text();
        if (tokens.peek().kind() == TokenKind.SIGN && "=+-*/%?:<>&|^~[{".contains(sign)) {
            throw tokens.wrong("A rule holds no \"%s\" here. Maybe ==, <, <=, > or >=, with &&, || and !.", sign);
        }
        if (tokens.peek().kind() == TokenKind.WORD && !NotARule.advice(sign).isEmpty()) {
            throw tokens.wrong("A rule holds no \"%s\".%s", sign, NotARule.advice(sign));
        }
    }

    /** Reads what stands one bracket deeper. */
    <T> T deeper(Supplier<T> read) {
        if (++depth > DEEPEST) {
            throw tokens.wrong("Brackets are nested more than %d deep. Maybe make two rules of it.", DEEPEST);
        }
        T result = read.get();
        depth--;
        return result;
    }

    /** A literal, something asked, or a condition in brackets. */
    Expression term() {
        Token token = tokens.peek();
        if (tokens.takeIf("(")) {
            Expression inner = deeper(this::condition);
            tokens.expect(")", "after what stands in brackets");
            return inner;
        }
        return switch (token.kind()) {
            case TEXT -> new Literal(tokens.take().text());
            case NUMBER -> number(tokens.take());
            case WORD -> word(token);
            default -> {
                if (token.is("{")) {
                    throw tokens.wrong("Braces are for words that are said. Maybe parameters.trainingSessions.");
                }
                boolean below = token.is("-");
                throw tokens.wrong(
                        below
                                ? "A number below 0 is not written in a rule. Maybe turn the comparison round."
                                : "Something to ask of the %s is expected, not %s."
                                        .formatted(asking.fact().word().toLowerCase(Locale.ROOT), token.shown()));
            }
        };
    }

    private Literal number(Token token) {
        if (token.text().matches("\\d{1,9}")) {
            return new Literal(Integer.valueOf(token.text()));
        }
        if (token.text().matches("\\d{1,9}\\.\\d{1,9}")) {
            return new Literal(new BigDecimal(token.text()));
        }
        throw new WrongRuleException(
                token.line(), "%s is not a number as rules write it. Maybe 12 or 0.19.", token.shown());
    }

    private Expression word(Token token) {
        switch (token.text()) {
            case "true", "false" -> {
                tokens.take();
                return new Literal(Boolean.valueOf(token.text()));
            }
            case "null" -> {
                tokens.take();
                return new Literal(null);
            }
            case "missing" -> {
                return missing(tokens.take());
            }
            case "isIn" -> {
                tokens.take();
                tokens.expect("(", "after \"isIn\"");
                return partReader.listedTogether(token);
            }
            default -> {
                return words.asked();
            }
        }
    }

    private Expression missing(Token word) {
        tokens.expect("(", "after \"missing\"");
        Expression asked = term();
        tokens.expect(")", "after what may be missing");
        if (!(asked instanceof Property property)) {
            throw new WrongRuleException(
                    word.line(), "\"missing\" asks whether one word is blank, as in missing( provider ).");
        }
        if (!property.mayBeBlank()) {
            throw new WrongRuleException(
                    word.line(),
                    "%s is never blank, so it is never missing. Maybe remove this condition.",
                    property.drl());
        }
        return new Missing(property);
    }

    /** Fails where an expression is neither true nor false. */
    void requireCondition(Expression expression) {
        if (expression.type() != boolean.class && expression.type() != Boolean.class) {
            throw tokens.wrong(
                    "%s is a %s, neither true nor false. Maybe %s.",
                    expression.drl(),
                    Vocabulary.typeWord(expression.type()),
                    expression instanceof Literal
                            ? "brackets are missing, as in provider in ( \"A\", \"B\" )"
                            : "compare it with something");
        }
    }

    /** Fails where the two sides of a comparison, on a line of a file, cannot be compared so. */
    private static void requireLikeWithLike(Compared comparison, int line) {
        String a = Vocabulary.typeWord(comparison.left().type());
        String b = Vocabulary.typeWord(comparison.right().type());
        if (a.equals(Vocabulary.NOTHING) || b.equals(Vocabulary.NOTHING)) {
            Expression other = a.equals(Vocabulary.NOTHING) ? comparison.right() : comparison.left();
            throw new WrongRuleException(
                    line,
                    "A comparison with null is never decided. Maybe %smissing( %s ).",
                    comparison.sign() == Sign.UNEQUAL ? "!" : "",
                    other.drl());
        }
        for (Expression each : List.of(comparison.left(), comparison.right())) {
            if (!Vocabulary.canBeCompared(each.type())) {
                throw new WrongRuleException(
                        line,
                        "%s is not compared itself, only what it says. Maybe a word of it, such as outcomeCode or outcome.area for outcome.",
                        each.drl());
            }
        }
        boolean order = comparison.sign().isOrder();
        boolean comparable = List.of(Vocabulary.NUMBER, Vocabulary.DATE).contains(a)
                || List.of(Vocabulary.TEXT, Vocabulary.CONDITION).contains(a) && !order;
        if (!a.equals(b) || !comparable) {
            throw new WrongRuleException(
                    line,
                    "%s compares a %s with a %s. Numbers and dates have an order, texts are equal or not; a date is written as in \"2025-04-01\".",
                    comparison.drl(),
                    a,
                    b);
        }
    }
}
