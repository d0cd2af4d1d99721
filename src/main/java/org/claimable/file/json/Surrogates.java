package org.claimable.file.json;

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
}
