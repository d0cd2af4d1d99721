package org.claimable.file.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people write them: 2024-06-03, 3/6/2024 (day, month, year; also with points or hyphens), 3 June 2024, 3-Jun-2024. A time
 * of day that follows is passed over.
 */
final class CellDate {
    private static final Pattern TIME =
            Pattern.compile("(?:T|,? )\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[AaPp][Mm])?Z?$");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3,9})[ -](\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[/. -](?:\\d{1,2}|[A-Za-z]{3,9})[/. -]\\d{2}");
    private static final Pattern EXCEL = Pattern.compile("[2-6]\\d{4}");
    private static final Pattern AMERICAN = Pattern.compile("(0?[1-9]|1[0-2])/(1[3-9]|2\\d|3[01])/\\d{4}");
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

    private CellDate() {}

    /** The day that a text stands for, null where there is no such day. */
    static LocalDate of(String text) {
        String day = TIME.matcher(text).replaceFirst("");
        try {
            Matcher iso = ISO.matcher(day);
            if (iso.matches()) {
                return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
            }
            Matcher british = BRITISH.matcher(day);
            if (british.matches()) {
                return day(british.group(4), Integer.parseInt(british.group(3)), british.group(1));
            }
            Matcher words = IN_WORDS.matcher(day);
            return words.matches() ? day(words.group(3), month(words.group(2)), words.group(1)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate day(String year, int month, String day) {
        return year.equals("0000") ? null : LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    /** The number of a month by its name or the first three letters of it or more, 0 where there is none. */
    private static int month(String name) {
        String letters = name.toLowerCase(Locale.ROOT);
        return 1
                + MONTHS.stream()
                        .map(month -> month.startsWith(letters))
                        .toList()
                        .indexOf(true);
    }

    /** What is said of a text that is no date, with a way out. */
    static String wrong(String text) {
        String hint = "";
        if (EXCEL.matcher(text).matches()) {
            hint = " If it is Excel's number for %s, format the column as a date."
                    .formatted(LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text)));
        } else if (SHORT_YEAR.matcher(text).matches()) {
            hint = " Its year needs four digits.";
        } else if (AMERICAN.matcher(text).matches()) {
            hint = " The day comes first, then the month.";
        }
        return "\"%s\" is not a date. Write 03/06/2024 (day/month/year) or 2024-06-03.%s".formatted(text, hint);
    }
}
