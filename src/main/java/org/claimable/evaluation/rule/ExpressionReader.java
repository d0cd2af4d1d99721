package org.claimable.evaluation.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.evaluation.rule.Comparison.Sign;
import org.claimable.evaluation.rule.Expression.All;
import org.claimable.evaluation.rule.Expression.Any;
import org.claimable.evaluation.rule.Expression.Literal;
import org.claimable.evaluation.rule.Expression.Not;
import org.claimable.evaluation.rule.Token.Kind;

/** Reads what a rule asks of its fact: every word is one that the fact has, every comparison one of like with like. */
final class ExpressionReader {
    private static final int DEEPEST = 10;
    private static final int LONGEST = 60;

    private final Tokens tokens;
    private final FactType fact;
    private final QuestionReader questions;
    private int depth;
    private int parts;

    ExpressionReader(Tokens tokens, FactType fact, String binding) {
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
            throw tokens.wrong("This rule asks more than %d things. Maybe make two rules of it, EV-01a and EV-01b."
                    .formatted(LONGEST));
        }
        if (tokens.takeIf("!")) {
            Expression condition = deeper(this::term);
            requireCondition(condition);
            return new Not(condition);
        }
        Expression left = term();
        Sign sign = tokens.peek().kind() == Kind.SIGN ? Sign.of(tokens.peek().text()) : null;
        if (sign == null) {
            refuseOtherSigns();
            return left;
        }
        int line = tokens.take().line();
        Expression right = term();
        LikeWithLike.require(new Comparison(left, sign, right), line);
        return new Comparison(left, sign, right);
    }

    private void refuseOtherSigns() {
        String sign = tokens.peek().text();
        if (tokens.peek().kind() == Kind.SIGN && "=+-*/%?:<>&|^~[{;".contains(sign)) {
            throw tokens.wrong(
                    "A rule holds no \"%s\" here. Maybe ==, <, <=, > or >=, with &&, || and !.".formatted(sign));
        }
        if (tokens.peek().kind() == Kind.WORD && !NotARule.advice(sign).isEmpty()) {
            throw tokens.wrong("A rule holds no \"%s\".%s".formatted(sign, NotARule.advice(sign)));
        }
    }

    /** Reads what stands one bracket deeper. */
    <T> T deeper(java.util.function.Supplier<T> read) {
        if (++depth > DEEPEST) {
            throw tokens.wrong("Brackets are nested more than %d deep. Maybe make two rules of it.".formatted(DEEPEST));
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
                throw tokens.wrong("Something to ask of the %s is expected, not %s."
                        .formatted(fact.word().toLowerCase(Locale.ROOT), token.shown()));
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
                token.line(), "%s is not a number as rules write it. Maybe 12 or 0.19.".formatted(token.shown()));
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
            throw tokens.wrong("%s is a %s, neither true nor false. Maybe compare it with something."
                    .formatted(expression.drl(), TypeWords.of(expression.type())));
        }
    }
}
