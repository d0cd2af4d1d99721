package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.report.Movements.NoImprovement;
import org.claimable.method.report.Movements.OtherBenefit;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.claimable.rules.engine.LibraryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which way surveys and scores moved, and what a later one says of a claim that counts. */
class DirectionsTest {
    private static final String WORST = "finding-it-very-difficult";
    private static final String BAD = "finding-it-quite-difficult";
    private static final String SHORT = "just-about-getting-by";
    private static final String GOOD = "doing-alright";

    @TempDir
    private Path folder;

    private static String survey(String id, String person, String day, String before, String after) {
        return claim(id, person, "financial-comfort", day, "SURVEY", "\"" + before + "\"", "\"" + after + "\"");
    }

    private static String score(String id, String person, String day, String before, String after) {
        return claim(id, person, "mental-wellbeing-swemwbs", day, "SCORE", before, after);
    }

    private static String claim(
            String id, String person, String outcome, String day, String kind, String before, String after) {
        String individual = person == null ? "" : "\"individual\":\"%s\",".formatted(person);
        return """
                {"id":"%s",%s"outcome":"%s","achievedOn":"%s",
                 "evidence":{"kind":"%s","before":%s,"after":%s,"beforeOn":"2023-05-01","afterOn":"%s"}}""".formatted(id, individual, outcome, day, kind, before, after, day);
    }

    private static Evaluation decided(String... claims) {
        return decided(ShippedRules.library(), "FINANCIAL", claims);
    }

    private static Evaluation decided(Library library, String yearBasis, String... claims) {
        String request = """
                {"asOf":"2026-01-01","options":{"yearBasis":"%s"},
                 "valueSet":{"id":"of-the-test","deadweightIncluded":true,"values":[{"outcome":"financial-comfort","wellbeing":10}]},
                 "claims":[%s]}""".formatted(yearBasis, String.join(",", claims));
        return Agreement.evaluate((ObjectNode) JsonMapper.shared().readTree(request), library);
    }

    private static Summary summary(String... claims) {
        return Reporter.summary(decided(claims));
    }

    private static List<Caveat> later(Decision decision) {
        return decision.caveats().stream()
                .filter(caveat -> caveat.code().equals("LATER_SURVEY"))
                .toList();
    }

    @Test
    void an_improvement_is_another_benefit_and_a_fall_a_stay_and_a_falling_score_are_none() {
        Summary summary = summary(
                survey("c1", "p1", "2024-06-03", WORST, SHORT),
                survey("c2", "p2", "2024-06-03", SHORT, WORST),
                survey("c3", "p3", "2024-06-03", SHORT, "Just about getting by!"),
                score("c4", "p4", "2024-06-03", "22.35", "21.54"),
                score("c5", "p5", "2024-06-03", "20", "20.00"),
                survey("c6", null, "2024-06-03", WORST, BAD));
        assertThat(summary.otherBenefits())
                .containsExactly(new OtherBenefit("financial-comfort", "Financial comfort", 2));
        assertThat(summary.noImprovement()).isEqualTo(new NoImprovement(2, 2, 0));
    }

    @Test
    void an_improvement_of_a_person_who_reached_the_outcome_in_the_year_is_in_neither() {
        String improved = survey("c1", "p1", "2024-06-03", WORST, SHORT);
        String reached = survey("c2", "p1", "2025-05-03", SHORT, GOOD);
        assertThat(summary(improved, reached).otherBenefits()).hasSize(1);
        Summary rolling = Reporter.summary(decided(ShippedRules.library(), "ROLLING", improved, reached));
        assertThat(rolling.otherBenefits()).isEmpty();
        assertThat(rolling.noImprovement()).isEqualTo(new NoImprovement(0, 0, 0));
    }

