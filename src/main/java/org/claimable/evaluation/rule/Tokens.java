package org.claimable.evaluation.rule;

import java.util.List;
import org.claimable.evaluation.rule.Token.Kind;

/** The tokens of a rule file, read one after the other. */
final class Tokens {
    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    boolean isNext(String sign) {
        return peek().is(sign);
    }

    boolean isEnd() {
        return peek().kind() == Kind.END;
    }

    Token take() {
        Token token = peek();
        if (!isEnd()) {
            at++;
        }
        return token;
    }

    /** Takes the next token where it is this sign or word. */
    boolean takeIf(String sign) {
        boolean next = isNext(sign);
        if (next) {
            take();
        }
        return next;
    }

    /** Takes this sign or word, which must come next; {@code where} says after what, for the message. */
    Token expect(String sign, String where) {
        if (!isNext(sign)) {
            throw unexpected(sign, where);
        }
        return take();
    }

    Token expect(Kind kind, String what, String where) {
        if (peek().kind() != kind) {
            throw wrong("%s %s is expected, not %s.".formatted(capital(where), what, peek().shown()));
        }
        return take();
    }

    private WrongRuleException unexpected(String sign, String where) {
        String message = "%s \"%s\" is expected, not %s.%s"
                .formatted(capital(where), sign, peek().shown(), NotARule.advice(peek().text()));
        boolean leftOut = at > 0 && peek().firstOnLine();
        return leftOut ? new WrongRuleException(tokens.get(at - 1).line(), message) : wrong(message);
    }

    /** A mistake where the next token stands; after the last one, on its line. */
    WrongRuleException wrong(String message) {
        return new WrongRuleException(at > 0 && isEnd() ? tokens.get(at - 1).line() : peek().line(), message);
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Goes on to where the next rule begins, or to the end. */
    void skipToNextRule() {
        while (!isEnd() && !(isNext("rule") && peek().firstOnLine())) {
            take();
        }
    }
}
