package org.claimable.page.check;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.TraceChoice;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.springframework.stereotype.Component;

/** What became of each rule for one claim of a check: its person's claims are decided anew, as they were. */
@Component
class TracedClaims {
    private static final Duration MOST = Duration.ofSeconds(20);

    private final Publisher publisher;

    TracedClaims(Publisher publisher) {
        this.publisher = publisher;
    }

    /** The claims of the person of a claim, with its trace; empty where the rules that decided them are no longer loaded. */
    Optional<Evaluation> of(DecidedClaims claims, int position) {
        Evaluation decided = claims.evaluation();
        try (Lease lease = publisher.lease()) {
            return lease.library()
                    .evaluator(decided.ruleSet().digest())
                    .map(evaluator -> evaluator.evaluate(
                            person(decided, position), decided.valueSet(), decided.asOf(), Deadline.in(MOST)));
        }
    }

    private static Cohort person(Evaluation decided, int position) {
        Cohort all = decided.cohort();
        Claim claim = all.claims().get(position);
        String person = claim.individual();
        List<Claim> claims = person == null
                ? List.of(claim)
                : all.claims().stream()
                        .filter(each -> person.equals(each.individual()))
                        .toList();
        return new Cohort(
                all.settings().with(Setting.TRACE, TraceChoice.of(List.of(claim.id()))),
                all.individuals().stream()
                        .filter(each -> Objects.equals(each.ref(), person))
                        .toList(),
                claims,
                all.previouslyCounted().stream()
                        .filter(each -> Objects.equals(each.individual(), person))
                        .toList());
    }
}
