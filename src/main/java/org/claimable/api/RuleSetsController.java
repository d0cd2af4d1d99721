package org.claimable.api;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.api.Lending.NotFoundException;
import org.claimable.api.generated.RuleSetsApi;
import org.claimable.api.generated.model.Reasons;
import org.claimable.api.generated.model.RefusedCandidate;
import org.claimable.api.generated.model.Rule;
import org.claimable.api.generated.model.RuleFileProblem;
import org.claimable.api.generated.model.RuleSet;
import org.claimable.api.generated.model.RuleSets;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.rules.files.Problem;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.claimable.rules.publishing.Refusal;
import org.claimable.service.operation.UnjudgedClaims;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rule sets that are loaded, and a later candidate that was refused. */
@RestController
class RuleSetsController implements RuleSetsApi {
    private static final int MOST_PROBLEMS = 100;

    private final Lending lending;
    private final EntityTags tags;

    RuleSetsController(Lending lending, EntityTags tags) {
        this.lending = lending;
        this.tags = tags;
    }

    @Override
    public ResponseEntity<RuleSets> listRuleSets() {
        Lease lease = lending.lease();
        RuleSets loaded = new RuleSets(lease.library().evaluators().stream()
                .map(each -> new RuleSetAnswer(each, lease).summary())
                .toList());
        return tags.answer(
                loaded.refused(lease.refusal().map(RuleSetsController::refused).orElse(null)));
    }

    @Override
    public ResponseEntity<RuleSet> getRuleSet(String id) {
        Lease lease = lending.lease();
        return tags.answer(new RuleSetAnswer(lending.evaluator(id), lease).whole());
    }

    @Override
    public ResponseEntity<List<Rule>> getRule(String id, String rule) {
        List<Rule> parts = new RuleSetAnswer(lending.evaluator(id), lending.lease()).cited(rule);
        if (parts.isEmpty()) {
            throw new NotFoundException("The rule set has no rule, norm or row of this id.");
        }
        return tags.answer(parts);
    }

    @Override
    public ResponseEntity<Reasons> listReasons(String ruleSet) {
        return tags.answer(ReasonsAnswer.of(lending.evaluator(ruleSet)));
    }

    private static RefusedCandidate refused(Refusal refusal) {
        return new RefusedCandidate(
                refusal.at().atOffset(ZoneOffset.UTC),
                refusal.problems().size(),
                refusal.shown().stream()
                        .limit(MOST_PROBLEMS)
                        .map(RuleSetsController::shown)
                        .toList());
    }

    private static RuleFileProblem shown(Problem problem) {
        return new RuleFileProblem(problem.place().file(), problem.message())
                .line(problem.place().line() > 0 ? problem.place().line() : null)
                .cell(problem.place().cell().isEmpty() ? null : problem.place().cell());
    }

    /**
     * Says by which rule sets the service decides; it decides on when a candidate was refused, and says that too, and how many
     * claims the rules let through against a norm.
     */
    @Component("ruleSets")
    static class RuleSetsHealth implements HealthIndicator {
        private final Publisher publisher;
        private final UnjudgedClaims unjudged;

        RuleSetsHealth(Publisher publisher, UnjudgedClaims unjudged) {
            this.publisher = publisher;
            this.unjudged = unjudged;
        }

        @Override
        public Health health() {
            try (Lease lease = publisher.lease()) {
                Map<String, String> digests = new LinkedHashMap<>();
                lease.library().evaluators().stream()
                        .map(Evaluator::ruleSet)
                        .forEach(each -> digests.put(each.id(), each.digest()));
                Health.Builder health = Health.up().withDetail("digests", digests);
                lease.refusal().ifPresent(refusal -> health.withDetail("candidate", "REFUSED")
                        .withDetail("problems", refusal.problems().size()));
                if (!unjudged.byNorm().isEmpty()) {
                    health.withDetail("notJudged", unjudged.byNorm());
                }
                if (!unjudged.byRule().isEmpty()) {
                    health.withDetail("rulesFailed", unjudged.byRule());
                }
                return health.build();
            }
        }
    }
}
