package org.claimable.file.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Texts and days that were read before, so that what comes again and again is made once. It forgets what another text
 * took the place of, so it never grows; for one thread at a time.
 */
final class Texts {
    private static final int PLACES = 1 << 10;
    private static final int LONGEST = 64;
    private static final int HASHED = 8;

    private final String[] texts = new String[PLACES];
    private final char[][] characters = new char[PLACES][];
    private final LocalDate[] days = new LocalDate[PLACES];

    /** The text of some characters if it was read before and kept; null otherwise. */
    String known(char[] read, int from, int length) {
        int place = place(read, from, length);
        char[] kept = characters[place];
        return kept != null && Arrays.equals(kept, 0, kept.length, read, from, from + length) ? texts[place] : null;
    }

    /** Keeps a text that was made of some characters. */
    String keep(String text, char[] read, int from, int length) {
        if (length <= LONGEST) {
            int place = place(read, from, length);
            texts[place] = text;
            characters[place] = Arrays.copyOfRange(read, from, from + length);
        }
        return text;
    }

    /** By the beginning and the end of the text, in which texts differ most. */
    private static int place(char[] read, int from, int length) {
        int hash = length;
        int hashed = Math.min(length, HASHED);
        for (int i = 0; i < hashed; i++) {
            hash = 31 * hash + read[from + i] + 7 * read[from + length - 1 - i];
        }
        return (hash ^ hash >>> 12) & PLACES - 1;
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
