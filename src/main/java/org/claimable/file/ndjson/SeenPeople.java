package org.claimable.file.ndjson;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The people met so far, each by 128 bits of a digest of the reference, so that one met again is noticed: about 20 bytes a
 * person, in parts that grow on their own.
 */
public final class SeenPeople {
    /** With what is free in the parts, and one that grows. */
    static final int BYTES_OF_PERSON = 26;

    private static final int PARTS = 1 << 8;
    private static final int FIRST_PLACES = 8;
    private static final double FULL = 0.85;
    private static final double GROWTH = 1.3;

    private final int seed = new SecureRandom().nextInt();
    private final long[][] parts = new long[PARTS][];
    private final int[] counts = new int[PARTS];

    /** Whether a person is met for the first time; no half of the digest may be 0 both. */
    public boolean add(long first, long second) {
        int part = (int) (first & PARTS - 1);
        if (parts[part] == null) {
            parts[part] = new long[2 * FIRST_PLACES];
        }
        if (!put(parts[part], first, second)) {
            return false;
        }
        counts[part]++;
        if (counts[part] > FULL * (parts[part].length / 2)) {
            grow(part);
        }
        return true;
    }

    /** The same by the reference itself. */
    public boolean add(String ref) {
        byte[] bytes = ref.getBytes(StandardCharsets.UTF_8);
        long[] digest = MurmurHash3.hash128x64(bytes, 0, bytes.length, seed);
        return add(digest[0] | 1L << 63, digest[1]);
    }

    private void grow(int part) {
        long[] old = parts[part];
        long[] larger = new long[2 * (int) Math.ceil(GROWTH * (old.length / 2 + 1))];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 || old[i + 1] != 0) {
                put(larger, old[i], old[i + 1]);
            }
        }
        parts[part] = larger;
    }

    private static boolean put(long[] places, long first, long second) {
        int count = places.length / 2;
        int place = (int) Long.remainderUnsigned(second, count);
        while (places[2 * place] != 0 || places[2 * place + 1] != 0) {
            if (places[2 * place] == first && places[2 * place + 1] == second) {
                return false;
            }
            place = place + 1 == count ? 0 : place + 1;
        }
        places[2 * place] = first;
        places[2 * place + 1] = second;
        return true;
    }
}
