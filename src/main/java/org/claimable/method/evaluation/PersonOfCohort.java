package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Assessment.PersonClaims;

/** A person of a cohort: what is known of them, where their claims stand, and what was counted of them before. */
final class PersonOfCohort {
    private final Cohort cohort;
    private final Individual individual;
    private List<PreviouslyCounted> countedBefore = List.of();
    private int[] positions = new int[2];
    private int claims;

    private PersonOfCohort(Cohort cohort, Individual individual) {
        this.cohort = cohort;
        this.individual = individual;
    }

    /** Those who have claims, in the order in which each first comes; untracked claims, and rows that could not be read, stand alone. */
    static List<PersonOfCohort> all(Cohort cohort) {
        Map<String, Individual> individuals = new HashMap<>();
        cohort.individuals().forEach(each -> individuals.put(each.ref(), each));
        List<PersonOfCohort> all = new ArrayList<>();
        Map<String, PersonOfCohort> known = new HashMap<>();
        String last = null;
        PersonOfCohort person = null;
        for (int position = 0; position < cohort.claims().size(); position++) {
            Claim claim = cohort.claims().get(position);
            String ref = claim.isReadable() ? claim.individual() : null;
            // The claims of a person mostly follow each other, with the very same reference.
            if (ref == null || ref != last) {
                person = ref == null ? null : known.get(ref);
                last = ref;
            }
            if (person == null) {
                person = new PersonOfCohort(cohort, individuals.get(ref));
                all.add(person);
                if (ref != null) {
                    known.put(ref, person);
                }
            }
            person.add(position);
        }
        for (PreviouslyCounted entry : cohort.previouslyCounted()) {
            PersonOfCohort counted = known.get(entry.individual());
            if (counted != null) {
                counted.add(entry);
            }
        }
        return all;
    }

    private void add(int position) {
        if (claims == positions.length) {
            positions = Arrays.copyOf(positions, 2 * claims);
        }
        positions[claims++] = position;
    }

    private void add(PreviouslyCounted entry) {
        if (countedBefore.isEmpty()) {
            countedBefore = new ArrayList<>(1);
        }
        countedBefore.add(entry);
    }

    /** How many claims are theirs. */
    int claims() {
        return claims;
    }

    /** Has their claims decided. What is decided, and what becomes of each claim in every reading, goes where the claims stand. */
    void decide(PersonEvaluator people, Decision[] decisions, Reading.OfClaim[] readings, Deadline deadline) {
        PersonClaims person = new PersonClaims(new ArrayList<>(claims), new ArrayList<>(countedBefore.size()));
        for (int i = 0; i < claims; i++) {
            person.claims().add(people.assessment(positions[i], cohort.claims().get(positions[i]), individual));
        }
        for (PreviouslyCounted entry : countedBefore) {
            person.countedBefore().add(people.fact(entry));
        }
        List<Reading.OfClaim> found = people.decide(person, deadline);
        for (int i = 0; i < claims; i++) {
            decisions[positions[i]] = people.decision(person.claims().get(i));
            if (!found.isEmpty()) {
                readings[positions[i]] = found.get(i);
            }
        }
    }
}
