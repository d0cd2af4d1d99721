package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

class CitedDecisionsTest {
    private static final int COHORTS = 600;
    private static final List<String> PROVENANCES = List.of("published", "legacy", "inferred");

    @Test
    void every_reason_says_by_which_rule_on_what_source_and_what_would_mend_it() {
        Trial.ofEach(COHORTS, (cohort, trial) -> trial.decisions()
                .forEach(decision -> decision.reasons().forEach(reason -> {
                    assertThat(said(reason)).as("%s, %s", cohort, reason).noneMatch(String::isBlank);
                    assertThat(reason.provenance()).as(cohort).isIn(PROVENANCES);
                    assertThat(reason.message()).as(cohort).doesNotContain("%s").doesNotContain("null");
                })));
    }

    @Test
    void every_caveat_says_by_which_rule_and_on_what_source() {
        Trial.ofEach(COHORTS, (cohort, trial) -> trial.decisions()
                .forEach(decision -> decision.caveats().forEach(caveat -> {
                    assertThat(said(caveat)).as("%s, %s", cohort, caveat).noneMatch(String::isBlank);
                    assertThat(caveat.provenance()).as(cohort).isIn(PROVENANCES);
                    assertThat(caveat.message()).as(cohort).doesNotContain("%s").doesNotContain("null");
                })));
    }

    @Test
    void every_reason_points_into_its_claim_at_what_is_there_or_is_missing() {
        Trial.ofEach(COHORTS, (cohort, trial) -> trial.lines().forEach(line -> line.decision().reasons().stream()
                .map(Reason::pointer)
                .forEach(pointer -> {
                    JsonPointer place = JsonPointer.compile(pointer);
                    assertThat(claim(trial, place))
                            .as(pointer)
                            .isEqualTo(line.claim().id());
                    assertThat(isThereOrMissing(trial.request(), place))
                            .as("%s, %s", cohort, pointer)
                            .isTrue();
                })));
    }

    private static String claim(Trial trial, JsonPointer place) {
        int position = place.tail().getMatchingIndex();
        return trial.request().get("claims").get(position).get("id").stringValue();
    }

    private static boolean isThereOrMissing(JsonNode request, JsonPointer place) {
        return !request.at(place).isMissingNode() || request.at(place.head()).isObject();
    }

    private static List<String> said(Reason reason) {
        return List.of(
                reason.code(), reason.rule(), reason.message(), reason.source(), reason.remedy(), reason.pointer());
    }

    private static List<String> said(Caveat caveat) {
        return List.of(caveat.code(), caveat.rule(), caveat.message(), caveat.source());
    }
}
