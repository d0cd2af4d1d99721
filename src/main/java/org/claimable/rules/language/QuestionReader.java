package org.claimable.rules.language;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.evaluation.fact.Claim.Day;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Expression.Property;
import org.claimable.rules.language.Rule.FactType;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Reads what is asked of a fact, word by word: each is one that the fact, or the answer before, has. */
final class QuestionReader {
    private static final int LONGEST = 8;

    private final TokenStream tokens;
    private final FactType fact;
    private final String binding;
    private final ExpressionReader expressions;

    QuestionReader(TokenStream tokens, FactType fact, String binding, ExpressionReader expressions) {
        this.tokens = tokens;
        this.fact = fact;
        this.binding = binding;
        this.expressions = expressions;
    }

    /** A chain of questions, of the fact itself in a pattern, of the variable for it after {@code then}. */
    Property asked() {
        List<Property.Member> questions = new ArrayList<>();
        boolean ofVariable = tokens.isNext(binding);
        Class<?> type = fact.type();
        if (ofVariable) {
            tokens.take();
            if (!tokens.takeIf(".")) {
                return new Property(fact.type(), List.of());
            }
        } else if (tokens.peek().text().startsWith("$")) {
            throw tokens.wrong(
                    "%s is not the name before the pattern. Maybe %s.",
                    tokens.peek().shown(), binding);
        }
        do {
            requireShort(questions);
            Property.Member question = question(type);
            questions.add(question);
            type = question.method().getReturnType();
        } while (tokens.takeIf("."));
        return new Property(fact.type(), questions);
    }

    private void requireShort(List<Property.Member> questions) {
        if (questions.size() == LONGEST) {
            throw tokens.wrong("More than %d questions follow one another here. Maybe ask the claim itself.", LONGEST);
        }
    }

    private Property.Member question(Class<?> type) {
        Token word = tokens.expect(TokenKind.WORD, "a word", "to ask further");
        Method method = Vocabulary.find(type, word.text());
        if (method == null) {
            throw new WrongRuleException(word.line(), unknown(type, word.text()));
        }
        List<Expression> arguments = new ArrayList<>();
        if (tokens.takeIf("(")) {
            while (!tokens.isNext(")")) {
                arguments.add(expressions.deeper(expressions::term));
                if (!tokens.isNext(")")) {
                    tokens.expect(",", "after what \"%s\" is given".formatted(word.text()));
                }
            }
            tokens.take();
        }
        requireArguments(word, method, arguments);
        return new Property.Member(word.text(), method, arguments);
    }

    private static String unknown(Class<?> type, String word) {
        if (Vocabulary.of(type).isEmpty()) {
            return "\"%s\" cannot be asked: what stands before the point is a plain %s. Maybe compare that.%s"
                    .formatted(word, Vocabulary.typeWord(type), NotARule.advice(word));
        }
        String advice = NotARule.advice(word);
        return "A %s has no \"%s\".%s"
                .formatted(Vocabulary.typeWord(type), word, advice.isEmpty() ? known(word, type) : advice);
    }

    private static String known(String word, Class<?> type) {
        String hint = Nearest.hint(" Maybe %s;", word, Vocabulary.of(type).keySet().stream());
        return hint.isEmpty()
                ? " Write one of those that ./claimable rules words lists."
                : hint + " ./claimable rules words lists all.";
    }

    private static void requireArguments(Token word, Method method, List<Expression> arguments) {
        Class<?>[] wanted = method.getParameterTypes();
        if (wanted.length != arguments.size()) {
            throw new WrongRuleException(
                    word.line(),
                    "\"%s\" is given %d things and needs %d.%s",
                    word.text(),
                    arguments.size(),
                    wanted.length,
                    wanted.length == 0 ? " Maybe leave out the brackets." : " Maybe one is missing.");
        }
        for (int i = 0; i < wanted.length; i++) {
            Class<?> given = arguments.get(i).type();
            if (!Vocabulary.typeWord(wanted[i]).equals(Vocabulary.typeWord(given))) {
                throw new WrongRuleException(
                        word.line(),
                        "\"%s\" is given a %s and needs a %s.",
                        word.text(),
                        Vocabulary.typeWord(given),
                        Vocabulary.typeWord(wanted[i]));
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
                    word.line(), "\"%s\" is given %s, not a date. Maybe \"2025-04-01\".", word.text(), argument.drl());
        }
    }
}
