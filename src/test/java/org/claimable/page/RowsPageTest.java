package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimable.file.table.Grid;
import org.claimable.launch.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rows that cannot be read, corrected on the page and decided again. */
@RunningPage
class RowsPageTest {
    private static final String CLAIMS = """
            Claim,Person,Outcome,Date,Service,Provider,Evidence,Reference
            c1,p1,Gardening,2024-07-01,Job club,Riverside,Photos,register 7
            c2,p2,Gardening,31/02/2024,Job club,Riverside,Record,register 8
            c3,p3,Gardening,2024-07-03,Job club,Riverside,Photos,register 9
            c4,p4,Gardening,2024-07-04,Job club,Riverside,Record,register 10
            """;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    private String sent(String claims) {
        return visitor.finished(visitor.send(claims));
    }

    private Response post(Visitor sender, String address, String... fields) {
        RequestSpecification form = sender.asking();
        for (int i = 0; i < fields.length; i += 2) {
            form = form.multiPart(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    private static String location(Response response) {
        return response.then().statusCode(302).extract().header("Location");
    }

    /** The address of the check that was begun, once it is finished. */
    private String decided(Response begun) {
        String check = location(begun).replace("/rows", "");
        Patience.until(
                "the check is finished",
                () -> visitor.get(check + "/progress").path("finished").equals(true));
        return check;
    }

    @Test
    void rows_are_corrected_one_by_one_and_everywhere_and_decided_again_without_an_upload() {
        String check = sent(CLAIMS);
        assertThat(visitor.get(check).asString())
                .contains("Correct the rows", check + "/rows?page=1#row-3-column-4", "Decide the readable rows");
        assertThat(visitor.page(check + "/rows"))
                .contains("3 rows cannot be read", "register 7", "register 8", "in 2 rows")
                .doesNotContain("register 10");

        String more = decided(post(visitor, check + "/rows/values", "value-1-1", "Record", "then", "decide")) + "/rows";
        assertThat(more).isNotEqualTo(check + "/rows");
        assertThat(visitor.get(check).statusCode()).as("replaced").isEqualTo(404);
        assertThat(visitor.page(more))
                .contains("1 row cannot be read", "1 correction")
                .doesNotContain("register 7");

        String decided = decided(post(visitor, more, "page", "1", "row-3-column-4", "28/02/2024", "then", "decide"));
        assertThat(visitor.page(decided)).contains("Claimable: ", "4 claims", "Some cells were corrected here");

        String corrected = visitor.page(decided + "/corrected-claims");
        assertThat(corrected)
                .isEqualTo("\uFEFF"
                        + CLAIMS.replace("Photos", "Record")
                                .replace("31/02", "28/02")
                                .replace("\n", "\r\n"));
        assertThat(visitor.page(decided + "/corrections.csv"))
                .contains(",2,c1,Evidence,Photos,Record", ",3,c2,Date,31/02/2024,28/02/2024");
        String whole = sent(corrected);
        assertThat(decision(decided)).isEqualTo(decision(whole));
    }

    private String decision(String check) {
        return visitor.get(check + "/decided-claims.json").path("decisionId");
    }

    @Test
    void outcomes_and_answers_that_are_not_known_are_corrected_too() {
        String check = sent("""
                Claim,Person,Outcome,Date,Evidence,Reference,Before,After,Before on,After on
                c1,p1,Gardning,2024-07-01,Record,register 7,,,,
                c2,p2,Gardning,2024-07-02,Record,register 8,,,,
                c3,p3,Financial comfort,2024-07-03,Survey,,Struggling,Living comfortably,2024-04-01,2024-07-03
                c4,p4,Gardening,2024-07-04,Record,register 10,,,,
                """);
        assertThat(visitor.page(check))
                .contains("3 rows name an outcome or an answer that is not known, so they do not count.");
        assertThat(visitor.page(check + "/rows"))
                .contains(
                        "3 rows name an outcome or an answer that is not known",
                        "&quot;Gardning&quot; is not an outcome of the catalogue. Maybe &quot;Gardening&quot;.",
                        "in 2 rows",
                        "&quot;Struggling&quot; is not an answer of this outcome. Its answers are: ")
                .doesNotContain("register 10");

        String again = decided(post(
                visitor,
                check + "/rows",
                "page",
                "1",
                "row-4-column-7",
                "Finding it quite difficult",
                "then",
                "decide"));
        assertThat(visitor.page(again)).contains("2 rows name an outcome");
        String decided = decided(post(visitor, again + "/rows/values", "value-1-1", "Gardening", "then", "decide"));
        assertThat(visitor.page(decided))
                .contains("4 claims", "Some cells were corrected here")
                .doesNotContain("name an outcome");
        assertThat(visitor.get(decided + "/decided-claims.json").<List<String>>path("decisions.verdict"))
                .hasSize(4)
                .containsOnly("CLAIMABLE");
    }

    @Test
    void what_was_corrected_is_taken_back() {
        String check = sent(CLAIMS);
        assertThat(location(post(visitor, check + "/rows", "page", "1", "row-3-column-4", "28/02/2024")))
                .endsWith("done=cells");
        assertThat(location(post(visitor, check + "/rows/values", "value-1-1", "Record")))
                .endsWith("done=values");
        assertThat(visitor.page(check + "/rows?done=values"))
                .contains("Saved for every row", "2 corrections", "Was “31/02/2024” in the file", "Decide again");

        Response undone =
                visitor.asking().formParam("undo", "0").formParam("of", "2").post(check + "/rows/undo");
        assertThat(location(undone)).endsWith("done=undo");
        assertThat(visitor.page(check + "/rows")).contains("1 correction").doesNotContain("Was “31/02/2024”");
        Response stale =
                visitor.asking().formParam("undo", "0").formParam("of", "2").post(check + "/rows/undo");
        assertThat(location(stale)).as("of what is not seen any more").endsWith("done=nothing");
        visitor.asking().formParam("undo", "all").post(check + "/rows/undo");
        assertThat(visitor.page(check + "/rows")).doesNotContain("What you have changed");
    }

    @Test
    void all_cells_of_a_row_can_be_corrected_where_more_than_the_wrong_one_is() {
        String check = sent(CLAIMS);
        assertThat(visitor.page(check + "/rows")).doesNotContain("row-3-column-3\"");
        assertThat(visitor.page(check + "/rows?open=row-3"))
                .contains("name=\"row-3-column-3\"", "list=\"list-1-3\"", "value=\"Full-time employment\"");
        post(
                visitor,
                check + "/rows",
                "page",
                "1",
                "open",
                "row-3",
                "row-3-column-3",
                "Secure job",
                "row-3-column-4",
                "");
        assertThat(visitor.page(check + "/rows"))
                .contains("<del>Gardening</del>", "<ins>Secure job</ins>", "<ins>empty</ins>");
    }

    @Test
    void a_row_of_totals_amid_claims_is_left_out() {
        String check = sent(CLAIMS.replace("Photos", "Record").replace("c3,", ",Total for p2,,,,,,4\nc3,"));
        assertThat(visitor.page(check + "/rows")).contains("looks like a row of totals", "row-4-leave-out");
        String decided = decided(post(
                visitor,
                check + "/rows",
                "page",
                "1",
                "row-3-column-4",
                "28/02/2024",
                "row-4-leave-out",
                "yes",
                "then",
                "decide"));
        assertThat(visitor.page(decided)).contains("Claimable: ", "4 claims");
    }

    @Test
    void rows_for_review_are_corrected_from_the_result_and_say_what_they_do_say() {
        String check = sent(CLAIMS);
        String review = visitor.finished(visitor.post(check + "/readable-rows"));
        assertThat(visitor.page(review)).contains("3 rows could not be read", "Correct what cannot be read");
        Response json = visitor.get(review + "/decided-claims.json");
        for (String by : new String[] {"byOutcome", "byService", "byProvider"}) {
            assertThat(json.<Integer>path("summary." + by + "[0].claims"))
                    .as(by)
                    .isEqualTo(4);
        }
        assertThat(visitor.page(review + "/rows")).contains("3 rows cannot be read");
        String decided = decided(post(visitor, review + "/rows/values", "value-1-1", "Record", "then", "decide"));
        assertThat(visitor.page(decided)).contains("1 row could not be read");
    }

    @Test
    void nothing_is_offered_where_the_headings_are_not_known() {
        String check = sent(CLAIMS.replace("Outcome", "Thing"));
        assertThat(visitor.get(check).header("Location")).isEqualTo(check + "/columns");
        assertThat(visitor.page(check + "/columns"))
                .contains("Thing")
                .doesNotContain("Decide the readable rows", "Correct the rows");
        assertThat(visitor.get(check + "/rows").statusCode()).isEqualTo(404);
    }

    @Test
    void no_visitor_sees_corrects_or_takes_rows_of_another() {
        String check = sent(CLAIMS);
        Visitor other = new Visitor(port);
        other.finished(other.send(CLAIMS.replace("register", "record")));
        for (String address : new String[] {"/rows", "/corrected-claims", "/corrections.csv"}) {
            assertThat(other.get(check + address).statusCode()).as(address).isEqualTo(404);
        }
        for (String address : new String[] {"/rows", "/rows/values"}) {
            assertThat(post(other, check + address, "page", "1", "row-3-column-4", "x", "value-1-1", "Record")
                            .statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
        for (String address : new String[] {"/rows/undo", "/rows/decide"}) {
            assertThat(other.post(check + address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(visitor.page(check + "/rows")).doesNotContain("What you have changed");
    }

    @Test
    void a_workbook_is_given_back_as_a_workbook() {
        byte[] workbook = Grid.of("Claims", CLAIMS).workbook();
        String check = visitor.finished(visitor.send("claims.xlsx", workbook));
        post(visitor, check + "/rows/values", "value-1-1", "Record");
        Response corrected = visitor.get(check + "/corrected-claims");
        assertThat(corrected.header("Content-Disposition")).contains("claims-corrected.xlsx");
        String again = visitor.finished(visitor.send("claims.xlsx", corrected.asByteArray()));
        assertThat(visitor.get(again).asString()).contains("1 row cannot be read");
        assertThat(new String(visitor.get(check + "/corrections.csv").asByteArray(), StandardCharsets.UTF_8))
                .contains("Claims,2,c1,Evidence,Photos,Record");
    }

    @Test
    void of_two_ages_of_one_person_one_is_chosen_for_all_rows_in_one_step() {
        String check = sent("""
                Person,Age,Outcome,Date,Evidence,Reference
                p1,30,Gardening,2024-07-01,Record,r1
                p1,31,Full-time employment,2024-07-02,Record,r2
                """);
        assertThat(visitor.page(check + "/rows"))
                .contains(
                        "1 row cannot be read, and 1 row says something else of a person than another row",
                        "Different things said of one person",
                        "“30” in row 2; “31” in row 3",
                        "&quot;30&quot; here and &quot;31&quot; in row 3 for the same person");
        Response kept = post(visitor, check + "/rows/people", "person-1", "31", "then", "stay");
        assertThat(location(kept)).endsWith("/rows?done=people");
        assertThat(visitor.page(check + "/rows?done=people"))
                .contains("1 correction", "Saved for every row of the person");
        String decided = decided(post(visitor, check + "/rows/people", "person-1", "30", "then", "decide"));
        assertThat(visitor.page(decided)).contains("Claimable: ");
        assertThat(visitor.get(decided + "/corrections.csv").asString())
                .contains("3,Age,31,30")
                .doesNotContain(",30,31");
    }

    @Test
    void nothing_but_what_rows_say_can_be_chosen_for_a_person() {
        String check = sent("Person,Age,Outcome,Date\np1,30,Gardening,2024-07-01\np1,31,Secure job,2024-07-02\n");
        assertThat(location(post(visitor, check + "/rows/people", "person-1", "7", "then", "stay")))
                .endsWith("/rows?done=nothing");
    }
}
