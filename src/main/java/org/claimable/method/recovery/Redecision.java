package org.claimable.method.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.PersonEvaluator;

/** Decides people anew on the terms of an evaluation: as of its day, or of the last day on which something can be supplied. For one thread at a time. */
final class Redecision {
    private final PersonEvaluator now;
    private final PersonEvaluator later;
    private final Deadline deadline;

    Redecision(Evaluator evaluator, Evaluation evaluation, LocalDate until, Deadline deadline) {
        Cohort terms = evaluation.cohort().with(evaluation.cohort().settings().showingNothing());
        this.now = evaluator.people(terms, evaluation.valueSet(), evaluation.asOf());
        this.later = until.equals(evaluation.asOf()) ? now : evaluator.people(terms, evaluation.valueSet(), until);
        this.deadline = deadline;
    }

    /** The decisions on a person's claims by their positions. */
    Map<Integer, Decision> of(PersonCase person) {
        List<Claim> claims = new ArrayList<>(person.claims().values());
        if (claims.isEmpty()) {
            return Map.of();
        }
        PersonEvaluator people = person.later() ? later : now;
        List<Decision> decisions = people.decide(person.individual(), claims, person.counted(), deadline);
        Map<Integer, Decision> byPlace = new HashMap<>();
        int at = 0;
        for (Integer place : person.claims().keySet()) {
            byPlace.put(place, decisions.get(at++));
        }
        return byPlace;
    }
}
