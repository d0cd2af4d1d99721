package org.claimable.file.json;

import org.claimable.evaluation.Evaluation;
import org.claimable.report.Reporter;
import org.claimable.report.Summary;

/** An evaluation with what is worked out of all of it, once for every form in which it is written: its decision id and its summary. */
public record Conclusion(Evaluation evaluation, String decisionId, Summary summary) {

    /** Works both out, which takes time in proportion to the claims. */
    public static Conclusion of(Evaluation evaluation) {
        String id = CanonicalCohort.decisionId(
                evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf());
        return new Conclusion(evaluation, id, Reporter.summary(evaluation));
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A conclusion of " + evaluation;
    }
}
