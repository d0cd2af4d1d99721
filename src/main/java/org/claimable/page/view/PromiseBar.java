package org.claimable.page.view;

import java.math.BigDecimal;
import java.util.Locale;

/** The bar of a promise: its whole length is what was promised; widths are percentages, null where nothing was. */
final class PromiseBar {
    private static final double WHOLE = 100;

    private PromiseBar() {}

    static String claimable(BigDecimal promised, BigDecimal claimable) {
        return promised == null ? null : percent(part(promised, claimable));
    }

    /** What review could add, as far as the bar has room. */
    static String review(BigDecimal promised, BigDecimal claimable, BigDecimal review) {
        return promised == null ? null : percent(Math.min(part(promised, review), WHOLE - part(promised, claimable)));
    }

    private static double part(BigDecimal promised, BigDecimal of) {
        return Math.max(0, Math.min(WHOLE, of.doubleValue() / promised.doubleValue() * WHOLE));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part);
    }
}
