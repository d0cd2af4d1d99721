package org.claimable.method.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.claim.Claim;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Evaluation;

/** One person's claims with what was decided of each, in submitted order; {@code ref} is null of an untracked claim, alone. */
record PersonDecisions(String ref, List<Claim> claims, List<Decision> decisions) {
    private PersonDecisions(String ref) {
        this(ref, new ArrayList<>(2), new ArrayList<>(2));
    }

    /** All of an evaluation, in the order in which each person first comes. */
    static Collection<PersonDecisions> of(Evaluation evaluation) {
        Map<Object, PersonDecisions> people = new LinkedHashMap<>();
        for (int i = 0; i < evaluation.decisions().size(); i++) {
            Claim claim = evaluation.cohort().claims().get(i);
            Object key = claim.individual() == null ? i : claim.individual();
            PersonDecisions person = people.computeIfAbsent(key, each -> new PersonDecisions(claim.individual()));
            person.claims.add(claim);
            person.decisions.add(evaluation.decisions().get(i));
        }
        return people.values();
    }
}
