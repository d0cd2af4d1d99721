package org.claimable.method.bank;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.claimable.method.citation.Citation;

/**
 * An outcome of a bank. {@code answers} is null unless a survey is accepted, {@code scores} unless a score is;
 * {@code citation} says on what its evidence kinds and its scale rest; {@code position} is its place in the catalogue.
 */
public record Outcome(
        int position,
        String code,
        Bank bank,
        String area,
        String name,
        Audience audience,
        Set<EvidenceKind> evidence,
        AnswerScale answers,
        ScoreScale scores,
        String deadweightCategory,
        Citation citation,
        String note) {

    public Outcome {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("Outcome %s accepts no evidence.".formatted(code));
        }
        if (evidence.contains(EvidenceKind.SURVEY) != (answers != null)) {
            throw new IllegalArgumentException(
                    "Outcome %s must have a scale of answers exactly when it accepts a survey.".formatted(code));
        }
        if (evidence.contains(EvidenceKind.SCORE) != (scores != null)) {
            throw new IllegalArgumentException(
                    "Outcome %s must have a scale of scores exactly when it accepts a score.".formatted(code));
        }
        evidence = Collections.unmodifiableSet(EnumSet.copyOf(evidence));
    }

    public boolean accepts(EvidenceKind kind) {
        return evidence.contains(kind);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome outcome && outcome.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Whom an outcome is for. */
    public enum Audience {
        ANY,
        ADULT,
        YOUTH
    }

    /** One of HACT's banks of outcomes: social value, mental wellbeing, built environment. */
    public enum Bank {
        UKSVB("UK Social Value Bank"),
        UKMWB("UK Mental Wellbeing Bank"),
        UKBEB("UK Built Environment Bank");

        private final String title;

        Bank(String title) {
            this.title = title;
        }

        /** What the bank is called. */
        public String title() {
            return title;
        }
    }

    /** What shows that an outcome was achieved: a record, a survey before and after, or a score before and after. */
    public enum EvidenceKind {
        RECORD,
        SURVEY,
        SCORE;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** Its name in a sentence: record. */
        public String word() {
            return word;
        }

        /** Its name as a title: Record. */
        public String title() {
            return name().charAt(0) + word.substring(1);
        }
    }

    /** The range of a score, both ends included. */
    public record ScoreScale(String name, BigDecimal lowest, BigDecimal highest) {
        public ScoreScale {
            if (lowest.compareTo(highest) >= 0) {
                throw new IllegalArgumentException(
                        "Scale %s runs from %s to %s: the lowest score must be below the highest."
                                .formatted(name, lowest, highest));
            }
        }

        public boolean contains(BigDecimal score) {
            return score.compareTo(lowest) >= 0 && score.compareTo(highest) <= 0;
        }
    }
}
