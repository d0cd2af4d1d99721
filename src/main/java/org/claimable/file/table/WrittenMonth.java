package org.claimable.file.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.file.document.Days;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.method.catalogue.DateOrder;

/**
 * A month as people write it: 2020-04, 04/2020 (also with points or hyphens), April 2020, Apr-20, and a day for the month that it is in,
 * such as 15/04/2020. A day that is one of April with the day first, and one of January with the month first, is no month: nobody can
 * tell which is meant. {@code wrong} says why a text is none, null where it is one.
 */
record WrittenMonth(YearMonth month, String wrong) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("([A-Za-z]{3,9})\\.?(?:,? |-|/|, ?)(\\d{4}|'?\\d{2})");
    private static final Pattern EXCEL = Pattern.compile("[2-6]\\d{4}");
    private static final String CENTURY = "20";
    private static final int SHORTEST = 3;

    static WrittenMonth of(String text) {
        YearMonth month = month(text);
        if (month != null) {
            return new WrittenMonth(month, null);
        }
        WrittenDay day = WrittenDay.of(text);
        if (day.isEither() && !YearMonth.from(day.dayFirst()).equals(YearMonth.from(day.monthFirst()))) {
            return new WrittenMonth(
                    null,
                    "\"%s\" may be in %s or in %s. Write the month alone, as in 2020-04 or April 2020."
                            .formatted(
                                    text,
                                    Days.of(YearMonth.from(day.dayFirst())),
                                    Days.of(YearMonth.from(day.monthFirst()))));
        }
        LocalDate date = day.in(DateOrder.DAY_FIRST, HowRead.USUAL.zone());
        LocalDate only = date == null ? day.monthFirst() : date;
        return only == null
                ? new WrittenMonth(
                        null,
                        "\"%s\" is not a month. Write 2020-04, 04/2020 or April 2020.%s"
                                .formatted(SettingText.shown(text), hint(text)))
                : new WrittenMonth(YearMonth.from(only), null);
    }

    /** Whether a heading, or the name of a sheet or file, is that of a month: with a year, or in words without one. */
    static boolean isNamed(String name) {
        String bare = name.strip();
        return of(bare).month() != null
                || bare.length() >= SHORTEST && !WrittenDay.month(bare).equals("0");
    }

    private static YearMonth month(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(yearFirst.group(1), yearFirst.group(2));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return of(monthFirst.group(2), monthFirst.group(1));
        }
        Matcher words = IN_WORDS.matcher(text);
        if (words.matches()) {
            String year = words.group(2).replace("'", "");
            return of(year.length() == 2 ? CENTURY + year : year, WrittenDay.month(words.group(1)));
        }
        return null;
    }

    private static YearMonth of(String year, String month) {
        try {
            return year.equals("0000") ? null : YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    private static String hint(String text) {
        return EXCEL.matcher(text).matches()
                ? " If it is Excel's number for %s, format the column as a date."
                        .formatted(Days.of(LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text))))
                : "";
    }
}
