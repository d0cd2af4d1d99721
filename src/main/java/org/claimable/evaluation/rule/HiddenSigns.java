package org.claimable.evaluation.rule;

import org.claimable.rulebook.file.VisibleText;

/** Refuses signs that make a rule file look other than it is: invisible ones, and ones that turn writing round or end a line. */
final class HiddenSigns {
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
                        "%s holds the invisible sign U+%04X. Maybe it was pasted in; type it anew without."
                                .formatted(where, sign));
            }
            current += sign == '\n' ? 1 : 0;
        }
    }
}
