package org.claimable.method.report;

import java.util.List;
import org.claimable.method.claim.Commitments;
import org.claimable.method.claim.Commitments.Commitment;
import org.claimable.method.decision.Sentence;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.MeasureCatalogue.MeasureNorm;
import org.claimable.method.rulebook.RuleSet;

/** Which commitments do not say why they are needed; {@code commitments} is null where nothing was promised. */
record NoRationale(Commitments commitments, RuleSet ruleSet) {
    /** Says it where the rule set has the norm. */
    void addTo(Tally tally) {
        MeasureNorm norm = ruleSet.measures().norm(MeasureCatalogue.RATIONALE);
        if (commitments == null || norm == null) {
            return;
        }
        List<String> without = commitments.withoutRationale().stream()
                .map(this::named)
                .distinct()
                .toList();
        if (!without.isEmpty()) {
            tally.add("NO_RATIONALE", norm, Sentence.NO_RATIONALE.of(String.join(", ", without)));
        }
    }

    private String named(Commitment commitment) {
        String outcome =
                ruleSet.catalogue().find(commitment.outcome()).orElseThrow().name();
        String space = commitment.need().space();
        return space == null ? outcome : "%s (%s)".formatted(outcome, space);
    }
}
