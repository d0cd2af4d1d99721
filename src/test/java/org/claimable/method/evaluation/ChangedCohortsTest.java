package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Trial.Line;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ChangedCohortsTest {
    private static final int COHORTS = 200;
    private static final Set<String> ELIGIBILITY = Set.of(
            "UNKNOWN_OUTCOME",
            "OUTSIDE_PERIOD",
            "FUTURE_DATE",
            "WRONG_AGE",
            "NO_EVIDENCE",
            "WRONG_EVIDENCE",
            "INCOMPLETE_EVIDENCE",
            "UNKNOWN_ANSWER",
            "ALREADY_MET",
            "NO_MOVEMENT",
            "SURVEY_DATES",
            "TOO_FEW_SESSIONS");

    @Test
    void a_person_added_changes_nobody_elses_decisions() {
        Trial.ofEach(COHORTS, (cohort, trial) -> {
            Trial changed = trial.after(request -> addClaims(request, "a person added"));
            assertThat(changed.decisions().subList(0, trial.decisions().size()))
                    .as(cohort)
                    .isEqualTo(trial.decisions());
        });
    }

    @Test
    void a_claim_added_changes_no_refusal_of_a_claim_by_itself() {
        Trial.ofEach(COHORTS, (cohort, trial) -> {
            Trial changed = trial.after(request -> addClaims(request, null));
            assertThat(changed.decisions()).as(cohort).containsAll(refusedByThemselves(trial));
        });
    }

    @Test
    void more_rules_never_make_a_claim_refused_by_itself_claimable() {
        Trial.ofEach(COHORTS, (cohort, trial) -> {
            Trial published = trial.after(request -> options(request).put("rules", "PUBLISHED"));
            Trial inferred = trial.after(request -> options(request).put("rules", "WITH_INFERRED"));
            refusedByThemselves(published).forEach(decision -> assertThat(
                            inferred.line(decision.claim()).decision().verdict())
                    .as("%s, claim %s", cohort, decision.claim())
                    .isEqualTo(Verdict.NOT_CLAIMABLE));
        });
    }

    @Test
    void what_was_counted_for_somebody_else_changes_nothing() {
        Trial.ofEach(COHORTS, (cohort, trial) -> {
            Trial changed = trial.after(request -> addCounted(request, trial));
            assertThat(changed.decisions()).as(cohort).isEqualTo(trial.decisions());
        });
    }

    private static List<Decision> refusedByThemselves(Trial trial) {
        return trial.lines()
                .map(Line::decision)
                .filter(decision -> decision.reasons().stream().anyMatch(reason -> ELIGIBILITY.contains(reason.code())))
                .toList();
    }

    /** Copies of some claims, for a person or, where {@code individual} is null, for whom they were. */
    private static void addClaims(ObjectNode request, String individual) {
        ArrayNode claims = Trial.claims(request);
        Random random = new Random(claims.size());
        for (int i = claims.size() - 1; i >= 0; i -= 1 + random.nextInt(3)) {
            ObjectNode copy = (ObjectNode) claims.get(i).deepCopy();
            copy.put("id", "added-" + i);
            if (individual != null) {
                copy.put("individual", individual).remove("headcount");
            }
            claims.add(copy);
        }
    }

    private static void addCounted(ObjectNode request, Trial trial) {
        ArrayNode entries = request.withArray("previouslyCounted");
        trial.lines().filter(line -> line.decision().outcome() != null).forEach(line -> entries.addObject()
                .put("individual", "somebody who claims nothing")
                .put("outcome", line.decision().outcome())
                .put("achievedOn", line.claim().achievedOn().toString()));
    }

    private static ObjectNode options(ObjectNode request) {
        return request.withObject("options");
    }
}
