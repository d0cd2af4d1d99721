package org.claimable.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.rules.language.Expression.All;
import org.claimable.rules.language.Expression.Any;
import org.claimable.rules.language.Expression.Compared;
import org.claimable.rules.language.Expression.Compared.Sign;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Expression.Not;
import org.claimable.rules.language.Rule.FactType;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Reads what a rule asks of its fact: every word is one that the fact has, every comparison one of like with like. */
final class ExpressionReader {
    private static final int DEEPEST = 10;
    private static final int LONGEST = 60;

    private final TokenStream tokens;
    private final FactType fact;
    private final QuestionReader questions;
    private int depth;
    private int parts;

    ExpressionReader(TokenStream tokens, FactType fact, String binding) {
        this.tokens = tokens;
        this.fact = fact;
        this.questions = new QuestionReader(tokens, fact, binding, this);
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
        Expression left = term();
        Sign sign =
                tokens.peek().kind() == TokenKind.SIGN ? Sign.of(tokens.peek().text()) : null;
        if (sign == null) {
            refuseOtherSigns();
            return left;
        }
        int line = tokens.take().line();
        Expression right = term();
        Compared comparison = new Compared(left, sign, right);
        requireLikeWithLike(comparison, line);
        return comparison;
    }

    private void refuseOtherSigns() {
        String sign = tokens.peek().text();
        if (tokens.peek().kind() == TokenKind.SIGN && "=+-*/%?:<>&|^~[{;".contains(sign)) {
            throw tokens.wrong("A rule holds no \"%s\" here. Maybe ==, <, <=, > or >=, with &&, || and !.", sign);
        }
        if (tokens.peek().kind() == TokenKind.WORD && !NotARule.advice(sign).isEmpty()) {
            throw tokens.wrong("A rule holds no \"%s\".%s", sign, NotARule.advice(sign));
        }
    }

    /** Reads what stands one bracket deeper. */
    <T> T deeper(java.util.function.Supplier<T> read) {
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
            default ->
                throw tokens.wrong(
                        "Something to ask of the %s is expected, not %s.",
                        fact.word().toLowerCase(Locale.ROOT), token.shown());
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
            default -> {
                return questions.asked();
            }
        }
    }

    /** Fails where an expression is neither true nor false. */
    void requireCondition(Expression expression) {
        if (expression.type() != boolean.class && expression.type() != Boolean.class) {
            throw tokens.wrong(
                    "%s is a %s, neither true nor false. Maybe compare it with something.",
                    expression.drl(), Vocabulary.typeWord(expression.type()));
        }
    }

    /** Fails where the two sides of a comparison, on a line of a file, cannot be compared so. */
    private static void requireLikeWithLike(Compared comparison, int line) {
        String a = Vocabulary.typeWord(comparison.left().type());
        String b = Vocabulary.typeWord(comparison.right().type());
        boolean order = comparison.sign().isOrder();
        boolean nothing = a.equals(Vocabulary.NOTHING) || b.equals(Vocabulary.NOTHING);
        boolean neverNull = comparison.left().type().isPrimitive()
                || comparison.right().type().isPrimitive();
        boolean comparable = List.of(Vocabulary.NUMBER, Vocabulary.DATE).contains(a)
                || List.of(Vocabulary.TEXT, Vocabulary.CONDITION, "Outcome").contains(a) && !order;
        if (nothing ? order || neverNull : !a.equals(b) || !comparable) {
            throw new WrongRuleException(
                    line,
                    "%s compares a %s with a %s. Numbers and dates have an order, texts are equal or not; a fixed date is asked for as in isOnOrAfter( \"2025-04-01\" ).",
                    comparison.drl(),
                    a,
                    b);
        }
    }
}
