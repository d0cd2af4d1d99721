package org.claimable.rules.comparison;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing that is not as it was, in one sentence. {@code from} is the first day of a claim on which it makes a
 * difference, null where it does so whatever the day; {@code ofWords}: only what is said is not as it was.
 */
public record Change(ChangedPart thing, String id, ChangeKind kind, LocalDate from, String sentence, boolean ofWords) {
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

    /** Whether a claim may be decided otherwise by it. */
    boolean decides() {
        return thing.decides() && !ofWords;
    }

    /** What can change in rules, in the order in which changes are told. */
    public enum ChangedPart {
        RULE_SET("Rule set", "the rule set %s"),
        DEFAULT("Defaults", "the default of %s"),
        DEPARTURE("Departures from norms", "the departure from norm %s"),
        OVERLAY("Overlays", "the overlay %s"),
        CHAPTER("Chapters", "chapter %s"),
        SOURCE("Sources", "the source %s"),
        RULE("Rules", "rule %s"),
        NORM("Norms", "norm %s"),
        INCOMPATIBLE_OUTCOMES("Incompatible outcomes", "row %s"),
        PARAMETER("Parameters", "the parameter %s"),
        LIST("Lists", "the list %s"),
        FIELD("Fields", "the field %s"),
        PLACEHOLDER("Texts that are no reference", "the text \"%s\""),
        OUTCOME("Outcomes", "the outcome %s"),
        ANSWERS("Answers", "the answers of scale %s"),
        SCORES("Scores", "the scores of scale %s"),
        MEASURE("Measures", "the measure %s"),
        PILLAR("Pillars of outcomes", "the pillar of outcome %s"),
        VALUE_SET("Value sets", "the value set %s"),
        VALUE("Values", "the value %s");

        private static final Set<ChangedPart> FOR_READERS =
                EnumSet.of(RULE_SET, OVERLAY, CHAPTER, SOURCE, NORM, FIELD, MEASURE, PILLAR);

        private final String title;
        private final String one;

        ChangedPart(String title, String one) {
            this.title = title;
            this.one = one;
        }

        /** What one of them is called in a sentence. */
        public String named(String id) {
            return one.formatted(id);
        }

        private boolean decides() {
            return !FOR_READERS.contains(this);
        }

        /** What several of them are called. */
        public String title() {
            return title;
        }
    }
}
