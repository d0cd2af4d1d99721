package org.claimable.file.json;

import java.nio.charset.StandardCharsets;

/** Half characters in a text, which no UTF-8 can hold. */
final class Surrogates {
    private Surrogates() {}

    /** Whether every half of a character has its other half. */
    static boolean arePaired(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(++i));
                if (!pair) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether every half of a character has its other half. */
    static boolean arePaired(char[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (Character.isSurrogate(text[i])) {
                boolean pair = Character.isHighSurrogate(text[i])
                        && i + 1 < from + length
                        && Character.isLowSurrogate(text[++i]);
                if (!pair) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text with a question mark for each half of a character that lacks its other half. */
    static String replaced(String text) {
        return arePaired(text) ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
