package org.claimable.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.rulebook.RuleText;

/** A rule for a reader: what it does in a few words, what it asks, and from when to when it asks it. */
record RuleWords(RuleText text, List<String> asks, Window window) {
    private static final Pattern DAY = Pattern.compile("isOnOr(After|Before)\\( \"(\\d{4}-\\d{2}-\\d{2})\" \\)");

    static RuleWords of(RuleText text) {
        LocalDate from = null;
        LocalDate to = null;
        for (String condition : text.asks()) {
            Matcher day = DAY.matcher(condition);
            if (day.matches()) {
                LocalDate date = LocalDate.parse(day.group(2));
                from = day.group(1).equals("After") ? date : from;
                to = day.group(1).equals("Before") ? date : to;
            }
        }
        List<String> asks = text.asks().stream()
                .filter(condition -> !DAY.matcher(condition).matches())
                .toList();
        return new RuleWords(text, asks, new Window(from, to));
    }

    /** What it does: {@code refuses with ALREADY_MET}. */
    String does() {
        return switch (text.does()) {
            case "refuse" -> "refuses with " + text.code();
            case "review" -> "sends to review with " + text.code();
            case "caveat" -> "adds the caveat " + text.code();
            case "clash" -> "finds that two do not both count, " + text.code();
            default -> "gives %s%s".formatted(rate(), text.code().isEmpty() ? "" : " with the caveat " + text.code());
        };
    }

    private String rate() {
        return text.rate().equals("null")
                ? "no deadweight"
                : "a deadweight of " + text.rate().replace("\"", "");
    }

    /** What it asks, condition by condition. */
    String asked() {
        return "asks of a %s: %s".formatted(text.fact().toLowerCase(java.util.Locale.ROOT), String.join(", ", asks));
    }
}
