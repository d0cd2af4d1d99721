package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Outcomes, what is not claimed together, values and comparisons can be read on the page. */
@RunningPage
class CatalogueTest {
    private final Visitor visitor;

    CatalogueTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    private String text(String path) {
        return visitor.page(path)
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }

    @Test
    void every_outcome_of_the_api_is_listed_and_has_a_page() {
        List<String> codes = visitor.get("/v1/outcomes").path("code");
        String list = visitor.page("/rules/uksvb/outcomes");
        assertThat(codes).isNotEmpty().allSatisfy(code -> {
            String address = "/rules/uksvb/outcomes/" + code;
            assertThat(list).contains("href=\"%s\"".formatted(address));
            assertThat(visitor.get(address).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void outcomes_are_found_by_words_bank_and_area() {
        assertThat(text("/rules/uksvb/outcomes?q=JOB&area=Employment"))
                .contains("Secure job", "of 90 outcomes")
                .doesNotContain("Apprenticeship");
        assertThat(text("/rules/uksvb/outcomes?bank=UKMWB")).contains("2 of 90 outcomes");
    }

    @Test
    void a_mistyped_outcome_is_answered_with_the_nearest() {
        assertThat(text("/rules/uksvb/outcomes?q=finacial+comfort"))
                .contains("0 of 90", "Did you mean Financial comfort");
    }

    @Test
    void an_outcome_shows_what_meets_it_what_it_is_not_claimed_with_and_its_worth() {
        assertThat(text("/rules/uksvb/outcomes/financial-comfort"))
                .contains(
                        "Meet the outcome Living comfortably Doing alright Do not meet it Just about getting by",
                        "Able to save regularly Named by the bank's owner",
                        "any outcome of the UK Mental Wellbeing Bank",
                        "never report them",
                        "Wellbeing £");
    }

    @Test
    void an_outcome_of_scores_shows_their_range_and_what_each_is_worth() {
        assertThat(text("/rules/uksvb/outcomes/mental-wellbeing-swemwbs"))
                .contains("from 7 to 35", "The score after must be higher", "What each score is worth");
    }

    @Test
    void every_pair_stands_in_the_tables_twice_and_is_linked_to_its_row() {
        List<String> rows =
                visitor.get("/v1/rule-sets/uksvb").path("chapters.rules.flatten().findAll{it.kind == 'row'}.id");
        String tables = visitor.page("/rules/uksvb/incompatibilities").replaceAll("(?s)<details.*?</details>", "");
        String chapter = visitor.page("/rules/uksvb/3-incompatibility");
        assertThat(rows).hasSizeGreaterThan(30).allSatisfy(row -> {
            String anchor = row.equals("IN-01") ? "row-IN-01" : row;
            String link = "href=\"/rules/uksvb/3-incompatibility#%s\"".formatted(anchor);
            assertThat(tables.split(link, -1)).as(row).hasSize(3);
            assertThat(chapter).contains("id=\"%s\"".formatted(anchor));
        });
    }

    @Test
    void how_firm_a_pair_is_stands_in_words() {
        assertThat(text("/rules/uksvb/incompatibilities"))
                .contains(
                        "IN-03 , with Part-time employment inferred",
                        "row",
                        "published A source of the method says so.");
    }

    @Test
    void value_sets_are_shown_with_what_must_be_said_of_them() {
        assertThat(text("/values"))
                .contains("Open WELLBY values", "Invented figures", "Outcomes with a value 6 outcomes");
        assertThat(text("/values/example-values")).contains("Financial comfort", "By score");
    }

    @Test
    void a_comparison_says_what_changes() {
        assertThat(text("/rules/compare?from=uksvb&to=uksvb-legacy"))
                .contains("Rule EL-04 is new", "WITH_LEGACY instead of PUBLISHED")
                .doesNotContain("Examples that are decided differently");
        assertThat(text("/rules/compare?from=uksvb&to=uksvb")).contains("Nothing changes.");
    }

    @Test
    void a_comparison_shows_which_examples_come_out_otherwise() {
        assertThat(text("/rules/compare?from=uksvb&to=uksvb-legacy&examples=yes"))
                .contains(
                        "EV-06 It only advises where published rules alone may refuse.",
                        "Claimable A rule that may not refuse",
                        "Not claimable Too few sessions");
    }

    @Test
    void a_comparison_of_values_says_which_figures_differ() {
        assertThat(text("/rules/compare?from=uksvb&to=uksvb&valuesFrom=open-wellby&valuesTo=example-values"))
                .contains("Values: ");
    }
}
