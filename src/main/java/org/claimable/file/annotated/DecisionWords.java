package org.claimable.file.annotated;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimable.decision.Decision;
import org.claimable.decision.Decision.Caveat;

/** What was decided of a claim in the words of one cell. Several sentences are numbered: (2) is of the second reason. */
final class DecisionWords {
    private DecisionWords() {}

    /** A code such as ALREADY_MET as a reader says it. */
    static String code(String code) {
        return code.charAt(0)
                + code.substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    static <T> String list(List<T> parts, Function<T, String> word) {
        return parts.stream().map(word).collect(Collectors.joining("; "));
    }

    static <T> String each(List<T> parts, Function<T, String> sentence) {
        if (parts.size() == 1) {
            return sentence.apply(parts.get(0));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : " ")
                    .append('(')
                    .append(i + 1)
                    .append(") ")
                    .append(sentence.apply(parts.get(i)));
        }
        return text.toString();
    }

    static String rules(Decision decision) {
        return list(decision.reasons(), reason -> "%s (%s)".formatted(reason.rule(), reason.provenance()));
    }

    static String clashes(Decision decision) {
        return decision.reasons().stream()
                .flatMap(reason -> reason.claims().stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    static String caveats(Decision decision) {
        return each(decision.caveats(), DecisionWords::caveat);
    }

    private static String caveat(Caveat caveat) {
        return "%s (%s, %s): %s".formatted(caveat.code(), caveat.rule(), caveat.provenance(), caveat.message());
    }
}
