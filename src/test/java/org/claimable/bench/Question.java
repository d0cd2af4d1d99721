package org.claimable.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a caller asks in a load run, how often of a hundred times, and what status is the right one. */
enum Question {
    ONE_PERSON("one person, 2 claims", 58, 200),
    HUNDRED_PEOPLE("100 people, 200 claims", 20, 200),
    FIVE_THOUSAND_PEOPLE("5,000 people, 10,000 claims", 2, 200),
    RULE_SETS("the list of rule sets", 8, 200),
    NO_SUCH_DAY("a claim of the 31st of June", 4, 422),
    CUT_OFF("JSON that is cut off", 4, 400),
    WRONG_TYPE("a body that is not JSON", 2, 415),
    NOTHING_THERE("a rule set that is not there", 2, 404);

    private static final String OUTCOME = "go-to-youth-clubs";

    private final String words;
    private final int share;
    private final int status;
    private final String body;

    Question(String words, int share, int status) {
        this.words = words;
        this.share = share;
        this.status = status;
        this.body = body(name());
    }

    /** The question of a number from 0 to 99. */
    static Question at(int number) {
        int left = number;
        for (Question each : values()) {
            left -= each.share;
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalArgumentException("Shares add up to a hundred: " + number);
    }

    String words() {
        return words;
    }

    int status() {
        return status;
    }

    /** Null where it is asked by GET. */
    String body() {
        return body;
    }

    boolean isDecided() {
        return body != null && status == 200;
    }

    String path() {
        return this == RULE_SETS ? "/v1/rule-sets" : this == NOTHING_THERE ? "/v1/rule-sets/none" : "/v1/evaluations";
    }

    String type() {
        return this == WRONG_TYPE ? "application/pdf" : "application/json";
    }

    private static String body(String name) {
        return switch (name) {
            case "ONE_PERSON" -> cohort(1);
            case "HUNDRED_PEOPLE" -> cohort(100);
            case "FIVE_THOUSAND_PEOPLE" -> cohort(5_000);
            case "NO_SUCH_DAY" -> cohort(100).replace("2024-06-03", "2024-06-31");
            case "CUT_OFF" -> cohort(100).substring(0, 5_000);
            case "WRONG_TYPE" -> "%PDF-1.7";
            default -> null;
        };
    }

    /** People of 22, each with the same outcome twice in a year: whether that is young differs by version of the rules. */
    private static String cohort(int people) {
        String individuals = IntStream.range(0, people)
                .mapToObj("{\"ref\":\"p%d\",\"age\":22}"::formatted)
                .collect(Collectors.joining(","));
        String claims = IntStream.range(0, 2 * people)
                .mapToObj(i ->
                        ("{\"id\":\"c%d\",\"individual\":\"p%d\",\"outcome\":\"%s\",\"achievedOn\":\"2024-06-%02d\","
                                        + "\"evidence\":{\"kind\":\"RECORD\",\"reference\":\"r\"}}")
                                .formatted(i, i / 2, OUTCOME, 3 + i % 2))
                .collect(Collectors.joining(","));
        return """
                {"asOf":"2026-11-21","options":{"rules":"WITH_INFERRED"},"individuals":[%s],"claims":[%s],
                 "valueSet":{"id":"own","deadweightIncluded":false,
                             "values":[{"outcome":"go-to-youth-clubs","wellbeing":1000.00}]}}""".formatted(individuals, claims);
    }
}
