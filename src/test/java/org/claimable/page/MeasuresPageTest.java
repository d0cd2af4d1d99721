package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Outputs and impact measures on the page, over HTTP. */
@RunningPage
class MeasuresPageTest {
    private static final String HEADINGS = "Measure,Month,Organisation,Space,Amount\n";
    private static final String OAK = HEADINGS + "Welfare calls,2020-04,Oak Homes,Hub 1,300\n"
            + "Welfare calls,2020-05,Oak Homes,Hub 1,100\n" + "People advised,2020-05,Oak Homes,Hub 2,7\n";
    private static final String ASH = "Measure,Month,Amount\nWelfare calls,2020-05,50\n";
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final String[] PARTS = {
        "",
        "/change",
        "/print",
        "/print?organisation=Oak%20Homes",
        "/delete",
        "/measures.csv",
        "/measures.xlsx",
        "/measures.json"
    };

    private final int port;
    private final Visitor visitor;

    MeasuresPageTest(@LocalServerPort int port) {
        this.port = port;
        this.visitor = new Visitor(port);
    }

    /** Sends files, each a name and its text, up to an empty name, and then choices. */
    private Response sent(String... pairs) {
        RequestSpecification form = visitor.asking();
        boolean files = true;
        for (int i = 0; i < pairs.length; i += 2) {
            files &= !pairs[i].isEmpty();
            if (files) {
                form = form.multiPart("figures", pairs[i], pairs[i + 1].getBytes(StandardCharsets.UTF_8));
            } else if (!pairs[i].isEmpty()) {
                form = form.multiPart(pairs[i], pairs[i + 1]);
            }
        }
        return visitor.keep(form.post("/measures"));
    }

    private String made(String... pairs) {
        return sent(pairs).then().statusCode(302).extract().header("Location");
    }

    private String example() {
        return visitor.post("/measures/examples")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
    }

    @Test
    void files_of_several_organisations_are_put_together() {
        String page = visitor.page(made("oak.csv", OAK, "Ash Homes.csv", ASH, "", "", "reference", "Spring 2020"));
        assertThat(page)
                .contains("Spring 2020", "April 2020 to May 2020", "1 of 2", ">450<")
                .contains("Ash Homes: 1 reported, 3 missing")
                .contains(
                        "What limits this result", "4 months of a measure and an organisation are not counted as zero")
                .contains("for the organisation, so all these figures were taken for those of");
    }

    @Test
    void the_change_of_the_same_organisations_stands_beside_that_of_all() {
        String page = visitor.page(made("oak.csv", OAK, "Ash Homes.csv", ASH));
        assertThat(page)
                .contains("Change, same organisations", "Organisations in both")
                .containsSubsequence(
                        "data-label=\"Change\"", "-150", "data-label=\"Organisations in both\"", "1", "-200");
    }

    @Test
    void a_span_is_one_wide_bar_and_is_divided_nowhere() {
        String page = visitor.page(made(
                "spans.csv",
                "Measure,Month,From,To,Organisation,Amount\nWelfare calls,,2020-03,2020-04,Oak Homes,300\n"
                        + "Welfare calls,2020-05,,,Oak Homes,120\n"));
        assertThat(page)
                .contains("<title>March 2020 to April 2020: 300</title>", "fill=\"url(#hatched)\"")
                .contains("width=\"66.667%\"")
                .doesNotContain(">150<", "<title>March 2020: ");
    }

    @Test
    void targets_are_met_short_or_not_known_in_words_and_estimates_stand_apart() {
        assertThat(visitor.page(example()))
                .contains("<strong class=\"govuk-tag govuk-tag--red\">Short</strong>")
                .contains(
                        "Not counts",
                        "These are estimates for the whole population and not counts",
                        "Share of the population")
                .contains("Budget: £46,000.00", "Managed by: Friends of the Boathouse", "Superseded");
    }

    @Test
    void what_is_for_passing_on_names_no_organisation_and_cannot_be_narrowed() {
        String measures = made("oak.csv", OAK, "Ash Homes.csv", ASH, "", "", "view", "SHARED");
        for (String part : new String[] {"", "/print", "/measures.csv", "/measures.json"}) {
            assertThat(visitor.page(measures + part)).as(part).doesNotContain("Oak Homes", "Hub 1", ">450<");
        }
        assertThat(visitor.get(measures + "/print?organisation=Oak%20Homes").statusCode())
                .isEqualTo(404);
    }

