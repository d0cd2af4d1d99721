package org.claimable.method.claim;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a claim or a person says in the fields that a rule set adds, by the name of the field: a {@link String}, a
 * {@link java.math.BigDecimal}, a {@link java.time.LocalDate} or a {@link Boolean}; a field that is not there is blank. As it is submitted in
 * JSON a date is a text, and null a blank, until it is held against the rule set.
 */
public record OwnValues(SortedMap<String, Object> byName) {
    public static final OwnValues NONE = new OwnValues(new TreeMap<>());

    public OwnValues {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** What a field says, null where it is blank. */
    public Object of(String field) {
        return byName.get(field);
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }
}
