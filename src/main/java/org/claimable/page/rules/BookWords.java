package org.claimable.page.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimable.file.document.Days;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Audience;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.RulesLevel;

/** What is said of outcomes, as a reader sees it. */
final class BookWords {
    private BookWords() {}

    static String audience(Audience audience) {
        return switch (audience) {
            case ANY -> "Anybody";
            case ADULT -> "Adults";
            case YOUTH -> "Young people";
        };
    }

    /** The kinds of evidence that show it: {@code a record or a survey}. */
    static String evidence(Outcome outcome) {
        return outcome.evidence().stream().sorted().map(BookWords::kind).collect(Collectors.joining(" or "));
    }

    private static String kind(EvidenceKind kind) {
        return switch (kind) {
            case RECORD -> "a record";
            case SURVEY -> "a survey";
            case SCORE -> "a score";
        };
    }

    /** An answer as its scale writes it, with spaces: {@code just about getting by}. */
    static String answer(String text) {
        String words = text.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** The days on which something holds, both included, as a reader sees them. */
    static String days(LocalDate from, LocalDate to) {
        if (from == null) {
            return to == null ? "Always" : "Until " + Days.of(to);
        }
        return to == null ? "From " + Days.of(from) : "%s to %s".formatted(Days.of(from), Days.of(to));
    }

    /** A rate, 0 to 1, as a reader sees it: {@code 15%}. */
    static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A rate as a rule writes it; what is no number is shown as it is. */
    static String percent(String rate) {
        return rate.matches("[0-9]+(\\.[0-9]+)?") ? percent(new BigDecimal(rate)) : rate;
    }

    /** The part of a claim that a rule is about, as a reader sees it: {@code Evidence, before} of {@code evidence/before}. */
    static String field(String field) {
        String words = Arrays.stream(field.split("/"))
                .map(part -> part.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What may refuse where a check chooses so. */
    static String mayRefuse(RulesLevel level) {
        return switch (level) {
            case PUBLISHED -> "Published rules";
            case WITH_LEGACY -> "Published and legacy rules";
            case WITH_INFERRED -> "Published, legacy and inferred rules";
        };
    }
}
