package org.claimable.evaluation.rule;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.bank.Nearest;
import org.claimable.evaluation.fact.Day;
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
    private final String binding;
    private int depth;
    private int parts;

    ExpressionReader(Tokens tokens, FactType fact, String binding) {
        this.tokens = tokens;
        this.fact = fact;
        this.binding = binding;
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
        tokens.take();
        Expression right = term();
        requireLikeWithLike(left, sign, right);
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

    private <T> T deeper(java.util.function.Supplier<T> read) {
        if (++depth > DEEPEST) {
            throw tokens.wrong("Brackets are nested more than %d deep. Maybe make two rules of it.".formatted(DEEPEST));
        }
        T result = read.get();
        depth--;
        return result;
    }

    private Expression term() {
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
                return asked();
            }
        }
    }

    /** A chain of questions, of the fact itself in a pattern, of the variable for it after {@code then}. */
    private Asked asked() {
        List<Asked.Question> questions = new ArrayList<>();
        boolean ofVariable = tokens.isNext(binding);
        Class<?> type = fact.type();
        if (ofVariable) {
            tokens.take();
            if (!tokens.takeIf(".")) {
                return new Asked(fact.type(), List.of());
            }
        } else if (tokens.peek().text().startsWith("$")) {
            throw tokens.wrong("%s is not the name before the pattern. Maybe %s."
                    .formatted(tokens.peek().shown(), binding));
        }
        do {
            Asked.Question question = question(type);
            questions.add(question);
            type = question.method().getReturnType();
        } while (tokens.takeIf("."));
        return new Asked(fact.type(), questions);
    }

    private Asked.Question question(Class<?> type) {
        Token word = tokens.expect(Kind.WORD, "a word", "to ask further");
        Method method = Vocabulary.find(type, word.text());
        if (method == null) {
            throw new WrongRuleException(word.line(), unknown(type, word.text()));
        }
        List<Expression> arguments = new ArrayList<>();
        if (tokens.takeIf("(")) {
            while (!tokens.isNext(")")) {
                arguments.add(deeper(this::term));
                if (!tokens.isNext(")")) {
                    tokens.expect(",", "after what \"%s\" is given".formatted(word.text()));
                }
            }
            tokens.take();
        }
        requireArguments(word, method, arguments);
        return new Asked.Question(word.text(), method, arguments);
    }

    private static String unknown(Class<?> type, String word) {
        if (Vocabulary.of(type).isEmpty()) {
            return "\"%s\" cannot be asked: what stands before the point is a plain %s.%s"
                    .formatted(word, plain(type), NotARule.advice(word));
        }
        String advice = NotARule.advice(word);
        return "A %s has no \"%s\".%s"
                .formatted(
                        plain(type),
                        word,
                        advice.isEmpty()
                                ? " Maybe %s; ./claimable rules words lists all."
                                        .formatted(Nearest.to(word, Vocabulary.of(type).keySet().stream())
                                                .orElse(""))
                                : advice);
    }

    private static void requireArguments(Token word, Method method, List<Expression> arguments) {
        Class<?>[] wanted = method.getParameterTypes();
        if (wanted.length != arguments.size()) {
            throw new WrongRuleException(
                    word.line(),
                    "\"%s\" is given %d things and needs %d.%s"
                            .formatted(
                                    word.text(),
                                    arguments.size(),
                                    wanted.length,
                                    wanted.length == 0 ? " Maybe leave out the brackets." : " Maybe one is missing."));
        }
        for (int i = 0; i < wanted.length; i++) {
            Class<?> given = arguments.get(i).type();
            if (!plain(wanted[i]).equals(plain(given))) {
                throw new WrongRuleException(
                        word.line(),
                        "\"%s\" is given a %s and needs a %s.".formatted(word.text(), plain(given), plain(wanted[i])));
            }
            if (method.getParameters()[i].isAnnotationPresent(Day.class)) {
                requireDay(word, arguments.get(i));
            }
        }
    }

    private static void requireDay(Token word, Expression argument) {
        Object text = argument instanceof Literal literal ? literal.value() : null;
        try {
            LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException wrong) {
            throw new WrongRuleException(
                    word.line(),
                    "\"%s\" is given %s, not a date. Maybe \"2025-04-01\".".formatted(word.text(), argument.drl()));
        }
    }

    private void requireCondition(Expression expression) {
        if (expression.type() != boolean.class && expression.type() != Boolean.class) {
            throw tokens.wrong("%s is a %s, neither true nor false. Maybe compare it with something."
                    .formatted(expression.drl(), plain(expression.type())));
        }
    }

    private void requireLikeWithLike(Expression left, Sign sign, Expression right) {
        String a = plain(left.type());
        String b = plain(right.type());
        boolean nothing = a.equals("nothing") || b.equals("nothing");
        boolean comparable = List.of("number", "date").contains(a)
                || List.of("text", "condition", "Outcome").contains(a) && !sign.isOrder();
        if (nothing ? sign.isOrder() || isNeverNull(left, right) : !a.equals(b) || !comparable) {
            throw tokens.wrong(
                    "%s compares a %s with a %s. Numbers and dates have an order, texts are equal or not; a fixed date is asked by onOrAfter, as in isOnOrAfter( \"2025-04-01\" )."
                            .formatted(new Comparison(left, sign, right).drl(), a, b));
        }
    }

    private static boolean isNeverNull(Expression left, Expression right) {
        return left.type().isPrimitive() || right.type().isPrimitive();
    }

    /** The type in words. */
    static String plain(Class<?> type) {
        if (type == int.class || type == Integer.class || type == BigDecimal.class) {
            return "number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "condition";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        return type == Void.class ? "nothing" : type.getSimpleName();
    }
}
