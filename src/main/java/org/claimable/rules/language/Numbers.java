package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things that are numbered from 0 as they come, equal ones alike. */
final class Numbers<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> all = new ArrayList<>();

    int of(T thing) {
        return numbers.computeIfAbsent(thing, each -> {
            all.add(each);
            return all.size() - 1;
        });
    }

    /** Those numbered so far, each in its place. */
    List<T> all() {
        return List.copyOf(all);
    }
}
