package org.claimable.method.claim;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A person by pseudonym; {@code age} in years when the outcome was achieved, null where it is not known. */
public record Individual(String ref, Integer age, SortedMap<String, String> segments) {
    public Individual {
        segments = Collections.unmodifiableSortedMap(new TreeMap<>(segments));
    }

    public Individual(String ref, Integer age) {
        this(ref, age, new TreeMap<>(Map.of()));
    }

    /** The same person by another reference. */
    public Individual called(String other) {
        return new Individual(other, age, segments);
    }
}
