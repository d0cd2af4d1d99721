package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds on the page for whoever visits it. */
@RunningPage
class PageTest {
    private static final String HEADINGS =
            "Claim,Person,Outcome,Achieved on,Evidence,Reference,Provider,Segment: Tenure\n";
    private static final String GOOD =
            HEADINGS + "c1,p1,full-time-employment,03/06/2024,Record,contract 17,Riverside,Rent\n";
    private static final String WRONG = GOOD + "c2,p2,full-time-employment,soon,Record,contract 18,Riverside,Rent\n";
    private static final String VALUES = "valueSet";
    private static final String EXAMPLE = "example-values";

    private final int port;
    private final Visitor visitor;

    PageTest(@LocalServerPort int port) {
        this.port = port;
        this.visitor = new Visitor(port);
    }

    private String checked(String csv, String... choices) {
        return visitor.finished(visitor.send(csv, choices));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/checks/new", "/checks"})
    void every_page_is_shown_under_strict_headers(String path) {
        Response response = visitor.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.asString())
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<style", " style=", "onclick", "http://", "https://")
                .doesNotContainPattern("<script(?! type=\"module\" src=)");
    }

    @Test
    void assets_are_kept_by_browsers_and_change_their_address_with_their_content() {
        String page = visitor.page("/");
        String styles = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]{16}/govuk.css)\".*", "$1");
        assertThat(visitor.get(styles).header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(visitor.get("/assets/0000000000000000/govuk.css").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(styles.replace("govuk.css", "pom.xml")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_file_is_decided_and_its_result_shown() {
        String check = checked(GOOD, VALUES, EXAMPLE, "reference", "Contract 9");
        assertThat(visitor.page(check)).contains("Contract 9", "Claimable: ", "1 claim", "claims.csv");
        assertThat(visitor.page(check + "/claims")).contains("c1", "Claimable", "Full-time employment");
        assertThat(visitor.page(check + "/claims/1")).contains("Wellbeing value", "contract 17");
        assertThat(visitor.page(check + "/report")).contains("sha256", "every claim is claimable");
        assertThat(visitor.page(check + "/questions")).contains("nothing to ask");
    }

    @Test
    void the_number_of_claims_of_a_service_leads_to_those_claims() {
        String check = checked(GOOD.replace("Reference,", "Service,").replace("contract 17", "Job club"));
        assertThat(visitor.page(check)).contains("/claims?service=Job+club");
        assertThat(visitor.page(check + "/claims?service=Job+club")).contains("1 claim", ">c1<", "Service: Job club");
    }

    @Test
    void the_cookie_cannot_be_read_by_scripts_and_is_not_sent_from_other_sites() {
        assertThat(visitor.send(GOOD).header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        assertThat(new Visitor(port).get("/checks/new").header("Set-Cookie")).isNull();
    }

    @Test
    void another_visitor_does_not_find_a_check_or_any_part_of_it() {
        String check = checked(GOOD);
        Visitor other = new Visitor(port);
        checkedBy(other);
        for (String part :
                new String[] {"", "/claims", "/claims/1", "/report", "/questions", "/progress", "/decided-claims.csv"
                }) {
            assertThat(other.get(check + part).statusCode()).as(part).isEqualTo(404);
        }
        other.post(check + "/delete");
        assertThat(visitor.get(check).statusCode()).isEqualTo(200);
    }

    private static void checkedBy(Visitor other) {
        other.finished(other.send(GOOD));
    }

    @Test
    void a_check_that_is_deleted_is_gone() {
        String check = checked(GOOD);
        assertThat(visitor.post(check + "/delete").header("Location")).isEqualTo("/checks");
        assertThat(visitor.get(check).statusCode()).isEqualTo(404);
        assertThat(visitor.get(check).asString()).contains("There is nothing here");
    }

    @Test
    void two_tabs_hold_two_checks_of_one_visitor() {
        String first = checked(GOOD, "reference", "First tab");
        String second = checked(GOOD, "reference", "Second tab");
        assertThat(visitor.page(first)).contains("First tab");
        assertThat(visitor.page(second)).contains("Second tab");
        assertThat(visitor.page("/checks")).contains(first, second);
    }

    @Test
    void a_visitor_with_too_many_checks_is_told_what_to_do_and_keeps_the_choices() {
        for (int i = 0; i < 3; i++) {
            checked(GOOD, "reference", "Check " + i);
        }
        Response refused = visitor.send(GOOD, "reference", "One too many");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString())
                .contains("Delete one", "One too many", "govuk-error-summary", "<a href=\"/checks\">You have 3 checks");
    }

    @Test
    void every_mistake_is_said_with_its_place_and_the_choices_are_kept() {
        String check = checked(WRONG, "budget", "none", "reference", "Kept words");
        String page = visitor.get(check).then().statusCode(422).extract().asString();
        assertThat(page)
                .contains("Row 3, column Achieved on", "soon", "What the work cost", "Kept words", "value=\"none\"")
                .doesNotContain("Decide the readable rows");
    }

    @Test
    void the_rows_that_can_be_read_are_decided_on_request() {
        String wrong = checked(WRONG, VALUES, EXAMPLE);
        assertThat(visitor.get(wrong).asString()).contains("Decide the readable rows");
        String check = visitor.finished(visitor.post(wrong + "/readable-rows"));
        assertThat(visitor.page(check)).contains("Row cannot be read", "For review");
        assertThat(visitor.get(wrong).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.csv    |                          | empty
            claims.pdf   | %PDF-1.7                 | PDF
            claims.xlsx  | PK\u0003\u0004 no workbook | .
            picture.png  | \u0089PNG and so on      | .
            claims.json  | {"claims": 7             | .
            claims.csv   | Fruit,Colour             | Outcome
            """)
    void a_file_that_is_no_table_of_claims_is_refused_in_words(String name, String content, String words) {
        byte[] octets = content == null ? new byte[0] : content.getBytes(StandardCharsets.ISO_8859_1);
        Response response = visitor.get(visitor.finished(visitor.send(name, octets)));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString()).contains("govuk-error-summary", "cannot be decided yet", words);
    }

    @Test
    void neither_a_file_nor_rows_is_a_mistake_of_the_form() {
        Response response = visitor.asking().multiPart("reference", "Mine").post("/checks");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString()).contains("Choose a file of claims", "value=\"Mine\"");
    }

    @Test
    void pasted_rows_are_claims_too() {
        String pasted = GOOD.replace(',', '\t');
        Response begun = visitor.asking().multiPart("pasted", pasted).post("/checks");
        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(begun.header("Location")).matches("/checks/[0-9a-f]{32}");
    }

    @Test
    void a_file_that_is_too_large_is_refused_in_words() {
        Response response = visitor.send("large.csv", new byte[300_000]);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.asString()).contains("too large");
    }

    @Test
    void what_is_no_form_is_refused() {
        assertThat(visitor.asking()
                        .contentType("application/json")
                        .body("{}")
                        .post("/checks")
                        .statusCode())
                .isEqualTo(415);
        assertThat(visitor.asking()
                        .contentType("multipart/form-data; boundary=x")
                        .body("no parts".getBytes(StandardCharsets.UTF_8))
                        .post("/checks")
                        .statusCode())
                .isIn(400, 422);
    }

    @Test
    void forms_of_other_sites_are_refused() {
        for (String path : new String[] {"/checks", "/checks/examples", "/checks/0/delete"}) {
            Response response = visitor.asking()
                    .header("Sec-Fetch-Site", "cross-site")
                    .multiPart("claims", "claims.csv", GOOD.getBytes(StandardCharsets.UTF_8))
                    .post(path);
            assertThat(response.statusCode()).as(path).isEqualTo(403);
        }
        assertThat(visitor.asking()
                        .header("Origin", "https://other.example")
                        .post("/checks/0/delete")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void markup_in_what_is_submitted_comes_out_as_text() {
        String hostile = "<script>alert(1)</script>";
        String quoted = "\"\"\" onmouseover=alert(2) x='\"";
        String csv = "Claim,Person,Outcome,Achieved on,Evidence,Reference,Provider,Service,Segment: <b>T</b>\n"
                + "<i>c1</i>,%s,%s,03/06/2024,Record,r,%s,%s,%s\n".formatted(hostile, hostile, quoted, hostile, hostile)
                + "c2,%s,full-time-employment,03/06/2024,Record,r,%s,%s,%s\n"
                        .formatted(hostile, quoted, hostile, hostile);
        String check = visitor.finished(visitor.send(
                "<img src=x onerror=alert(3)>.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                "reference",
                "</title>" + hostile));
        for (String part : new String[] {
            "",
            "/claims",
            "/claims/1",
            "/claims/2",
            "/report",
            "/questions",
            "/questions/1",
            "/claims?search=%3Cscript%3Ealert(1)&person=%22%3E%3Cscript%3E&provider=%3Cscript%3E&caveat=%3Cb%3E+x"
        }) {
            assertThat(visitor.page(check + part))
                    .as(part)
                    .doesNotContain("<script>alert", "<img src=x", "<i>c1", "<b>T", "\" onmouseover=alert(2)");
        }
        assertThat(visitor.page("/checks")).doesNotContain("<img src=x");
    }

    @Test
    void claims_are_narrowed_by_their_address() {
        String check = checked(HEADINGS
                + "c1,p1,full-time-employment,03/06/2024,Record,contract 17,Riverside,Rent\n"
                + "c2,p1,full-time-employment,04/06/2024,Record,contract 17,Riverside,Rent\n"
                + "c3,,full-time-employment,04/06/2024,Record,contract 17,,Rent\n");
        assertThat(visitor.page(check + "/claims?verdict=NOT_CLAIMABLE"))
                .contains(">c2<")
                .doesNotContain(">c1<", ">c3<");
        assertThat(visitor.page(check + "/claims?provider=~none"))
                .contains(">c3<")
                .doesNotContain(">c1<");
        assertThat(visitor.page(check + "/claims?person=p1&search=C2"))
                .contains(">c2<")
                .doesNotContain(">c1<");
        assertThat(visitor.page(check + "/claims?page=99")).contains(">c1<");
        assertThat(visitor.page(check + "/claims?verdict=PERHAPS")).contains("No claim is like that");
        assertThat(visitor.page(check + "/claims/2")).contains(check + "/claims/1", "claim c1");
        assertThat(visitor.get(check + "/claims/4").statusCode()).isEqualTo(404);
        assertThat(visitor.get(check + "/claims/99999999999").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"xlsx,PK", "csv,\uFEFFClaim", "json,{"})
    void what_was_decided_can_be_taken_away(String ending, String begin) {
        Response file = visitor.get(checked(GOOD) + "/decided-claims." + ending);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("attachment", "claims-decided." + ending);
        assertThat(new String(file.asByteArray(), StandardCharsets.UTF_8)).startsWith(begin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "pair", "untracked"})
    void each_example_is_decided(String example) {
        Response begun = visitor.asking().formParam("example", example).post("/checks/examples");
        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(begun.header("Location")).matches("/checks/[0-9a-f]{32}");
    }
}
