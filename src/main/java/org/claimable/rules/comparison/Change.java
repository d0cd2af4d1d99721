package org.claimable.rules.comparison;

import java.time.LocalDate;

/**
 * One thing that is not as it was, in one sentence. {@code from} is the first day of a claim on which it makes a
 * difference, null where it does so whatever the day.
 */
public record Change(ChangedPart thing, String id, ChangeKind kind, LocalDate from, String sentence) {
    /** Whether it is new, ends on a day, says something else, or is gone. */
    public enum ChangeKind {
        ADDED,
        ENDED,
        CHANGED,
        REMOVED
    }

    public Change {
        if (id.isBlank() || !sentence.endsWith(".")) {
            throw new IllegalArgumentException("Change %s of %s is no sentence: %s".formatted(id, thing, sentence));
        }
    }

    /** What can change in rules, in the order in which changes are told. */
    public enum ChangedPart {
        RULE_SET("Rule set"),
        DEFAULT("Defaults"),
        OVERLAY("Overlays"),
        CHAPTER("Chapters"),
        SOURCE("Sources"),
        RULE("Rules"),
        NORM("Norms"),
        INCOMPATIBLE_OUTCOMES("Incompatible outcomes"),
        PARAMETER("Parameters"),
        PLACEHOLDER("Texts that are no reference"),
        OUTCOME("Outcomes"),
        ANSWERS("Answers"),
        SCORES("Scores"),
        VALUE_SET("Value sets"),
        VALUE("Values");

        private final String title;

        ChangedPart(String title) {
            this.title = title;
        }

        /** What several of them are called. */
        public String title() {
            return title;
        }
    }
}
