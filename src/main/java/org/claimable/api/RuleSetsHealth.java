package org.claimable.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimable.evaluation.Evaluator;
import org.claimable.publishing.Lease;
import org.claimable.publishing.Publisher;
import org.claimable.rulebook.RuleSet;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says by which rule sets the service decides; it decides on when a candidate was refused, and says that too. */
@Component("ruleSets")
class RuleSetsHealth implements HealthIndicator {
    private final Publisher publisher;

    RuleSetsHealth(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Health health() {
        try (Lease lease = publisher.lease()) {
            Map<String, String> digests = new LinkedHashMap<>();
            lease.library().evaluators().stream()
                    .map(Evaluator::ruleSet)
                    .forEach((RuleSet each) -> digests.put(each.id(), each.digest()));
            Health.Builder health = Health.up().withDetail("digests", digests);
            lease.refusal().ifPresent(refusal -> health.withDetail("candidate", "REFUSED")
                    .withDetail("problems", refusal.problems().size()));
            return health.build();
        }
    }
}
