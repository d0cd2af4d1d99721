package org.claimable.file.document;

import java.util.Locale;

/** Numbers of things as a reader sees them. */
public final class Count {
    private Count() {}

    /** {@code 1,276}. */
    public static String of(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 claim}, {@code 1,276 claims}. */
    public static String of(long number, String one, String several) {
        return of(number) + " " + (number == 1 ? one : several);
    }

    public static String claims(long number) {
        return of(number, "claim", "claims");
    }

    public static String people(long number) {
        return of(number, "person", "people");
    }
}
