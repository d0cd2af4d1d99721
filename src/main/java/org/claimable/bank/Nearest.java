package org.claimable.bank;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The known name that a mistyped one most likely means. */
public final class Nearest {
    private static final int LONGEST_COMPARED = Long.SIZE;
    private static final int SHORTEST_HELD = 5;
    private static final int FAR = 1_000;
    private static final int ASCII = 128;

    private final String key;
    private final long[] places = new long[ASCII];

    private Nearest(String name) {
        String whole = Names.key(name);
        this.key = whole.substring(0, Math.min(whole.length(), LONGEST_COMPARED));
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < ASCII) {
                places[key.charAt(i)] |= 1L << i;
            }
        }
    }

    /** The candidate that holds a name or has the fewest edits from it, the first where several are equally near; none if none. */
    public static Optional<String> to(String name, Stream<String> candidates) {
        Nearest nearest = new Nearest(name);
        return candidates.min(Comparator.comparingInt(candidate -> nearest.distance(Names.key(candidate))));
    }

    /** The place of the candidate, each already a {@link Names#key}, that is nearest; -1 where there are none. */
    static int among(String[] keys, String name) {
        Nearest nearest = new Nearest(name);
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < keys.length; i++) {
            int distance = nearest.distance(keys[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** The number of edits; a name that holds the other whole is nearer than any that does not. */
    private int distance(String candidate) {
        boolean holds = key.length() >= SHORTEST_HELD && candidate.contains(key);
        return edits(candidate) - (holds ? FAR : 0);
    }

    /** By the algorithm of Myers (1999), as Hyyrö (2003) has it: a column of the table of edits is two words of 64 bits. */
    private int edits(String candidate) {
        if (key.isEmpty()) {
            return candidate.length();
        }
        long last = 1L << key.length() - 1;
        long up = -1;
        long down = 0;
        int edits = key.length();
        for (int i = 0; i < candidate.length(); i++) {
            char letter = candidate.charAt(i);
            long same = letter < ASCII ? places[letter] : placesOf(letter);
            long diagonal = ((same & up) + up ^ up) | same | down;
            long right = down | ~(diagonal | up);
            long left = up & diagonal;
            edits += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
            right = right << 1 | 1;
            up = left << 1 | ~(diagonal | right);
            down = right & diagonal;
        }
        return edits;
    }

    private long placesOf(char letter) {
        long found = 0;
        for (int i = 0; i < key.length(); i++) {
            found |= key.charAt(i) == letter ? 1L << i : 0;
        }
        return found;
    }
}
