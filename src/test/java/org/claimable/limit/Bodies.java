package org.claimable.limit;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests of as many claims as wished. */
final class Bodies {
    private Bodies() {}

    /** Claims of a person each. */
    static String of(int claims) {
        return cohort(claims, "\"individual\":\"p%1$d\",");
    }

    /** Claims of one person. */
    static String ofOnePerson(int claims) {
        return cohort(claims, "\"individual\":\"p\",");
    }

    private static String cohort(int claims, String person) {
        return IntStream.range(0, claims)
                .mapToObj(i -> ("{\"id\":\"c%1$d\"," + person
                                + "\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\",\"evidence\":{\"kind\":\"RECORD\"}}")
                        .formatted(i))
                .collect(Collectors.joining(",", "{\"asOf\":\"2025-01-01\",\"claims\":[", "]}"));
    }
}
