package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rules can be read as a book, each with its source, its words and its examples. */
@RunningPage
class RuleBookTest {
    private static final List<String> CHAPTERS = List.of("1-eligibility", "2-counting", "3-incompatibility", "4-value");

    private final Visitor visitor;

    RuleBookTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    /** A page as a reader sees it: its text alone, with single spaces. */
    private String text(String path) {
        return visitor.page(path)
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /** A rule as a reader sees it. */
    private String rule(String chapter, String id) {
        String page = visitor.page(chapter);
        int begin = page.indexOf("<article class=\"app-rule\" id=\"%s\"".formatted(id));
        assertThat(begin).as(id).isPositive();
        return page.substring(begin, page.indexOf("</article>", begin))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules",
                "/rules/uksvb",
                "/rules/uksvb/1-eligibility",
                "/rules/uksvb/outcomes",
                "/rules/uksvb/incompatibilities",
                "/rules/compare",
                "/values"
            })
    void every_page_of_the_book_is_shown_under_strict_headers(String path) {
        Response response = visitor.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(response.asString()).doesNotContain("<style", " style=", "onclick");
        assertThat(response.header("Set-Cookie")).isNull();
    }

    @Test
    void every_rule_norm_and_row_of_the_api_stands_in_its_chapter_once() {
        List<List<String>> chapters =
                visitor.get("/v1/rule-sets/uksvb").path("chapters.rules.collect{it.collect{it.id + it.part}}");
        for (int i = 0; i < CHAPTERS.size(); i++) {
            Matcher anchors = Pattern.compile("<article class=\"app-rule\" id=\"(?:row-)?([^\"]+)\"")
                    .matcher(visitor.page("/rules/uksvb/" + CHAPTERS.get(i)));
            assertThat(anchors.results().map(each -> each.group(1)))
                    .as(CHAPTERS.get(i))
                    .containsExactlyInAnyOrderElementsOf(chapters.get(i));
        }
    }

    @Test
    void a_rule_says_what_it_does_when_on_what_it_rests_and_what_would_mend_it() {
        assertThat(rule("/rules/uksvb/1-eligibility", "EV-03"))
                .contains(
                        "The person had not reached the outcome before",
                        "It refuses a claim where all of these hold:",
                        "the answer before already meets the outcome",
                        "published A source of the method says so. It may always refuse.",
                        "Community Spaces Impact Framework report (2024), section 4.2",
                        "This cannot be fixed: the person had already reached the outcome when the answer before was given.",
                        "ALREADY_MET",
                        "Evidence, before",
                        "$claim : Claim( evidence.onScale, evidence.metBefore )");
    }

    @Test
    void a_rule_shows_an_example_in_which_it_speaks_and_one_in_which_it_is_silent() {
        assertThat(rule("/rules/uksvb/1-eligibility", "EV-01a"))
                .contains(
                        "Speaks It refuses a claim without evidence.",
                        "full-time-employment; person p1; 3 June 2024; no evidence",
                        "Not claimable Because: No evidence",
                        "Silent It accepts a record.");
    }

    @ParameterizedTest
    @CsvSource({
        "/rules/uksvb/1-eligibility, 'It only advises, unless a check allows rules from before 2022 to refuse.'",
        "/rules/uksvb-legacy/1-eligibility, 'Here it refuses, unless a check does not allow rules from before 2022.'"
    })
    void whether_a_legacy_rule_refuses_depends_on_the_defaults_of_its_rule_set(String chapter, String words) {
        assertThat(rule(chapter, "EV-06")).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uksvb", "uksvb-legacy"})
    void every_condition_of_every_rule_is_said_in_plain_words(String ruleSet) {
        for (String chapter : CHAPTERS) {
            String page = visitor.page("/rules/%s/%s".formatted(ruleSet, chapter));
            assertThat(page).doesNotContainPattern("“[^”]*” (holds|does not hold)|<li>[^<]*(null|“terms|“evidence)");
        }
    }

    @Test
    void a_rule_of_a_decision_table_shows_its_row_with_headings() {
        assertThat(rule("/rules/uksvb/4-value", "VA-04a"))
                .contains("to 15%", "Category training-and-employment", "Rate, 0 to 1 0.15", "deadweight.drl.csv");
    }

    @Test
    void a_rule_taken_from_another_rule_set_says_where_its_examples_are() {
        assertThat(visitor.page("/rules/uksvb-legacy/1-eligibility")).contains("href=\"/rules/uksvb/rule/EV-03\"");
    }

    @ParameterizedTest
    @CsvSource({
        "EV-03, /rules/uksvb/1-eligibility#EV-03",
        "EV-01, /rules/uksvb/1-eligibility#EV-01a",
        "IN-05, /rules/uksvb/3-incompatibility#IN-05",
        "IN-01, /rules/uksvb/3-incompatibility#IN-01",
        "VA-01, /rules/uksvb/4-value#VA-01"
    })
    void a_rule_is_found_by_its_id_alone(String id, String place) {
        Response response = visitor.get("/rules/uksvb/rule/" + id);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location")).endsWith(place);
        assertThat(visitor.page(place.substring(0, place.indexOf('#'))))
                .contains("id=\"%s\"".formatted(place.substring(place.indexOf('#') + 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "/rules/uksv, 'There is no such rule set', /rules/uksvb",
        "/rules/uksvb/1-eligibilty, 'There is no such chapter', /rules/uksvb/1-eligibility",
        "/rules/uksvb/rule/EV-99, 'There is no such rule', /rules/uksvb/rule/",
        "/rules/uksvb/outcomes/gardning, 'There is no such outcome', /rules/uksvb/outcomes/gardening",
        "/values/example-value, 'There is no such value set', /values/example-values"
    })
    void what_is_not_there_is_said_with_the_nearest_that_is(String path, String title, String nearest) {
        Response response = visitor.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.asString()).contains(title, "Did you mean", "href=\"" + nearest);
    }

    @Test
    void a_rule_set_is_read_by_its_digest_too() {
        String digest = visitor.get("/v1/rule-sets/uksvb").path("digest");
        assertThat(text("/rules/" + digest)).contains("UK Social Value Bank rules");
    }

    @Test
    void parameters_are_shown_with_their_days_and_sources() {
        assertThat(text("/rules/uksvb/parameters"))
                .contains(
                        "adult-from-age",
                        "Value 16 years",
                        "In force Always",
                        "hides the figures of groups of four people");
    }

    @Test
    void the_words_of_an_address_come_out_as_text() {
        for (String path : Arrays.asList(
                "/rules/uksvb/outcomes?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/rules/%3Cscript%3Ealert(1)%3C%2Fscript%3E")) {
            assertThat(visitor.get(path).asString()).doesNotContain("<script>");
        }
    }
}
