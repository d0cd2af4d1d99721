package org.claimable.rules.language;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.claimable.rules.language.Part.Tally;
import org.claimable.rules.language.Part.TallyKind;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/**
 * Reads what the facts of a pattern come to: how many they are, or a sum, the least or the greatest of something; {@code names} reads a
 * name that is not taken.
 */
record TallyReader(TokenStream tokens, Asking asking, Supplier<Token> names) {
    /** One of them, over the facts of a pattern. */
    Tally of(Part over) {
        if (!tokens.peek().text().startsWith("$")) {
            throw tokens.wrong(
                    "Here a name for what the claims come to is expected, not %s. Maybe $before : count( 1 ).",
                    tokens.peek().shown());
        }
        Token variable = names.get();
        tokens.expect(":", "after %s".formatted(variable.text()));
        if (variable.is(over.variable())) {
            throw new WrongRuleException(
                    variable.line(), "%s is the name of the pattern already. Maybe $before.", variable.text());
        }
        Token function = tokens.expect(TokenKind.WORD, "count, sum, min or max", "after the name");
        TallyKind kind = kind(function);
        tokens.expect("(", "after \"%s\"".formatted(function.text()));
        Expression of = null;
        if (kind == TallyKind.COUNT) {
            if (!tokens.isNext("1") || !tokens.isAfterNext(")")) {
                throw tokens.wrong("\"count\" counts facts, and is written count( 1 ).");
            }
            tokens.take();
        } else {
            of = new ExpressionReader(
                            tokens, new Asking(over.fact(), over.variable(), asking.known(), null, asking.own()))
                    .term();
        }
        tokens.expect(")", "after what \"%s\" is given".formatted(function.text()));
        return new Tally(variable.text(), kind, of, type(function, kind, of));
    }

    private static TallyKind kind(Token function) {
        for (TallyKind kind : TallyKind.values()) {
            if (kind.word().equals(function.text())) {
                return kind;
            }
        }
        throw new WrongRuleException(
                function.line(),
                "Claims are put together by count, sum, min or max, not by %s. Maybe count( 1 ), or sum( worth.total ).",
                function.shown());
    }

    private static Class<?> type(Token function, TallyKind kind, Expression of) {
        if (kind == TallyKind.COUNT) {
            return Integer.class;
        }
        String type = Vocabulary.typeWord(of.type());
        boolean date = type.equals(Vocabulary.DATE) && kind != TallyKind.SUM;
        if (!(of instanceof Property) || !date && !type.equals(Vocabulary.NUMBER)) {
            throw new WrongRuleException(
                    function.line(),
                    "%s of %s is not known. Maybe %s( worth.total ).",
                    function.text().substring(0, 1).toUpperCase(Locale.ROOT)
                            + function.text().substring(1),
                    of.drl(),
                    function.text());
        }
        return date ? LocalDate.class : java.math.BigDecimal.class;
    }
}
