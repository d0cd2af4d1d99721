package org.claimable.api;

import org.claimable.api.generated.RuleSetsApi;
import org.claimable.api.generated.model.RuleSet;
import org.claimable.api.generated.model.RuleSets;
import org.claimable.publishing.Lease;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rule sets that are loaded, and a later candidate that was refused. */
@RestController
class RuleSetsController implements RuleSetsApi {
    private final Lending lending;
    private final Unchanged unchanged;

    RuleSetsController(Lending lending, Unchanged unchanged) {
        this.lending = lending;
        this.unchanged = unchanged;
    }

    @Override
    public ResponseEntity<RuleSets> listRuleSets() {
        Lease lease = lending.lease();
        RuleSets loaded = new RuleSets(lease.library().evaluators().stream()
                .map(each -> new RuleSetView(each, lease).summary())
                .toList());
        return unchanged.answer(
                loaded.refused(lease.refusal().map(RefusalView::of).orElse(null)));
    }

    @Override
    public ResponseEntity<RuleSet> getRuleSet(String id) {
        Lease lease = lending.lease();
        return lease.library()
                .evaluator(id)
                .map(each -> unchanged.answer(new RuleSetView(each, lease).whole()))
                .orElseThrow(() -> new NotFoundException("No rule set of this id or digest is loaded."));
    }
}
