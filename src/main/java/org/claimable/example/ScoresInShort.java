package org.claimable.example;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Which scores are on a scale, each as the lower or the higher end of a movement, and which are just off it. */
record ScoresInShort(Part part) {
    private static final List<String> KEYS = List.of("it", "outcome", "on", "off");

    Part writtenOut() {
        if (!part.hasOnly(KEYS) || !part.hasAll("What is on a scale of scores", "it", "outcome", "on", "off")) {
            return part;
        }
        List<BigDecimal> on = numbers("on");
        if (on.size() < 2) {
            part.wrong("A scale has a lowest and a highest score. Maybe on: [7, 35].");
            return part;
        }
        BigDecimal lowest = Collections.min(on);
        BigDecimal highest = Collections.max(on);
        Lines lines = new Lines(part.text("outcome"));
        for (BigDecimal score : on) {
            boolean rises = score.compareTo(highest) < 0;
            lines.accepts("on-" + score, rises ? score(score, highest) : score(lowest, score));
        }
        for (BigDecimal score : numbers("off")) {
            boolean below = score.compareTo(lowest) < 0;
            lines.refuses("off-" + score, below ? score(score, highest) : score(lowest, score), "UNKNOWN_ANSWER");
        }
        return lines.in(part, part.text("it"));
    }

    private List<BigDecimal> numbers(String key) {
        return part.list(key).stream()
                .map(each -> each.text())
                .filter(each -> isNumber(key, each))
                .map(BigDecimal::new)
                .toList();
    }

    private boolean isNumber(String key, String text) {
        boolean number = text.matches("-?\\d{1,9}(\\.\\d{1,9})?");
        if (!number) {
            part.at(key).wrong("\"%s\" is not a score. Maybe 7.".formatted(text));
        }
        return number;
    }

    private static Map<String, String> score(BigDecimal before, BigDecimal after) {
        return Map.of("evidence", "score", "before", before.toPlainString(), "after", after.toPlainString());
    }
}
