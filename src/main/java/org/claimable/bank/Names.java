package org.claimable.bank;

import java.util.Locale;

/** How names are compared: case, spaces and punctuation aside. */
public final class Names {
    private Names() {}

    /** The letters and digits of a name, in lower case. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
