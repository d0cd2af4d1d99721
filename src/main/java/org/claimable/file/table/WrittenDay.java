package org.claimable.file.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.method.catalogue.DateOrder;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Setting;

/**
 * A day as people write it: 2024-06-03, 3/6/2024 (also with points or hyphens), 3 June 2024, 3-Jun-2024. {@code dayFirst} and
 * {@code monthFirst} are what it is with the day or the month first, null where that is no day. A time of day that follows is passed
 * over, unless a zone follows it: then it is an instant, {@code time} at {@code offset}, which are null otherwise.
 */
record WrittenDay(LocalDate dayFirst, LocalDate monthFirst, LocalTime time, ZoneOffset offset) {
    private static final Pattern TIME =
            Pattern.compile("(?:T|,? )(\\d{1,2}):(\\d{2})(?::(\\d{2})([.,]\\d{1,9})?)?(?: ?([AaPp])[Mm])?"
                    + "(?: ?(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?$");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3,9})[ -](\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[/. -](?:\\d{1,2}|[A-Za-z]{3,9})[/. -]\\d{2}");
    private static final Pattern SHORT_MONTH_FIRST =
            Pattern.compile("(?:0?[1-9]|1[0-2])([/.-])(?:1[3-9]|2\\d|3[01])\\1\\d{2}");
    private static final Pattern EXCEL = Pattern.compile("[2-6]\\d{4}");
    private static final WrittenDay NONE = new WrittenDay(null, null, null, null);
    private static final int NOON = 12;
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** What a text says; of one that is no day, a day that is none in either order. */
    static WrittenDay of(String text) {
        if (text.indexOf(':') < 0) {
            return of(text, null, null);
        }
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return of(text, null, null);
        }
        String day = text.substring(0, time.start());
        if (time.group(6) == null) {
            return of(day, null, null);
        }
        try {
            return of(day, time(time), offset(time.group(6)));
        } catch (DateTimeException noSuchTime) {
            return NONE;
        }
    }

    private static WrittenDay of(String day, LocalTime time, ZoneOffset offset) {
        Matcher slashed = SLASHED.matcher(day);
        if (slashed.matches()) {
            String first = slashed.group(1);
            String second = slashed.group(3);
            String year = slashed.group(4);
            return new WrittenDay(day(year, second, first), day(year, first, second), time, offset);
        }
        Matcher iso = ISO.matcher(day);
        Matcher words = IN_WORDS.matcher(day);
        LocalDate only = iso.matches()
                ? day(iso.group(1), iso.group(2), iso.group(3))
                : words.matches() ? day(words.group(3), month(words.group(2)), words.group(1)) : null;
        return new WrittenDay(only, only, time, offset);
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            return year.equals("0000")
                    ? null
                    : LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The number of a month by its name or the first three letters of it or more, 0 where there is none. */
    static String month(String name) {
        String letters = name.toLowerCase(Locale.ROOT);
        return String.valueOf(1
                + MONTHS.stream()
                        .map(month -> month.startsWith(letters))
                        .toList()
                        .indexOf(true));
    }

    private static LocalTime time(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        if (time.group(5) != null) {
            hour = hour % NOON + (time.group(5).equalsIgnoreCase("p") ? NOON : 0);
        }
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        return LocalTime.of(hour, Integer.parseInt(time.group(2)), second);
    }

    private static ZoneOffset offset(String zone) {
        return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    /** Whether it can be read with the month first alone, as 7/22/2024. */
    boolean isOnlyMonthFirst() {
        return dayFirst == null && monthFirst != null;
    }

    /** Whether it is one day with the day first, and another with the month first, as 5/7/2024. */
    boolean isEither() {
        return dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst);
    }

    boolean isInstant() {
        return offset != null && (dayFirst != null || monthFirst != null);
    }

    /** The day in an order, null for the one that it can be; null where it is none. An instant is the day that it is in the zone. */
    LocalDate in(DateOrder order, ZoneId zone) {
        LocalDate day = order == DateOrder.MONTH_FIRST || order == null && dayFirst == null ? monthFirst : dayFirst;
        if (day == null || offset == null) {
            return day;
        }
        return day.atTime(time).atOffset(offset).atZoneSameInstant(zone).toLocalDate();
    }

    /** Whether a text that is no day, for its year of two digits, can have the month first alone, as 7/22/24. */
    static boolean isShortMonthFirst(String text) {
        return SHORT_MONTH_FIRST.matcher(text).matches();
    }

    /** What is said of a text that is no date in an order, null for none, with a way out. */
    static String wrong(String text, DateOrder order, NamedFor named) {
        boolean monthFirst = order == DateOrder.MONTH_FIRST;
        String hint = "";
        if (EXCEL.matcher(text).matches()) {
            hint = " If it is Excel's number for %s, format the column as a date."
                    .formatted(LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text)));
        } else if (SHORT_YEAR.matcher(text).matches()) {
            hint = " Its year needs four digits.";
        } else if (monthFirst && of(text).dayFirst() != null) {
            hint = " The month comes first here, as %s says.".formatted(named.name(Setting.DATE_ORDER));
        } else if (of(text).isOnlyMonthFirst()) {
            hint = " The day comes first, then the month.";
        }
        return "\"%s\" is not a date. Write %s or 2024-06-03.%s"
                .formatted(text, monthFirst ? "06/03/2024 (month/day/year)" : "03/06/2024 (day/month/year)", hint);
    }
}
