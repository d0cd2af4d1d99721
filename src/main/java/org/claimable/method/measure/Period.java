package org.claimable.method.measure;

import java.time.YearMonth;

/** One month, or a span of whole months that is never divided; months are counted from the year 0. */
record Period(int from, int to) implements Comparable<Period> {
    private static final int MONTHS = 12;

    static Period of(YearMonth from, YearMonth to) {
        return new Period(month(from), month(to));
    }

    static int month(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    boolean isMonth() {
        return from == to;
    }

    YearMonth first() {
        return written(from);
    }

    YearMonth last() {
        return written(to);
    }

    static YearMonth written(int month) {
        return YearMonth.of(month / MONTHS, month % MONTHS + 1);
    }

    /** The month, null for a span. */
    String month() {
        return isMonth() ? first().toString() : null;
    }

    /** The first month of a span, null for a month. */
    String begin() {
        return isMonth() ? null : first().toString();
    }

    /** The last month of a span, null for a month. */
    String end() {
        return isMonth() ? null : last().toString();
    }

    @Override
    public int compareTo(Period other) {
        return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
    }

    /** For a reader: "March 2020", or "March 2020 to April 2020". */
    @Override
    public String toString() {
        return isMonth() ? words(first()) : words(first()) + " to " + words(last());
    }

    /** A month for a reader, such as March 2020. */
    static String words(YearMonth month) {
        return Months.NAMES[month.getMonthValue() - 1] + " " + month.getYear();
    }

    /** The names of months, in English wherever the machine stands. */
    private static final class Months {
        static final String[] NAMES = {
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December"
        };

        private Months() {}
    }
}
