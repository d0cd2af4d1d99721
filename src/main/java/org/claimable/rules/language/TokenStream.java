package org.claimable.rules.language;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The tokens of a rule file, read one after the other. */
final class TokenStream {
    private final List<Token> tokens;
    private int at;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The next token; one that is wrong is an error. */
    Token peek() {
        Token next = tokens.get(at);
        if (next.kind() == TokenKind.WRONG) {
            throw new WrongRuleException(next.line(), next.text());
        }
        return next;
    }

    boolean isNext(String sign) {
        return peek().is(sign);
    }

    boolean isEnd() {
        return tokens.get(at).kind() == TokenKind.END;
    }

    /** Where reading is, to come back to. */
    int mark() {
        return at;
    }

    /** Goes back to where reading was. */
    void reset(int mark) {
        at = mark;
    }

    /** Whether the token after the next is this sign or word. */
    boolean isAfterNext(String sign) {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(sign);
    }

    /** Whether the token after the next is one of some words. */
    boolean isAfterNext(Set<String> words) {
        return at + 1 < tokens.size()
                && tokens.get(at + 1).kind() == TokenKind.WORD
                && words.contains(tokens.get(at + 1).text());
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

    /** Takes this sign, which must come next where {@code other} does not. */
    Token expect(String sign, String other, String where) {
        if (!isNext(sign)) {
            throw unexpected(sign + "\" or \"" + other, where);
        }
        return take();
    }

    Token expect(TokenKind kind, String what, String where) {
        if (peek().kind() != kind) {
            throw wrong("%s %s is expected, not %s.", capital(where), what, peek().shown());
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
    WrongRuleException wrong(String message, Object... facts) {
        int line = at > 0 && isEnd() ? tokens.get(at - 1).line() : peek().line();
        return new WrongRuleException(line, message, facts);
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Goes on to where the next rule begins, or to the end; what else is wrong on the way is passed to {@code wrong}. */
    void skipToNextRule(Consumer<WrongRuleException> wrong) {
        boolean first = true;
        while (!isEnd() && !(tokens.get(at).is("rule") && tokens.get(at).firstOnLine())) {
            Token passed = tokens.get(at);
            if (passed.kind() == TokenKind.WRONG && !first) {
                wrong.accept(new WrongRuleException(passed.line(), passed.text()));
            }
            first = false;
            at++;
        }
    }

    /** What a token is. */
    enum TokenKind {
        WORD,
        TEXT,
        NUMBER,
        SIGN,
        WRONG,
        END
    }

    /** A word, text, number or sign of a rule file; of a text what stands between the quotes, escapes undone; of a wrong one what is wrong. */
    record Token(TokenKind kind, String text, int line, boolean firstOnLine) {
        boolean is(String sign) {
            return kind != TokenKind.TEXT && text.equals(sign);
        }

        /** How it is quoted in a message. */
        String shown() {
            return switch (kind) {
                case END -> "the end of the file";
                case TEXT -> "the text \"%s\"".formatted(text.length() > 40 ? text.substring(0, 40) + "…" : text);
                default -> "\"%s\"".formatted(text);
            };
        }
    }

    /** What departs from the form of a rule, on a line counted from 1. */
    static final class WrongRuleException extends RuntimeException {
        private final int line;

        WrongRuleException(int line, String message, Object... facts) {
            super(facts.length == 0 ? message : message.formatted(facts));
            this.line = line;
        }

        int line() {
            return line;
        }

        /** One that stands for several, of which there is at least one. */
        static WrongRuleException of(List<WrongRuleException> several) {
            WrongRuleException first = several.get(0);
            several.stream().skip(1).forEach(first::addSuppressed);
            return first;
        }

        /** What is read; null, the mistake added to {@code wrong}, where it is wrong. */
        static <T> T noting(List<WrongRuleException> wrong, Supplier<T> read) {
            try {
                return read.get();
            } catch (WrongRuleException mistake) {
                wrong.add(mistake);
                return null;
            }
        }

        /** This one and those that it stands for. */
        List<WrongRuleException> all() {
            return Stream.concat(
                            Stream.of(this),
                            Stream.of(getSuppressed())
                                    .filter(WrongRuleException.class::isInstance)
                                    .map(WrongRuleException.class::cast)
                                    .flatMap(each -> each.all().stream()))
                    .toList();
        }
    }
}
