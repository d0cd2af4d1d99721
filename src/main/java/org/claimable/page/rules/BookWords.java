package org.claimable.page.rules;

import java.util.stream.Collectors;
import org.claimable.bank.Audience;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;

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
}
