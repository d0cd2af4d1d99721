package org.claimable.file.ndjson;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The people met so far, each by 64 bits of a digest of what is left of the reference when it is folded, 64 bits of one of the
 * reference as it is compared, and the number of the line, so that one met again, or one alike, is noticed: about 25 bytes a
 * person, in parts that grow on their own.
 */
public final class SeenPeople {
    /** That a person is met for the first time, and no one alike was. */
    public static final long NEW = 0;

    /** With what is free in the parts, and one that grows. */
    static final int BYTES_OF_PERSON = 32;

    private static final int PARTS = 1 << 8;
    private static final int FIRST_PLACES = 8;
    private static final double FULL = 0.85;
    private static final double GROWTH = 1.3;
    /** So many who are alike are looked through one by one; those who come after them are found by the second digest alone. */
    private static final int MOST_ALIKE = 16;

    private final int seed = new SecureRandom().nextInt();
    private final PeopleTable[] parts = new PeopleTable[PARTS];
    private SeenPeople beyond;

    /**
     * Notices a person on a line; no half of the digest may be 0 both.
     *
     * @return {@link #NEW}, the number of the first line met of a person who is alike, or, below 0, that of the line of the same person
     */
    public long add(long folded, long compared, long line) {
        int at = (int) (folded & PARTS - 1);
        if (parts[at] == null) {
            parts[at] = new PeopleTable(FIRST_PLACES);
        }
        PeopleTable part = parts[at];
        long met = part.find(folded, compared);
        if (met == PeopleTable.MANY) {
            return beyond(folded, compared, line);
        }
        if (met < NEW) {
            return met;
        }
        part.put(folded, compared, (int) line);
        if (part.count > FULL * part.lines.length) {
            parts[at] = part.larger();
        }
        return met;
    }

    /** One of a crowd who are alike: the line of the first of them, unless met before. */
    private long beyond(long folded, long compared, long line) {
        beyond = beyond == null ? new SeenPeople() : beyond;
        long mixed = compared * 0x9E3779B97F4A7C15L | 1L << 63;
        long met = beyond.add(mixed, compared, line);
        if (met < NEW) {
            return met;
        }
        return parts[(int) (folded & PARTS - 1)].first(folded);
    }

    /** The digests by which {@link #add} knows a person: of the folded reference, and of what is equal for one person alone. */
    public static long[] digests(String folded, String key, int seed) {
        byte[] bytes = folded.getBytes(StandardCharsets.UTF_8);
        long[] digest = MurmurHash3.hash128x64(bytes, 0, bytes.length, seed);
        long first = digest[0] | 1L << 63;
        if (folded.equals(key)) {
            return new long[] {first, digest[1]};
        }
        byte[] compared = key.getBytes(StandardCharsets.UTF_8);
        return new long[] {first, MurmurHash3.hash128x64(compared, 0, compared.length, seed)[1]};
    }

    /** Whether a person is met for the first time, by the reference itself. */
    public boolean add(String key) {
        long[] digests = digests(key, key, seed);
        return add(digests[0], digests[1], 1) >= NEW;
    }

    /** A table of people, open addressing by the folded digest. */
    private static final class PeopleTable {
        static final long MANY = Long.MIN_VALUE;

        private final long[] digests;
        private final int[] lines;
        private int count;

        PeopleTable(int places) {
            digests = new long[2 * places];
            lines = new int[places];
        }

        /** As {@link SeenPeople#add} answers, or {@link #MANY}. */
        long find(long folded, long compared) {
            long first = NEW;
            int alike = 0;
            for (int place = start(folded); isTaken(place); place = next(place)) {
                if (digests[2 * place] == folded) {
                    long line = Integer.toUnsignedLong(lines[place]);
                    if (digests[2 * place + 1] == compared) {
                        return -line;
                    }
                    first = first == NEW ? line : Math.min(first, line);
                    if (++alike == MOST_ALIKE) {
                        return MANY;
                    }
                }
            }
            return first;
        }

        /** The first line of those alike. */
        long first(long folded) {
            long first = Long.MAX_VALUE;
            for (int place = start(folded); isTaken(place); place = next(place)) {
                if (digests[2 * place] == folded) {
                    first = Math.min(first, Integer.toUnsignedLong(lines[place]));
                }
            }
            return first;
        }

        void put(long folded, long compared, int line) {
            int place = start(folded);
            while (isTaken(place)) {
                place = next(place);
            }
            digests[2 * place] = folded;
            digests[2 * place + 1] = compared;
            lines[place] = line;
            count++;
        }

        PeopleTable larger() {
            PeopleTable larger = new PeopleTable((int) Math.ceil(GROWTH * (lines.length + 1)));
            for (int place = 0; place < lines.length; place++) {
                if (isTaken(place)) {
                    larger.put(digests[2 * place], digests[2 * place + 1], lines[place]);
                }
            }
            return larger;
        }

        private boolean isTaken(int place) {
            return digests[2 * place] != 0 || digests[2 * place + 1] != 0;
        }

        private int start(long folded) {
            return (int) Long.remainderUnsigned(folded >>> 8, lines.length);
        }

        private int next(int place) {
            return place + 1 == lines.length ? 0 : place + 1;
        }
    }
}
