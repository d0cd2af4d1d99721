package org.claimable.bank;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The known name that a mistyped one most likely means. */
public final class Nearest {
    private static final int LONGEST_COMPARED = 100;
    private static final int SHORTEST_HELD = 5;
    private static final int FAR = 1_000;

    private Nearest() {}

    /** The candidate that holds a name or has the fewest edits from it, the first where several are equally near; none if none. */
    public static Optional<String> to(String name, Stream<String> candidates) {
        String key = Names.key(name);
        String compared = key.substring(0, Math.min(key.length(), LONGEST_COMPARED));
        return candidates.min(Comparator.comparingInt(candidate -> distance(compared, Names.key(candidate))));
    }

    /** The number of edits; a name that holds the other whole is nearer than any that does not. */
    private static int distance(String key, String candidate) {
        boolean holds = key.length() >= SHORTEST_HELD && candidate.contains(key);
        return edits(key, candidate) - (holds ? FAR : 0);
    }

    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            previous = nextRow(a.charAt(i - 1), b, previous, i);
        }
        return previous[b.length()];
    }

    private static int[] nextRow(char letter, String b, int[] previous, int i) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int change = previous[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
        }
        return row;
    }
}
