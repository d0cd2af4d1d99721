package org.claimable.bank;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.claimable.citation.Citation;

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
}
