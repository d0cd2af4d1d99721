package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.claimable.rules.files.VisibleText;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Cuts the text of a rule file into tokens; comments are left out. */
final class Lexer {
    private static final List<String> SIGNS = List.of("&&", "||", "==", "!=", "<=", ">=");

    /** At most so many characters in a file, in a text in quotes, and in a word or number. */
    private static final int LONGEST_FILE = 500_000;

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_WORD = 100;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean first = true;

    private Lexer(String text) {
        this.text = text;
    }

    /** The tokens of a text, the last of them its end; in place of a line with a sign that no rule holds stands what is wrong. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        if (text.length() > LONGEST_FILE) {
            lexer.wrong(
                    1,
                    "This file has more than %,d characters. Maybe split it, or use a table.".formatted(LONGEST_FILE));
            lexer.at = text.length();
        }
        while (lexer.at < text.length()) {
            try {
                lexer.next();
            } catch (WrongRuleException wrong) {
                lexer.inPlaceOfLine(wrong);
            }
        }
        lexer.add(TokenKind.END, "");
        return lexer.tokens;
    }

    private void inPlaceOfLine(WrongRuleException wrong) {
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).line() == line) {
            first = tokens.remove(tokens.size() - 1).firstOnLine();
        }
        wrong(wrong.line(), wrong.getMessage());
        at = endOfLine();
    }

    private void wrong(int line, String message, Object... facts) {
        tokens.add(new Token(TokenKind.WRONG, facts.length == 0 ? message : message.formatted(facts), line, first));
    }

    private void next() {
        char sign = text.charAt(at);
        if (sign == '\n') {
            at++;
            line++;
            first = true;
        } else if (sign == ' ' || sign == '\t' || text.startsWith("\r\n", at)) {
            at++;
        } else if (text.startsWith("//", at)) {
            HiddenSigns.refuse(text, at, endOfLine(), line, "A comment");
            at = endOfLine();
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (sign == '"') {
            text();
        } else if (isLetter(sign)) {
            add(TokenKind.WORD, taken(true));
        } else if (isDigit(sign)) {
            add(TokenKind.NUMBER, taken(false));
        } else {
            sign(sign);
        }
    }

    private void sign(char sign) {
        String two = text.substring(at, Math.min(at + 2, text.length()));
        if (SIGNS.contains(two)) {
            at += 2;
            add(TokenKind.SIGN, two);
        } else if (sign >= ' ' && sign < 127) {
            at++;
            add(TokenKind.SIGN, String.valueOf(sign));
        } else {
            throw new WrongRuleException(
                    line,
                    "The character U+%04X stands outside of a text. Maybe it was pasted in; type it anew.",
                    text.codePointAt(at));
        }
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw new WrongRuleException(line, "A comment begins here (/*) and does not end. Maybe add */.");
        }
        int from = at;
        int begins = line;
        line += (int)
                text.substring(at, end).chars().filter(each -> each == '\n').count();
        at = end + 2;
        try {
            HiddenSigns.refuse(text, from, end, begins, "A comment");
        } catch (WrongRuleException hidden) {
            wrong(hidden.line(), hidden.getMessage());
        }
    }

    private void text() {
        StringBuilder content = new StringBuilder();
        int from = at;
        int end = endOfLine();
        for (at++; at < end && text.charAt(at) != '"'; at++) {
            content.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        }
        if (at >= end) {
            throw new WrongRuleException(
                    line, "A text begins on this line and does not end on it. Maybe a quote is missing.");
        }
        HiddenSigns.refuse(text, from, at, line, "A text");
        requireLength(content.length(), LONGEST_TEXT, "text");
        at++;
        add(TokenKind.TEXT, content.toString());
    }

    private void requireLength(int length, int most, String what) {
        if (length > most) {
            throw new WrongRuleException(
                    line, "This line holds a %s of more than %,d characters. Maybe say it shorter.", what, most);
        }
    }

    private char escaped() {
        at++;
        char sign = at < text.length() ? text.charAt(at) : ' ';
        if (sign != '"' && sign != '\\') {
            throw new WrongRuleException(
                    line,
                    "A text holds \\%s. Only \\\" and \\\\ are written so. Maybe \\\\%s, or the character itself.",
                    sign,
                    sign);
        }
        return sign;
    }

    private String taken(boolean word) {
        int from = at;
        while (at < text.length()
                && (word ? isLetter(text.charAt(at)) || isDigit(text.charAt(at)) : isPartOfNumber())) {
            at++;
        }
        requireLength(at - from, LONGEST_WORD, word ? "word" : "number");
        return text.substring(from, at);
    }

    private boolean isPartOfNumber() {
        boolean point = text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return point || isDigit(text.charAt(at)) || isLetter(text.charAt(at));
    }

    private void add(TokenKind kind, String content) {
        tokens.add(new Token(kind, content, line, first));
        first = false;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign == '_' || sign == '$';
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /** Refuses characters that make a rule file look other than it is: invisible ones, and those that reverse writing or end a line. */
    static final class HiddenSigns {
        private HiddenSigns() {}

        /** Refuses them in a part of a text, which begins on {@code line}; {@code where} says what the part is. */
        static void refuse(String text, int from, int to, int line, String where) {
            int current = line;
            for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
                int sign = text.codePointAt(at);
                boolean endsLine = sign == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
                if (sign != '\n' && sign != '\t' && !endsLine && VisibleText.isHidden(sign)) {
                    throw new WrongRuleException(
                            current,
                            "%s holds the invisible character U+%04X. Maybe it was pasted in; type it anew without.",
                            where,
                            sign);
                }
                current += sign == '\n' ? 1 : 0;
            }
        }
    }
}
