package org.claimable.page.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of a claim that a rule is about, as a reader sees it: {@code Evidence, before} of {@code evidence/before}. */
final class FieldWords {
    private FieldWords() {}

    static String of(String field) {
        String words = Arrays.stream(field.split("/"))
                .map(part -> part.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
