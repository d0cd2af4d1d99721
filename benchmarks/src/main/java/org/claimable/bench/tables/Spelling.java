package org.claimable.bench.tables;

/** How outcomes and answers are compared: case, spaces and punctuation aside. */
public final class Spelling {
    private Spelling() {}

    /** The letters and digits of a text, in lower case. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                key.append(Character.toLowerCase(sign));
            }
        }
        return key.toString();
    }
}
