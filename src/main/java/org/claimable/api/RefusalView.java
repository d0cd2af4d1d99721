package org.claimable.api;

import java.time.ZoneOffset;
import org.claimable.api.generated.model.RefusedCandidate;
import org.claimable.api.generated.model.RuleFileProblem;
import org.claimable.publishing.Refusal;
import org.claimable.rulebook.file.Problem;

/** A candidate that was refused as the API shows it. */
final class RefusalView {
    private static final int MOST_PROBLEMS = 100;

    private RefusalView() {}

    static RefusedCandidate of(Refusal refusal) {
        return new RefusedCandidate(
                refusal.at().atOffset(ZoneOffset.UTC),
                refusal.problems().size(),
                refusal.shown().stream()
                        .limit(MOST_PROBLEMS)
                        .map(RefusalView::shown)
                        .toList());
    }

    private static RuleFileProblem shown(Problem problem) {
        return new RuleFileProblem(problem.place().file(), problem.message())
                .line(problem.place().line() > 0 ? problem.place().line() : null)
                .cell(problem.place().cell().isEmpty() ? null : problem.place().cell());
    }
}
