package org.claimable.comparison;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The order of ids as a reader expects it: IN-9 before IN-10. */
final class Ids {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 12;

    static final Comparator<String> ORDER = Comparator.comparing(Ids::padded).thenComparing(Comparator.naturalOrder());

    private Ids() {}

    private static String padded(String id) {
        return NUMBER.matcher(id)
                .replaceAll(
                        found -> "0".repeat(Math.max(0, DIGITS - found.group().length())) + found.group());
    }
}
