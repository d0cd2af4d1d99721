package org.claimable.bank;

import java.util.Locale;

/** How names are compared: case, spaces and punctuation aside. */
public final class Names {
    private static final int ASCII = 128;

    private Names() {}

    /** The letters and digits of a name, in lower case. */
    public static String key(String name) {
        char[] key = new char[name.length()];
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= ASCII) {
                return keyOfAnyLetters(name);
            }
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                key[length++] = letter;
            } else if (letter >= 'A' && letter <= 'Z') {
                key[length++] = (char) (letter + 'a' - 'A');
            }
        }
        return new String(key, 0, length);
    }

    private static String keyOfAnyLetters(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