    @Test
    void two_answers_of_a_scale_without_ranks_are_not_known_and_equal_ones_unchanged() {
        CopiedRules unranked = CopiedRules.to(folder)
                .change(
                        "uksvb/catalogue/answers.csv",
                        text -> text.replaceAll("(?m)^(finances,[^,]*,[^,]*),\\d,", "$1,,"));
        Evaluation evaluation = decided(
                LibraryFiles.load(unranked.folder(), "uksvb", "open-wellby"),
                "FINANCIAL",
                survey("c1", "p1", "2024-06-03", WORST, SHORT),
                survey("c2", "p2", "2024-06-03", SHORT, SHORT));
        assertThat(Reporter.summary(evaluation).otherBenefits()).isEmpty();
        assertThat(Reporter.summary(evaluation).noImprovement()).isEqualTo(new NoImprovement(1, 0, 1));
        assertThat(evaluation.decisions().get(0).reasons())
                .extracting(Reason::message)
                .singleElement()
                .asString()
                .endsWith("the scale does not say which of the two is better.");
    }

    @Test
    void each_direction_has_a_remedy_of_its_own() {
        List<String> remedies = decided(
                        survey("c1", "p1", "2024-06-03", WORST, SHORT),
                        survey("c2", "p2", "2024-06-03", SHORT, WORST),
                        survey("c3", "p3", "2024-06-03", SHORT, SHORT))
                .decisions()
                .stream()
                .map(decision -> decision.reasons().get(0).remedy())
                .toList();
        assertThat(remedies).doesNotHaveDuplicates().allMatch(remedy -> remedy.startsWith("This cannot be fixed"));
    }

    @Test
    void later_surveys_that_no_longer_show_the_outcome_are_said_once_in_submitted_order_whatever_their_verdict() {
        Evaluation evaluation = decided(
                survey("c1", "p1", "2024-12-03", GOOD, SHORT),
                survey("c2", "p1", "2024-06-03", SHORT, GOOD),
                survey("c3", "p1", "2024-09-03", SHORT, SHORT),
                survey("c4", "p1", "2024-05-03", SHORT, SHORT),
                survey("c5", "p1", "2024-10-03", SHORT, GOOD),
                survey("c6", "p2", "2024-10-03", SHORT, SHORT));
        assertThat(later(evaluation.decisions().get(1))).singleElement().satisfies(caveat -> assertThat(caveat.claims())
                .containsExactly("c1", "c3"));
        assertThat(evaluation.decisions())
                .filteredOn(decision -> !decision.claim().equals("c2"))
                .allSatisfy(decision -> assertThat(later(decision)).isEmpty());
    }

    @Test
    void a_later_score_is_held_against_the_score_before_of_the_claim_that_counts() {
        Evaluation evaluation = decided(
                score("c1", "p1", "2024-06-03", "20", "24"),
                score("c2", "p1", "2024-09-03", "18", "20"),
                score("c3", "p1", "2024-10-03", "18", "20.5"));
        assertThat(later(evaluation.decisions().get(0))).singleElement().satisfies(caveat -> assertThat(caveat.claims())
                .containsExactly("c2"));
    }

    @Test
    void who_had_reached_the_outcome_by_an_earlier_claim_is_said_to_have_in_any_year_and_a_later_claim_says_nothing() {
        String earlier = survey("c1", "p1", "2023-06-03", SHORT, GOOD);
        String met = survey("c2", "p1", "2024-09-03", GOOD, SHORT);
        assertThat(message(decided(earlier, met), 1))
                .contains("The person had reached it by claim c1, achieved on 3 June 2023");
        String later = survey("c1", "p1", "2025-06-03", SHORT, GOOD);
        assertThat(message(decided(later, met), 1)).doesNotContain("claim c1");
    }

    private static String message(Evaluation evaluation, int claim) {
        return evaluation.decisions().get(claim).reasons().get(0).message();
    }

    @Test
    void a_reason_that_rests_on_an_inferred_row_of_a_published_rule_says_so_and_how_to_replace_it() {
        Reason reason = decided(survey("c1", "p1", "2024-06-03", SHORT, SHORT))
                .decisions()
                .get(0)
                .reasons()
                .get(0);
        assertThat(reason.provenance()).isEqualTo("inferred");
        assertThat(reason.text())
                .contains(
                        "The rule is published, but the row that it rests on here, Financial comfort in catalogue/outcomes.csv, is inferred by this rule set from",
                        "You can replace it with a row of your own.");
        Reason published = decided(score("c1", "p1", "2024-06-03", "20", "20"))
                .decisions()
                .get(0)
                .reasons()
                .get(0);
        assertThat(published.text()).isEqualTo(published.message());
    }
}
