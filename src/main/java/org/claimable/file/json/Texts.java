package org.claimable.file.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Texts and days as they are read, and those that were read before, so that what comes again and again is made once. It forgets what
 * another text took the place of, so it never grows; for one thread at a time.
 */
final class Texts {
    private static final int PLACES = 1 << 11;
    private static final int LONGEST = 64;

    private final String[] texts = new String[PLACES];
    private final char[][] characters = new char[PLACES][];
    private final LocalDate[] days = new LocalDate[PLACES];

    /** Whether every half of a character in a text has its other half, so that UTF-8 can hold it. */
    static boolean arePaired(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return arePaired(text.toCharArray(), i, text.length() - i);
            }
        }
        return true;
    }

    /** The same of some characters. */
    static boolean arePaired(char[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (Character.isSurrogate(text[i])) {
                boolean pair = Character.isHighSurrogate(text[i])
                        && i + 1 < from + length
                        && Character.isLowSurrogate(text[++i]);
                if (!pair) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text with a question mark for each half of a character that lacks its other half. */
    static String replaced(String text) {
        return arePaired(text) ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The text of some characters if it was read before and kept; null otherwise. */
    String known(char[] read, int from, int length) {
        int place = place(read, from, length);
        char[] kept = characters[place];
        boolean same = kept != null && Arrays.equals(kept, 0, kept.length, read, from, from + length);
        return same ? texts[place] : null;
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

    /** By four characters each at the beginning, the middle and the end of the text, in which texts differ most. */
    private static int place(char[] read, int from, int length) {
        long hash = length;
        if (length >= 4) {
            hash += 31 * four(read, from) + 0x9E3779B97F4A7C15L * four(read, from + length - 4);
            hash ^= 0xC2B2AE3D27D4EB4FL * four(read, from + length / 2 - 2);
        } else {
            for (int i = 0; i < length; i++) {
                hash = 31 * hash + read[from + i];
            }
        }
        hash *= 0xBF58476D1CE4E5B9L;
        return (int) (hash >>> 40) & PLACES - 1;
    }

    private static long four(char[] read, int from) {
        return read[from] | (long) read[from + 1] << 16 | (long) read[from + 2] << 32 | (long) read[from + 3] << 48;
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
