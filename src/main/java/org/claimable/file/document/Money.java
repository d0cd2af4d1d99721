package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.Locale;
import org.claimable.method.bank.Pence;

/** Amounts as a reader sees them: {@code £1,050.00}, {@code −£40.00} with a proper minus. */
public final class Money {
    private Money() {}

    /** An amount in pounds. */
    public static String pounds(BigDecimal pounds) {
        return (pounds.signum() < 0 ? "−£" : "£") + String.format(Locale.UK, "%,.2f", pounds.abs());
    }

    /** An amount in pence. */
    public static String pence(long pence) {
        return pounds(Pence.pounds(pence));
    }

    /** An amount that is taken off, in pounds. */
    public static String off(BigDecimal pounds) {
        return pounds(pounds.negate());
    }
}
