package org.claimable.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.claimable.bank.AnswerScale;
import org.claimable.bank.Catalogue;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.bank.ScoreScale;

/** The scales of a catalogue by name. */
record Scales(Map<String, AnswerScale> answers, Map<String, ScoreScale> scores) {
    static Scales of(Catalogue catalogue) {
        Scales scales = new Scales(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Outcome outcome : catalogue.outcomes()) {
            if (outcome.answers() != null) {
                scales.answers.putIfAbsent(outcome.answers().name(), outcome.answers());
            }
            if (outcome.scores() != null) {
                scales.scores.putIfAbsent(outcome.scores().name(), outcome.scores());
            }
        }
        return scales;
    }

    /** Any scale of answers, null where there is none. */
    AnswerScale anyAnswers() {
        return answers.values().stream().findFirst().orElse(null);
    }

    /** Any scale of scores, null where there is none. */
    ScoreScale anyScores() {
        return scores.values().stream().findFirst().orElse(null);
    }

    /** An outcome with other kinds of evidence and their scales. */
    static Outcome on(Outcome outcome, Set<EvidenceKind> kinds, AnswerScale answers, ScoreScale scores) {
        return new Outcome(
                outcome.position(),
                outcome.code(),
                outcome.bank(),
                outcome.area(),
                outcome.name(),
                outcome.audience(),
                kinds,
                answers,
                scores,
                outcome.deadweightCategory(),
                outcome.citation(),
                outcome.note());
    }
}
