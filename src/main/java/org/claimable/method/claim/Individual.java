package org.claimable.method.claim;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A person by pseudonym; {@code age} in years when the outcome was achieved, null where it is not known; {@code fields} are those that a rule set adds. */
public record Individual(String ref, Integer age, SortedMap<String, String> segments, OwnValues fields) {
    public Individual {
        segments = Collections.unmodifiableSortedMap(new TreeMap<>(segments));
    }

    public Individual(String ref, Integer age) {
        this(ref, age, new TreeMap<>(Map.of()));
    }

    public Individual(String ref, Integer age, SortedMap<String, String> segments) {
        this(ref, age, segments, OwnValues.NONE);
    }

    /** The same person by another reference. */
    public Individual called(String other) {
        return new Individual(other, age, segments, fields);
    }

    /** The same person with what is said in the fields that a rule set adds. */
    public Individual saying(OwnValues values) {
        return new Individual(ref, age, segments, values);
    }
}
