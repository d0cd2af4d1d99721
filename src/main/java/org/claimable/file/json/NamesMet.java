package org.claimable.file.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of fields met in an object; known names cost nothing to remember, and mostly come in one order. */
final class NamesMet {
    private final List<String> known;
    private long met;
    private int last = -1;
    private boolean lastIsKnown;
    private Set<String> others;

    /** {@code known} are the names that there may be, at most 64; where there are none, there may be any. */
    NamesMet(List<String> known) {
        this.known = known;
    }

    /** Whether a name is met for the first time. */
    boolean add(String name) {
        int place = place(name);
        lastIsKnown = place >= 0 || known.isEmpty();
        if (place < 0) {
            others = others == null ? new HashSet<>() : others;
            return others.add(name);
        }
        last = place;
        boolean first = (met & 1L << place) == 0;
        met |= 1L << place;
        return first;
    }

    /** Whether there may be a field of the name that was added last. */
    boolean isKnown() {
        return lastIsKnown;
    }

    private int place(String name) {
        int count = known.size();
        for (int i = 1; i <= count; i++) {
            int place = last + i < count ? last + i : last + i - count;
            if (known.get(place).equals(name)) {
                return place;
            }
        }
        return -1;
    }
}
