package org.claimable.file.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as a reader in the United Kingdom sees them. */
public final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WITHOUT_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Days() {}

    /** {@code 3 June 2024}; "not given" for null. */
    public static String of(LocalDate day) {
        return day == null ? "not given" : DAY.format(day);
    }

    /** {@code April 2020}. */
    public static String of(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code 1 April to 30 June 2024}, or with both years. */
    static String span(LocalDate first, LocalDate last) {
        DateTimeFormatter form = first.getYear() == last.getYear() ? WITHOUT_YEAR : DAY;
        return "%s to %s".formatted(form.format(first), DAY.format(last));
    }

    /** {@code 3 June 2024 at 14:05}, in London. */
    public static String of(Instant moment) {
        return MOMENT.format(moment);
    }
}