    @Test
    void one_space_is_printed_alone() {
        String measures = made("oak.csv", OAK, "Ash Homes.csv", ASH);
        String hub = visitor.page(measures + "/print?organisation=Oak%20Homes&space=Hub%202");
        assertThat(hub).contains("Outputs and impact measures: Hub 2, Oak Homes", "People advised", ">7<");
        assertThat(hub.replaceAll("(?s)<details.*?</details>", "")).doesNotContain("Welfare calls", "Ash Homes");
        assertThat(visitor.page(measures + "/print?organisation=Oak%20Homes")).contains(">400<");
        assertThat(visitor.get(measures + "/print?organisation=Oak%20Homes&space=Hub%209")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void it_is_taken_away_under_the_name_of_the_reference_or_of_the_first_file() {
        String named = made("oak.csv", OAK, "", "", "reference", "Spring 2020");
        for (String ending : new String[] {"csv", "xlsx", "json"}) {
            assertThat(visitor.get(named + "/measures." + ending).header("Content-Disposition"))
                    .contains("spring-2020-measures." + ending);
        }
        assertThat(visitor.get(made("Oak Homes.csv", OAK) + "/measures.csv").header("Content-Disposition"))
                .contains("oak-homes-measures.csv");
        assertThat(visitor.page(named + "/measures.json")).contains("\"measuresId\"", "\"Spring 2020\"");
        assertThat(visitor.page(named + "/measures.csv")).contains("welfare-calls");
    }

    @Test
    void the_same_files_are_decided_again_with_other_choices() {
        String first = made("oak.csv", OAK, "Ash Homes.csv", ASH, "", "", "reference", "Spring");
        assertThat(visitor.page(first + "/change"))
                .contains("value=\"Spring\"", "oak.csv, Ash Homes.csv", "Choose none to keep them");
        String id = first.replaceAll(".*/", "");
        String second = made("", "", "again", id, "reference", "For the board");
        assertThat(visitor.page(second)).contains("For the board", ">450<");
        assertThat(visitor.page(first)).contains("Spring");
        Response wrong = sent("", "", "again", id, "population", "many");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("value=\"many\"", "name=\"again\" value=\"" + id + "\"");
    }

    @Test
    void choices_win_over_what_json_says() {
        String id = example().replaceAll(".*/", "");
        assertThat(visitor.page(made("", "", "again", id, "view", "SHARED", "reference", "Passed on")))
                .contains("Passed on", "for passing on: no organisations or spaces")
                .doesNotContain("Oak Homes");
    }

    @Test
    void it_is_deleted_after_one_question_and_then_said_to_be() {
        String measures = made("oak.csv", OAK, "", "", "reference", "Spring");
        assertThat(visitor.page(measures + "/delete")).contains("Are you sure", "Yes, delete them");
        assertThat(visitor.get(measures).statusCode()).isEqualTo(200);
        assertThat(visitor.post(measures + "/delete").header("Location")).endsWith("/measures/new");
        assertThat(visitor.page("/measures/new"))
                .contains("Spring was deleted.")
                .doesNotContain(measures);
        assertThat(visitor.get(measures).statusCode()).isEqualTo(404);
    }

    @Test
    void another_visitor_finds_nothing_of_it() {
        String measures = made("oak.csv", OAK, "", "", "reference", "Spring 2020");
        Visitor other = new Visitor(port);
        other.post("/measures/examples");
        for (String part : PARTS) {
            assertThat(other.get(measures + part).statusCode()).as(part).isEqualTo(404);
            assertThat(visitor.get(measures + part).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(other.page("/measures/new")).doesNotContain(measures);
        assertThat(other.post(measures + "/delete").statusCode()).isEqualTo(404);
        assertThat(other.asking()
                        .multiPart("again", measures.replaceAll(".*/", ""))
                        .post("/measures")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(measures).statusCode()).isEqualTo(200);
    }

    @Test
    void a_further_result_takes_the_place_of_the_first() {
        String first = made("oak.csv", OAK);
        for (int i = 0; i < 5; i++) {
            made("oak.csv", OAK);
        }
        assertThat(visitor.get(first).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Welfare cals,2020-04,Oak,,1                                  | Row 2, column Measure | welfare-calls
            Welfare calls,2020-04,Oak,,-1                                | Row 2, column Amount  | below 0
            Welfare calls,2020-04,Oak,,1.5                               | Row 2, column Amount  | whole
            Welfare calls,2020-04,Oak,,lots                              | Row 2, column Amount  | not a number
            Welfare calls,April,Oak,,1                                   | Row 2, column Month   | not a month
            Welfare calls,2020-13,Oak,,1                                 | Row 2, column Month   | not a month
            Welfare calls,2099-01,Oak,,1                                 | Row 2, column Month   | after
            Welfare calls,2020-04,,,1                                    | Row 2, column Organisation | organisation
            Welfare calls,2020-04,Oak,,1;Welfare calls,2020-04,Oak,,2    | Row 3                 | supersedes
            """)
    void a_wrong_figure_is_said_with_its_place(String rows, String place, String words) {
        Response response =
                sent("oak.csv", HEADINGS + rows.strip().replace(";", "\n") + "\n", "", "", "reference", "Kept");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString())
                .contains("govuk-error-summary", "href=\"#figures\"", "value=\"Kept\"", "Error: Put measures together")
                .containsIgnoringCase(words)
                .contains(place);
    }

    @Test
    void mistakes_of_several_files_are_said_at_once_each_with_its_file() {
        Response response = sent(
                "oak.csv",
                HEADINGS + "Welfare cals,2020-04,Oak,,1\nFood parcels,2020-14,Oak,,x\n",
                "ash.csv",
                HEADINGS + "Footfall,2020-04,Ash,,-3\n",
                "",
                "",
                "population",
                "none");
        assertThat(response.asString())
                .contains(
                        "oak.csv, row 2, column Measure",
                        "oak.csv, row 3, column Month",
                        "oak.csv, row 3, column Amount")
                .contains("ash.csv, row 2, column Amount", "href=\"#population\"", "listed above");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asOf       | yesterday     | #asOf       | yesterday
            asOf       | 2020-04-30    | #figures    | after
            population | 5             | #population | Gross up by
            grossUpBy  | homes-managed | #grossUpBy  | population
            view       | EVERYBODY     | #view       | EVERYBODY
            """)
    void a_wrong_choice_is_said_at_its_field(String field, String text, String address, String words) {
        Response response = sent("oak.csv", OAK, "", "", field, text);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString()).contains("href=\"" + address + "\"", words);
    }

    @Test
    void a_population_that_is_too_small_is_said_where_it_was_chosen_of_json_too() {
        String id = example().replaceAll(".*/", "");
        assertThat(sent("", "", "again", id, "population", "5", "grossUpBy", "homes-managed")
                        .asString())
                .contains("href=\"#population\"", "more than the population of 5");
    }

    @Test
    void a_reference_over_200_characters_is_refused() {
        assertThat(sent("oak.csv", OAK, "", "", "reference", "x".repeat(201)).asString())
                .contains("href=\"#reference\"", "201 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "just words",
                "{\"figures\": ",
                "{}",
                "[]",
                "Fruit,Colour\nApple,red\n",
                "PK\u0003\u0004nothing"
            })
    void what_holds_no_figures_is_refused_with_what_to_do(String content) {
        Response response = sent("some.csv", content);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString()).contains("govuk-error-summary").doesNotContain("Exception", "null");
    }

    @Test
    void no_file_and_json_with_others_are_mistakes_of_the_form() {
        assertThat(sent("", "", "reference", "Kept").asString())
                .contains("Choose at least one file of figures", "value=\"Kept\"");
        assertThat(sent("a.json", "{\"figures\": []}", "oak.csv", OAK).asString())
                .contains("Send it alone");
    }

    @Test
    void markup_comes_out_as_text() {
        String rows = HEADINGS + "Welfare calls,2020-04,%s,\"\"\" onmouseover=alert(2) x='\",1\n".formatted(HOSTILE);
        String measures = made("<img src=x>.csv", rows, "", "", "reference", "</title>" + HOSTILE);
        for (String part : new String[] {"", "/change", "/print", "/delete"}) {
            assertThat(visitor.page(measures + part))
                    .contains("&lt;script&gt;")
                    .doesNotContain(HOSTILE, "\" onmouseover", "<img src=x>");
        }
    }

    @Test
    void forms_of_other_sites_are_refused() {
        for (String path : new String[] {"/measures", "/measures/examples", "/measures/0/delete"}) {
            assertThat(visitor.asking()
                            .header("Sec-Fetch-Site", "cross-site")
                            .multiPart("reference", "x")
                            .post(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_form_that_is_too_large_is_refused() {
        assertThat(sent("oak.csv", "x".repeat(300_000)).statusCode()).isEqualTo(413);
    }
}
