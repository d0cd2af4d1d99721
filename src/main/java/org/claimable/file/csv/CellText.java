package org.claimable.file.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the text of a cell stands for, as people write it; null where it stands for no such thing. */
public final class CellText {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern BRITISH = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final DateTimeFormatter DAY_MONTH_YEAR =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");
    private static final Pattern PERCENTAGE = Pattern.compile("\\d{1,3}(\\.\\d{1,10})?%");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    private CellText() {}

    /** A day, written 2024-06-03 or 3/6/2024 (day, month, year). */
    public static LocalDate date(String text) {
        try {
            if (ISO.matcher(text).matches() && !text.startsWith("0000")) {
                return LocalDate.parse(text);
            }
            return BRITISH.matcher(text).matches() && !text.endsWith("0000")
                    ? LocalDate.parse(text, DAY_MONTH_YEAR)
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** A number, or a percentage as a part of one. */
    public static BigDecimal number(String text) {
        if (PERCENTAGE.matcher(text).matches()) {
            return new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2);
        }
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    static Boolean yes(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }
}
