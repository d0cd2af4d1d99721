package org.claimable.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.bank.Pence;

/** Figures and codes as they are compared: numbers by their value, codes in any order. */
final class Shown {
    private Shown() {}

    /** A number as an example writes it; null where it does not. */
    static String number(String written) {
        return written == null || written.equals(GivenClaim.NONE) ? written : number(new BigDecimal(written));
    }

    static String number(BigDecimal number) {
        return number == null ? GivenClaim.NONE : number.stripTrailingZeros().toPlainString();
    }

    static String pounds(long pence) {
        return number(Pence.pounds(pence));
    }

    static List<String> sorted(Stream<String> codes) {
        return codes.sorted().toList();
    }
}
