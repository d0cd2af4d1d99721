package org.claimable.file.json;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Texts and days that were read before, so that what comes again and again is made once. It forgets what another text
 * took the place of, so it never grows; for one thread at a time.
 */
final class Texts {
    private static final int PLACES = 1 << 10;
    private static final int LONGEST = 64;

    private final String[] texts = new String[PLACES];
    private final LocalDate[] days = new LocalDate[PLACES];

    /** The text of some characters. */
    String of(char[] characters, int from, int length) {
        if (length > LONGEST) {
            return new String(characters, from, length);
        }
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        String known = texts[place];
        if (known != null && isSame(known, characters, from, length)) {
            return known;
        }
        String text = new String(characters, from, length);
        texts[place] = text;
        return text;
    }

    private static boolean isSame(String known, char[] characters, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** The day of a year, month and day of the month; {@link DateTimeException} where there is none. */
    LocalDate day(int year, int month, int dayOfMonth) {
        int place = year * 372 + month * 31 + dayOfMonth & PLACES - 1;
        LocalDate known = days[place];
        if (known != null
                && known.getYear() == year
                && known.getMonthValue() == month
                && known.getDayOfMonth() == dayOfMonth) {
            return known;
        }
        LocalDate day = LocalDate.of(year, month, dayOfMonth);
        days[place] = day;
        return day;
    }
}
