package org.claimable.api;

import java.util.List;
import org.claimable.api.generated.OutcomesApi;
import org.claimable.api.generated.model.Outcome;
import org.claimable.api.generated.model.OutcomeSummary;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Shows what can be claimed. */
@RestController
class OutcomesController implements OutcomesApi {
    private final Library library;

    OutcomesController(Library library) {
        this.library = library;
    }

    @Override
    public ResponseEntity<List<OutcomeSummary>> listOutcomes(String ruleSet) {
        Evaluator evaluator = library.evaluator(ruleSet)
                .orElseThrow(() -> new NotFoundException("No rule set of this id or digest is loaded."));
        return ResponseEntity.ok(evaluator.ruleSet().catalogue().outcomes().stream()
                .map(OutcomeView::summary)
                .toList());
    }

    @Override
    public ResponseEntity<Outcome> getOutcome(String code) {
        Evaluator evaluator = library.evaluator(null).orElseThrow();
        return evaluator
                .ruleSet()
                .catalogue()
                .find(code)
                .map(outcome -> ResponseEntity.ok(OutcomeView.whole(outcome, evaluator)))
                .orElseThrow(() -> new NotFoundException("The catalogue has no such outcome. Maybe \"%s\"."
                        .formatted(evaluator.ruleSet().catalogue().nearest(code))));
    }
}
