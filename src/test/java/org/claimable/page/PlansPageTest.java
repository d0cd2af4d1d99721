package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was promised in a check, and forecasts, over HTTP. */
@RunningPage
class PlansPageTest {
    private static final String CLAIMS = "Claim,Person,Outcome,Achieved on,Evidence,Reference\n"
            + "c1,p1,full-time-employment,03/06/2024,Record,contract 17\n"
            + "c2,,full-time-employment,03/06/2024,Record,contract 17\n";
    private static final String PASTED = "pastedCommitments";
    private static final String HOSTILE = "<script>alert(1)</script>";

    private final int port;
    private final Visitor visitor;

    PlansPageTest(@LocalServerPort int port) {
        this.port = port;
        this.visitor = new Visitor(port);
    }

    private Response promised(String rows) {
        return visitor.get(visitor.finished(visitor.send(CLAIMS, "valueSet", "example-values", PASTED, rows)));
    }

    @Test
    void what_was_promised_is_held_against_what_stands_with_links_to_the_claims() {
        String check = visitor.finished(visitor.send(
                CLAIMS,
                "valueSet",
                "example-values",
                PASTED,
                "Outcome;People;Value\nFull-time employment;2;\nGardening;;50\nTotal;;1000"));
        String page = visitor.page(check);
        assertThat(page)
                .contains(
                        "Against what was promised",
                        "1 person missing",
                        "£50.00 missing",
                        "Of 2 outcomes promised: 2 short.")
                .contains("Of £1,000.00 promised in total, £1,050.00 is claimable: £50.00 over.")
                .contains("/claims?verdict=CLAIMABLE&amp;outcome=full-time-employment");
        assertThat(visitor.page(check + "/report")).contains("Against what was promised", "Promised");
        assertThat(visitor.page(check + "/decided-claims.json")).contains("\"delivery\"");
        assertThat(visitor.get(check + "/decided-claims.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void without_a_promise_there_is_no_delivery() {
        assertThat(visitor.page(visitor.finished(visitor.send(CLAIMS)))).doesNotContain("Against what was promised");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Outcome,People;Gardning,3    | Commitments, row 2, column Outcome | Maybe &quot;Gardening&quot;
            Outcome,People;Gardening,x   | Commitments, row 2, column People  | &quot;x&quot; is not a number
            Outcome,People;Gardening,    | Commitments, row 2                 | Give people, a value in pounds, or both
            Outcome,Value;Gardening,-5   | Commitments, row 2, column Value   | above 0
            Outcome,People;              | Commitments                        | Nothing is promised below the headings
            """)
    void a_wrong_promise_is_said_with_its_place_and_kept(String rows, String place, String words) {
        Response response = promised(rows.strip().replace(";", "\n"));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString())
                .contains("govuk-error-summary", "href=\"#commitments\"", place, words, "Outcome,")
                .doesNotContain("Decide the readable rows");
    }

    @Test
    void markup_in_a_promise_comes_out_as_text() {
        assertThat(promised("Outcome,People\n" + HOSTILE + ",</textarea>" + HOSTILE)
                        .asString())
                .contains("&lt;script&gt;")
                .doesNotContain(HOSTILE);
    }

    @Test
    void a_promise_is_sent_once() {
        Response both = visitor.asking()
                .multiPart("claims", "claims.csv", CLAIMS.getBytes(StandardCharsets.UTF_8))
                .multiPart("commitments", "promise.csv", "Outcome,People\n".getBytes(StandardCharsets.UTF_8))
                .multiPart(PASTED, "Outcome,People\nGardening,3")
                .post("/checks");
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.asString()).contains("Send one of the two", "Gardening,3");
    }

    private Response planned(String... fields) {
        RequestSpecification form = visitor.asking();
        for (int i = 0; i < fields.length; i += 2) {
            form = form.multiPart(fields[i], fields[i + 1]);
        }
        Response response = form.post("/forecasts");
        return response;
    }

    /** The address of the example's forecast, made by the visitor. */
    private String example() {
        return visitor.post("/forecasts/examples")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
    }

    @Test
    void a_plan_is_forecast_and_labelled_so_with_what_it_is_made_of() {
        String page = visitor.page(example());
        assertThat(page)
                .contains(">Forecast</strong>", "£88,815.00", "£19,335.00", "£69,480.00", "Nothing in it is claimable")
                .contains("VA-10", "VA-11", "IN-01", "Wellbeing value", "Each claim will need", "For whom")
                .contains("Each £1 of a budget of £40,000.00 would come to £2.22")
                .doesNotContain("govuk-tag--green", "app-figure--claimable");
    }

    @Test
    void a_forecast_is_taken_away_changed_and_deleted() {
        String forecast = example();
        assertThat(visitor.page(forecast + "/forecast.csv"))
                .contains("FORECAST", "88815.00", "Caveats")
                .doesNotContain("To know");
        assertThat(visitor.get(forecast + "/forecast.csv").header("Content-Disposition"))
                .contains("\"tender-for-repairs-one-year-forecast.csv\"");
        assertThat(visitor.get(forecast + "/forecast.json").header("Content-Disposition"))
                .contains("\"tender-for-repairs-one-year-forecast.json\"");
        assertThat(visitor.page(forecast + "/forecast.json")).contains("\"forecastId\"");
        assertThat(visitor.page(forecast + "/change"))
                .contains("value=\"50%\"", "Tender for repairs", "value=\"40000\"", "Repairs contract");
        assertThat(visitor.page("/forecasts/new")).contains(forecast);
        assertThat(visitor.post(forecast + "/delete").statusCode()).isEqualTo(302);
        assertThat(visitor.get(forecast).statusCode()).isEqualTo(404);
    }

    @Test
    void another_visitor_does_not_find_a_forecast() {
        String forecast = example();
        Visitor other = new Visitor(port);
        for (String part : new String[] {"", "/change", "/forecast.csv", "/forecast.json"}) {
            assertThat(other.get(forecast + part).statusCode()).as(part).isEqualTo(404);
        }
        other.post(forecast + "/delete");
        assertThat(visitor.get(forecast).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gardning  | 3   |      | Row 1, outcome        | Maybe &quot;Gardening&quot;
            gardening | x   |      | Row 1, people         | is not a number
            gardening | 0   |      | Row 1, people         | whole number from 1
            gardening |     |      | Row 1, people         | Say how many people
                      | 4   |      | Row 1, outcome        | Choose an outcome
            gardening | 3   | 150% | Row 1, share          | not over 0, up to 1
            """)
    void a_wrong_row_is_said_at_its_field_and_kept(
            String outcome, String people, String share, String place, String words) {
        Response response =
                planned("outcome-2", text(outcome), "people-2", text(people), "share-2", text(share), "budget", "none");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString())
                .contains(
                        place,
                        words,
                        "What the work would cost",
                        "value=\"none\"",
                        "id=\"" + place.replaceAll(".* ", "") + "-1-error\"")
                .contains("value=\"" + text(people) + "\"");
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void an_empty_plan_and_one_sent_twice_are_mistakes_of_the_form() {
        assertThat(planned("budget", "5").asString()).contains("Choose at least one outcome", "value=\"5\"");
        assertThat(planned("outcome-1", "gardening", "people-1", "3", "pasted", "Outcome,People\nGardening,3")
                        .asString())
                .contains("more than one way");
        assertThat(planned("pasted", "Fruit,Colour").asString()).contains("govuk-error-summary", "Outcome");
    }

    @Test
    void a_plan_of_too_many_rows_is_refused() {
        String rows = "Outcome,People\n" + "Gardening,3\n".repeat(201);
        assertThat(planned("pasted", rows).statusCode()).isEqualTo(422);
        assertThat(planned("pasted", rows).asString()).contains("at most 200 outcomes");
        assertThat(planned("pasted", "Outcome,People\n" + "Gardening,3\n".repeat(200))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void more_rows_are_given_without_losing_what_was_filled_in() {
        Response more = planned("outcome-1", "gardening", "people-1", "77", "more", "yes");
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.asString()).contains("value=\"77\"", "id=\"outcome-6\"").doesNotContain("govuk-error-summary");
    }

    @Test
    void a_plan_is_a_file_too() throws Exception {
        for (String name : new String[] {"tender-plan.csv", "tender-plan.json"}) {
            Response made = visitor.asking()
                    .multiPart("plan", name, Files.readAllBytes(Path.of("examples", name)))
                    .post("/forecasts");
            assertThat(made.statusCode()).as(name).isEqualTo(302);
        }
        Response chosen = visitor.asking()
                .multiPart("plan", "plan.json", Files.readAllBytes(Path.of("examples/tender-plan.json")))
                .multiPart("budget", "5")
                .post("/forecasts");
        assertThat(chosen.asString()).contains("A JSON file says itself how it is valued");
    }

    @Test
    void markup_in_a_plan_comes_out_as_text() {
        String rows = "Outcome,People,Service,Note\nGardening,3,%s,\"\"\" onmouseover=alert(2) x='%s\"\n"
                .formatted(HOSTILE, HOSTILE);
        Response begun = visitor.asking()
                .multiPart("plan", "<img src=x>.csv", rows.getBytes(StandardCharsets.UTF_8))
                .multiPart("reference", "</title>" + HOSTILE)
                .post("/forecasts");
        Visitor same = new Visitor(port);
        String forecast = begun.header("Location");
        for (String part : new String[] {"", "/change"}) {
            String page =
                    same.asking().cookies(begun.cookies()).get(forecast + part).asString();
            assertThat(page).contains("&lt;script&gt;").doesNotContain(HOSTILE, "\" onmouseover");
        }
        assertThat(planned("outcome-1", HOSTILE, "people-1", "\"><b>").asString())
                .contains("&lt;script&gt;")
                .doesNotContain(HOSTILE, "\"><b>");
    }

    @Test
    void forms_of_other_sites_are_refused() {
        for (String path : new String[] {"/forecasts", "/forecasts/examples", "/forecasts/0/delete"}) {
            assertThat(visitor.asking()
                            .header("Sec-Fetch-Site", "cross-site")
                            .multiPart("budget", "5")
                            .post(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }
}
