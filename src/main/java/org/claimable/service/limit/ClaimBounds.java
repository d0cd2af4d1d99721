package org.claimable.service.limit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.rulebook.RuleSet;
import org.springframework.stereotype.Component;

/** How many claims a request may hold, in all and of one person, and how many figures; {@link InvalidCohortException} says which are too many. */
@Component
public final class ClaimBounds {
    private final LimitSettings settings;
    private final ReachedLimits limits;

    ClaimBounds(LimitSettings settings, ReachedLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /** Refuses a cohort of too many claims, whose people are told apart by a rule set. */
    public void check(Cohort cohort, RuleSet ruleSet) {
        check(cohort, ruleSet, "");
    }

    /** The same of cohorts that are compared; all their claims together are those of the request. */
    public void check(List<Cohort> cohorts, RuleSet ruleSet) {
        requireFew(cohorts.stream().mapToLong(cohort -> cohort.claims().size()).sum(), "/cohorts");
        for (int i = 0; i < cohorts.size(); i++) {
            check(cohorts.get(i), ruleSet, "/cohorts/" + i);
        }
    }

    /** Refuses a request of too many figures, of which it may hold no more than a few. */
    public void check(MeasuresRequest request, long figures) {
        if (figures > settings.figures()) {
            refuse(
                    Limit.FIGURES,
                    request.places().other("figures", -1, null),
                    "TOO_MANY_FIGURES",
                    "There are %,d figures; a request may hold %,d. Send fewer months or organisations at a time."
                            .formatted(figures, settings.figures()));
        }
    }

    /** How many figures a request may hold. */
    public int mostFigures() {
        return settings.figures();
    }

    private void check(Cohort cohort, RuleSet ruleSet, String pointer) {
        List<Claim> claims = cohort.claims();
        requireFew(claims.size(), pointer + "/claims");
        if (claims.size() > settings.claimsPerPerson()) {
            checkPeople(claims, Identities.of(cohort.settings(), ruleSet), pointer);
        }
    }

    private void requireFew(long claims, String pointer) {
        if (claims > settings.claims()) {
            refuse(
                    Limit.CLAIMS,
                    pointer,
                    "TOO_MANY_CLAIMS",
                    "There are %,d claims; a request may hold %,d. Send fewer at a time, or send them to /v1/evaluations/stream."
                            .formatted(claims, settings.claims()));
        }
    }

    private void checkPeople(List<Claim> claims, Identities identities, String pointer) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            String person = identities.key(claims.get(i).individual());
            if (person != null && counts.merge(person, 1, Integer::sum) > settings.claimsPerPerson()) {
                refuse(
                        Limit.PERSON,
                        "%s/claims/%d/individual".formatted(pointer, i),
                        "TOO_MANY_OF_PERSON",
                        "More than %,d claims are of this person; those of one person are weighed together. Maybe several people go by one reference."
                                .formatted(settings.claimsPerPerson()));
            }
        }
    }

    private void refuse(Limit limit, String pointer, String code, String message) {
        limits.count(limit);
        throw new InvalidCohortException(List.of(new Violation(pointer, code, message)));
    }
}
