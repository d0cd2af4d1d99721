package org.claimable.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.claimable.claim.Violations.Violation;
import org.claimable.decision.Reason;
import org.claimable.decision.Verdict;
import org.claimable.rulebook.RuleCard;

/** Rows of a table that could not be read: each is for review, and no other claim is weighed against it. */
final class UnreadableRows {
    static final String NORM = "RE-01";
    private static final String CODE = "UNREADABLE_ROW";

    private final RuleCard norm;

    /** {@code norm} is the rule that they are for review. */
    UnreadableRows(RuleCard norm) {
        this.norm = norm;
    }

    void review(Assessment assessment) {
        assessment.add(reason(assessment));
        assessment.close(Verdict.REVIEW);
    }

    private Reason reason(Assessment assessment) {
        return new Reason(
                CODE,
                norm.id(),
                "This row cannot be read, so nothing is decided of it. "
                        + words(assessment.claim().submitted().problems()),
                List.of(),
                norm.citation().text(),
                norm.provenance().word(),
                norm.remedy(),
                "/claims/" + assessment.claim().position());
    }

    private static String words(List<Violation> problems) {
        return problems.stream()
                .map(problem -> "%s: %s".formatted(problem.pointer(), problem.message()))
                .collect(Collectors.joining(" "));
    }
}
