package org.claimable.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimable.decision.Decision;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.RecordingRules.Spoken;

/** An example tried: what was decided of its claims, and what every rule found. */
record Tried(Evaluation evaluation, List<Spoken> spoken) {
    /** Whether a finding of a rule, or a row, appears in a decision. */
    boolean speaks(String id) {
        return spoken.stream().anyMatch(finding -> finding.isOf(id) && finding.isHeardIn(evaluation.decisions()));
    }

    /** Whether a rule, or a row, found nothing at all. */
    boolean isSilent(String id) {
        return spoken.stream().noneMatch(finding -> finding.isOf(id));
    }

    Map<String, Decision> decisions() {
        return evaluation.decisions().stream().collect(Collectors.toMap(Decision::claim, Function.identity()));
    }
}
