package org.claimable.example;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.claimable.bank.Pence;

/** Figures and codes as they are compared: numbers by their value, codes in any order. */
final class Shown {
    /** What stands where something is not given, or not there. */
    static final String NONE = "none";

    private Shown() {}

    /** The number at a key as it is compared; null where nothing is written. */
    static String number(Part part, String key) {
        if (NONE.equals(part.text(key))) {
            return NONE;
        }
        BigDecimal number = part.number(key);
        return number == null ? null : number(number);
    }

    static String number(BigDecimal number) {
        return number == null ? NONE : number.stripTrailingZeros().toPlainString();
    }

    static String pounds(long pence) {
        return number(Pence.pounds(pence));
    }

    static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }

    /** What was expected and what came instead. */
    static String difference(String name, Object expected, Object came) {
        return "%s %s was expected and %s came".formatted(name, shown(expected), shown(came));
    }

    private static String shown(Object thing) {
        String text = thing instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(thing);
        return text.isEmpty() ? "nothing" : text;
    }
}
