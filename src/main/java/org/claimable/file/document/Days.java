package org.claimable.file.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as a reader in the United Kingdom sees them. */
public final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private Days() {}

    /** {@code 3 June 2024}; "not given" for null. */
    public static String of(LocalDate day) {
        return day == null ? "not given" : DAY.format(day);
    }

    /** {@code 3 June 2024 at 14:05}, in London. */
    public static String of(Instant moment) {
        return MOMENT.format(moment);
    }
}
