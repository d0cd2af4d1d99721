package org.claimable.page.claims;

import java.util.Arrays;

/** Lists of claims by position, ascending, each once. */
final class Positions {
    private int[] found = new int[4];
    private int size;

    /** Adds a position after all others; the last one again is not added twice. */
    void add(int position) {
        if (size > 0 && found[size - 1] == position) {
            return;
        }
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = position;
    }

    int[] all() {
        return Arrays.copyOf(found, size);
    }

    /** Those from 0 on. */
    static int[] upTo(int count) {
        int[] all = new int[count];
        Arrays.setAll(all, position -> position);
        return all;
    }

    /** Those in both lists. */
    static int[] inBoth(int[] a, int[] b) {
        Positions both = new Positions();
        int at = 0;
        for (int position : a) {
            while (at < b.length && b[at] < position) {
                at++;
            }
            if (at < b.length && b[at] == position) {
                both.add(position);
            }
        }
        return both.all();
    }
}
