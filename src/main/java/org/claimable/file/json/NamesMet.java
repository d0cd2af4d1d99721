package org.claimable.file.json;

import java.util.HashSet;
import java.util.Set;

/** The names of fields met in an object, and which of them were given more than null; known names mostly come in one order. */
final class NamesMet {
    /** A set that had more is made anew rather than cleared, so that no object pays for another's. */
    private static final int MOST_KEPT = 12;

    private String[] known = {};
    private long met;
    private long given;
    private int last;
    private Set<String> others = new HashSet<>();

    /** Begins another object; {@code names} are those that there may be, at most 64; where there are none, there may be any. */
    NamesMet begin(String[] names) {
        known = names;
        met = 0;
        given = 0;
        last = -1;
        if (others.size() > MOST_KEPT) {
            others = new HashSet<>();
        } else if (!others.isEmpty()) {
            others.clear();
        }
        return this;
    }

    /** Whether a name is met for the first time. */
    boolean add(String name) {
        last = place(name);
        if (last < 0) {
            return others.add(name);
        }
        boolean first = (met & 1L << last) == 0;
        met |= 1L << last;
        return first;
    }

    /** Whether there may be a field of the name that was added last. */
    boolean isKnown() {
        return last >= 0 || known.length == 0;
    }

    /** The field of the name that was added last is more than null. */
    void given() {
        given |= last < 0 ? 0 : 1L << last;
    }

    /** Whether a known field was given. */
    boolean has(String name) {
        for (int i = 0; i < known.length; i++) {
            if (known[i].equals(name)) {
                return (given & 1L << i) != 0;
            }
        }
        return false;
    }

    private int place(String name) {
        int count = known.length;
        for (int i = 1; i <= count; i++) {
            int place = last + i < count ? last + i : last + i - count;
            if (known[place].equals(name)) {
                return place;
            }
        }
        return -1;
    }
}
