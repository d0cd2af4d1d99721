package org.claimable.bench.loop;

import java.time.LocalDate;

/** Days as numbers that compare as days do: 30 September 2024 is 20240930; 0 is no day. */
public final class Days {
    private static final int LENGTH = 10;

    private Days() {}

    /** The number of a day written 2024-09-30. */
    static int of(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new IllegalArgumentException("\"%s\" is no day.".formatted(text));
        }
        int year = digits(text, 0) * 100 + digits(text, 2);
        return year * 10_000 + digits(text, 5) * 100 + digits(text, 8);
    }

    private static int digits(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    /** The first calendar year of the year April to March. */
    public static int financialYear(int day) {
        return day % 10_000 < 401 ? day / 10_000 - 1 : day / 10_000;
    }

    /** The day, null for 0. */
    public static LocalDate date(int day) {
        return day == 0 ? null : LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }
}
