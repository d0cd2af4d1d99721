package org.claimable.api;

import java.util.List;
import org.claimable.api.generated.RuleSetsApi;
import org.claimable.api.generated.model.RuleSet;
import org.claimable.api.generated.model.RuleSetSummary;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rule sets that are loaded. */
@RestController
class RuleSetsController implements RuleSetsApi {
    private final Library library;

    RuleSetsController(Library library) {
        this.library = library;
    }

    @Override
    public ResponseEntity<List<RuleSetSummary>> listRuleSets() {
        return ResponseEntity.ok(library.evaluators().stream()
                .map(each -> RuleSetView.summary(each, isDefault(each)))
                .toList());
    }

    @Override
    public ResponseEntity<RuleSet> getRuleSet(String id) {
        return library.evaluator(id)
                .map(each -> ResponseEntity.ok(RuleSetView.whole(each, isDefault(each))))
                .orElseThrow(() -> new NotFoundException("No rule set of this id or digest is loaded."));
    }

    private boolean isDefault(Evaluator evaluator) {
        return library.evaluator(null).orElseThrow() == evaluator;
    }
}
