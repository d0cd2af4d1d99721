package org.claimable.service.limit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests of as many claims as wished. */
final class Bodies {
    private static final int CLAIMS_OF_SEARCH = 999;
    private static final List<String> CLASHING = Stream.of(
                    "rough-sleeping-to-secure-housing",
                    "rough-sleeping-to-temporary-accommodation",
                    "temporary-accommodation-to-secure-housing")
            .flatMap(outcome -> Stream.of("-average", "-with-dependent-children", "-without-dependent-children")
                    .map(outcome::concat))
            .toList();

    private Bodies() {}

    /** Claims of a person each. */
    static String of(int claims) {
        return cohort(claims, "\"individual\":\"p%1$d\",");
    }

    /** Claims of one person. */
    static String ofOnePerson(int claims) {
        return cohort(claims, "\"individual\":\"p\",");
    }

    /** So many people of whom each takes long: outcomes that clash within twelve months of each other, all along a century. */
    static String ofLongSearches(int people) {
        return IntStream.range(0, people * CLAIMS_OF_SEARCH)
                .mapToObj(i -> """
                        {"id":"c%d","individual":"p%d","outcome":"%s","achievedOn":"%s","share":0.%d,"evidence":{"kind":"RECORD"}}""".formatted(
                        i,
                        i / CLAIMS_OF_SEARCH,
                        CLASHING.get(i % CLASHING.size()),
                        LocalDate.of(2000, 1, 1)
                                .plusDays(i % CLAIMS_OF_SEARCH / CLASHING.size() * 367L + i % CLASHING.size() * 41L),
                        51 + i * 7 % 49))
                .collect(Collectors.joining(
                        ",",
                        "{\"asOf\":\"2150-01-01\",\"options\":{\"yearBasis\":\"ROLLING\",\"rules\":\"WITH_INFERRED\"},"
                                + "\"valueSet\":\"example-values\",\"claims\":[",
                        "]}"));
    }

    private static String cohort(int claims, String person) {
        return IntStream.range(0, claims)
                .mapToObj(i -> ("{\"id\":\"c%1$d\"," + person
                                + "\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\",\"evidence\":{\"kind\":\"RECORD\"}}")
                        .formatted(i))
                .collect(Collectors.joining(",", "{\"asOf\":\"2025-01-01\",\"claims\":[", "]}"));
    }
}
