package org.claimable.method.catalogue;

import java.time.LocalDate;
import java.time.Month;

/** What "once per person per year" means by a year; no source defines it, so every answer states it. */
public enum YearBasis implements Choice {
    /** 1 April to 31 March, labelled {@code 2024/25}. */
    FINANCIAL("Financial year, 1 April to 31 March", "a financial year, 1 April to 31 March") {
        @Override
        public String label(LocalDate date) {
            int year = firstYear(date);
            if (year < 0 || year >= LABELS.length) {
                return financial(year);
            }
            String known = LABELS[year];
            return known == null ? LABELS[year] = financial(year) : known;
        }

        @Override
        public boolean sameYear(LocalDate a, LocalDate b) {
            return firstYear(a) == firstYear(b);
        }

        private int firstYear(LocalDate date) {
            return date.getMonthValue() < Month.APRIL.getValue() ? date.getYear() - 1 : date.getYear();
        }
    },
    /** 1 January to 31 December, labelled {@code 2024}. */
    CALENDAR("Calendar year", "a calendar year") {
        @Override
        public String label(LocalDate date) {
            return fourDigits(date.getYear());
        }

        @Override
        public boolean sameYear(LocalDate a, LocalDate b) {
            return a.getYear() == b.getYear();
        }
    },
    /** Less than twelve months apart, labelled by the date of the claim. */
    ROLLING("Any twelve months", "any twelve months") {
        @Override
        public String label(LocalDate date) {
            return date.toString();
        }

        @Override
        public boolean sameYear(LocalDate a, LocalDate b) {
            LocalDate earlier = a.isBefore(b) ? a : b;
            LocalDate later = a.isBefore(b) ? b : a;
            return later.isBefore(earlier.plusMonths(12));
        }
    };

    /** The labels of the financial years that were asked for, by the year in which each begins. */
    private static final String[] LABELS = new String[10_000];

    private final Words words;

    YearBasis(String offered, String said) {
        this.words = new Words(offered, said);
    }

    private static String financial(int year) {
        int next = (year + 1) % 100;
        return fourDigits(year) + (next < 10 ? "/0" : "/") + next;
    }

    private static String fourDigits(int year) {
        return year > 999 ? Integer.toString(year) : "%04d".formatted(year);
    }

    /** The counting year of a date, as it is shown. */
    public abstract String label(LocalDate date);

    /** Whether two dates are in one counting year. */
    public abstract boolean sameYear(LocalDate a, LocalDate b);

    @Override
    public Words words() {
        return words;
    }
}
