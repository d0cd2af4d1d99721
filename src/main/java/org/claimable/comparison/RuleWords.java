package org.claimable.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimable.rulebook.RuleText;

/** A rule for a reader: what it finds, what it asks, and from when to when it asks it. */
record RuleWords(RuleText text, List<String> asks, Window window) {
    private static final Pattern DAY = Pattern.compile("isOnOr(After|Before)\\( \"(\\d{4}-\\d{2}-\\d{2})\" \\)");

    private static final Pattern NOT = Pattern.compile("!(?=[\\w(])");

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

    /** What kind of finding it makes. */
    String finding() {
        return switch (text.does()) {
            case "refuse" -> "a refusal";
            case "review" -> "a review";
            case "caveat" -> "a caveat";
            case "clash" -> "that two do not both count";
            default -> "a rate of deadweight";
        };
    }

    /** The rate of deadweight that it gives, null where it gives none. */
    String rate() {
        return text.rate().isEmpty() ? null : text.rate().replace("\"", "");
    }

    /** What its message names, the rate aside. */
    String named() {
        return text.facts().stream().filter(fact -> !fact.equals(text.rate())).collect(Collectors.joining(", "));
    }

    /** What it does and asks, as two short sentences without the last point. */
    String whole() {
        String code = text.code().isEmpty() ? "" : ", " + text.code();
        String rate = rate() == null ? "" : ", " + rate();
        return "It finds %s%s%s. It asks of a %s: %s"
                .formatted(finding(), rate, code, text.fact().toLowerCase(Locale.ROOT), shown(asks));
    }

    /** Conditions for a reader. */
    static String shown(List<String> conditions) {
        return conditions.stream()
                .map(condition -> NOT.matcher(condition)
                        .replaceAll("not ")
                        .replace(" && ", " and ")
                        .replace(" || ", " or "))
                .collect(Collectors.joining(", "));
    }
}
