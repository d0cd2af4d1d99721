package org.claimable.method.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Exact money: whole pence, rounded half up, away from zero for negatives. */
public final class Pence {
    /** The largest amount of a value set, in pence: £999,999,999.99. */
    public static final long MOST = 99_999_999_999L;

    private static final int MOST_CHARACTERS = 24;

    private Pence() {}

    /** Pounds to pence; the amount must have at most two decimals. */
    public static long of(BigDecimal pounds) {
        return pounds.movePointRight(2).longValueExact();
    }

    /** Pence to pounds, always with two decimals. */
    public static BigDecimal pounds(long pence) {
        return BigDecimal.valueOf(pence, 2);
    }

    /** An amount in pounds with two decimals, as machines read it: {@code -40.05}. */
    public static String plain(long pence) {
        if (pence == 0) {
            return "0.00";
        }
        if (pence == Long.MIN_VALUE) {
            return pounds(pence).toPlainString();
        }
        byte[] digits = new byte[MOST_CHARACTERS];
        int at = digits.length;
        long left = Math.abs(pence);
        for (int place = 0; left > 0 || place < 3; place++) {
            if (place == 2) {
                digits[--at] = '.';
            }
            digits[--at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        if (pence < 0) {
            digits[--at] = '-';
        }
        return new String(digits, at, digits.length - at, StandardCharsets.ISO_8859_1);
    }

    /** An amount times a factor, rounded to the penny. */
    public static long times(long pence, BigDecimal factor) {
        return BigDecimal.valueOf(pence)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Whether an amount in pounds has at most two decimals and is within {@link #MOST}. */
    public static boolean isAmount(BigDecimal pounds) {
        return pounds.scale() > -20
                && pounds.precision() - pounds.scale() <= 9
                && pounds.stripTrailingZeros().scale() <= 2;
    }

    /** A whole number from 0 as a reader sees it: {@code 1,050}. */
    public static String grouped(long number) {
        StringBuilder text = new StringBuilder(16).append(number);
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** An amount as a reader sees it: {@code £1,050.00}, {@code -£40.00}. */
    public static String text(long pence) {
        long amount = Math.abs(pence);
        long part = amount % 100;
        return (pence < 0 ? "-£" : "£") + grouped(amount / 100) + (part < 10 ? ".0" : ".") + part;
    }
}
