package org.claimable.api;

import java.util.List;
import org.claimable.api.generated.OutcomesApi;
import org.claimable.api.generated.model.Outcome;
import org.claimable.api.generated.model.OutcomeSummary;
import org.claimable.evaluation.Evaluator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Shows what can be claimed. */
@RestController
class OutcomesController implements OutcomesApi {
    private final Lending lending;
    private final Unchanged unchanged;

    OutcomesController(Lending lending, Unchanged unchanged) {
        this.lending = lending;
        this.unchanged = unchanged;
    }

    @Override
    public ResponseEntity<List<OutcomeSummary>> listOutcomes(String ruleSet) {
        return unchanged.answer(evaluator(ruleSet).ruleSet().catalogue().outcomes().stream()
                .map(OutcomeView::summary)
                .toList());
    }

    @Override
    public ResponseEntity<Outcome> getOutcome(String code, String ruleSet) {
        Evaluator evaluator = evaluator(ruleSet);
        return evaluator
                .ruleSet()
                .catalogue()
                .find(code)
                .map(outcome -> unchanged.answer(OutcomeView.whole(outcome, evaluator)))
                .orElseThrow(() -> new NotFoundException("The catalogue has no such outcome."
                        + evaluator.ruleSet().catalogue().hint(code)));
    }

    private Evaluator evaluator(String ruleSet) {
        return lending.library()
                .evaluator(ruleSet)
                .orElseThrow(() -> new NotFoundException("No rule set of this id or digest is loaded."));
    }
}
