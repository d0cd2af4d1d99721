package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.evaluation.Assessment.PersonClaims;

/** Decides people in every reading beside the chosen one, on otherwise the same terms. For one thread at a time. */
final class EveryReading {
    private final List<PersonEvaluator> evaluators = new ArrayList<>(Reading.ALL.size());

    /** {@code chosen} is decided elsewhere; {@code evaluator} decides people in another. */
    EveryReading(Reading chosen, Function<Reading, PersonEvaluator> evaluator) {
        Reading.ALL.forEach(each -> evaluators.add(each.equals(chosen) ? null : evaluator.apply(each)));
    }

    /** What becomes of each of a person's claims in every reading; {@code decided} were decided in the chosen one. */
    List<Reading.OfClaim> of(PersonClaims decided, Deadline deadline) {
        List<PersonClaims> byPlace = new ArrayList<>(evaluators.size());
        for (PersonEvaluator each : evaluators) {
            byPlace.add(each == null ? decided : each.anew(decided, deadline));
        }
        List<Reading.OfClaim> claims = new ArrayList<>(decided.claims().size());
        for (int i = 0; i < decided.claims().size(); i++) {
            claims.add(ofClaim(byPlace, i));
        }
        return claims;
    }

    private static Reading.OfClaim ofClaim(List<PersonClaims> byPlace, int claim) {
        int claimable = 0;
        List<ClaimValue> values = new ArrayList<>(byPlace.size());
        for (int place = 0; place < byPlace.size(); place++) {
            Assessment assessment = byPlace.get(place).claims().get(claim);
            claimable |= assessment.isClaimable() ? 1 << place : 0;
            values.add(assessment.value());
        }
        ClaimValue first = values.get(0);
        boolean same = values.stream().allMatch(each -> Objects.equals(each, first));
        return new Reading.OfClaim(claimable, same ? Collections.nCopies(values.size(), first) : values);
    }
}
