package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page says of rows that cannot be read, each thing once and with where it is put right. */
@RunningPage
class WorkbenchPageTest {
    private static final String CLAIMS = """
            Claim,Person,Outcome,Date,Evidence,Reference,Before,After
            c1,p1,Gardening,2024-07-01,Photos,register 7,,
            c2,p2,Gardening,31/02/2024,Record,register 8,,
            c3,p3,Gardening,2024-07-03,Photos,register 9,,
            c4,p4,Full-time employment,2024-07-04,Record,contract 10,,
            c5,p5,Financial comfort,2024-07-05,Survey,,Struggling,Doing alright
            """;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    private Response post(String address, String... fields) {
        RequestSpecification form = visitor.asking();
        for (int i = 0; i < fields.length; i += 2) {
            form = form.multiPart(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    private String readable() {
        String check = visitor.finished(visitor.send(CLAIMS));
        return visitor.finished(visitor.post(check + "/readable-rows"));
    }

    @Test
    void rows_that_could_not_be_read_are_said_once_before_the_figures() {
        String page = visitor.page(readable());
        String first = page.substring(page.indexOf("<h1"), page.indexOf("app-figures"));
        assertThat(first)
                .contains("These amounts rest on 1 of 2 claims that could be read. The other has no value")
                .containsOnlyOnce("3 rows could not be read in full")
                .containsOnlyOnce("Correct what cannot be read")
                .doesNotContain("so they are for review");
    }

    @Test
    void a_row_that_can_be_corrected_here_is_not_to_be_sent_again() {
        String check = readable();
        assertThat(visitor.page(check + "/claims/1"))
                .contains("Correct the cells that are named here", "Row 2, column Evidence:", "Correct this row")
                .contains(check + "/rows?page=1#row-2")
                .doesNotContain("submit the file again");
        assertThat(visitor.page(check + "/claims/5"))
                .as("an answer that is not known can be corrected there too")
                .contains(check + "/rows?page=1#row-6");
        assertThat(visitor.page(check + "/claims/4")).doesNotContain("Correct this row");
        assertThat(visitor.page(check)).contains("Correct the cells that are named here");
        assertThat(visitor.page(check + "/report")).as("on paper").contains("submit the file again");
    }

    @Test
    void no_code_stands_in_a_sentence() {
        String check = readable();
        assertThat(visitor.page(check + "/claims/5"))
                .contains("Living comfortably, Doing alright, Just about getting by")
                .contains("here, Financial comfort in catalogue/outcomes.csv")
                .doesNotContain("living-comfortably", "financial-comfort in");
        assertThat(visitor.page(check + "/claims/4"))
                .contains("deadweight for training and employment was used")
                .doesNotContain("for training-and-employment");
        assertThat(visitor.page(check + "/rows")).contains("Its answers are: Living comfortably, ");
    }

    @Test
    void a_value_that_is_corrected_everywhere_says_so_and_is_undone_in_one_step() {
        String rows = visitor.finished(visitor.send(CLAIMS)) + "/rows";
        post(rows + "/values", "value-1-1", "Record");
        assertThat(visitor.page(rows))
                .contains("Corrected to “Record” in 2 rows. That counts once you decide again.")
                .contains("You have corrected 2 rows. 2 rows are left to correct.", "value=\"value-1-1\">Undo")
                .doesNotContain("&quot;Photos&quot; is not a kind of evidence");

        post(rows, "page", "1", "row-2-column-5", "Survey");
        assertThat(visitor.page(rows)).contains("Corrected to different values in 2 rows.");

        visitor.asking().formParam("undo", "value-1-1").post(rows + "/undo");
        assertThat(visitor.page(rows))
                .contains("&quot;Photos&quot; is not a kind of evidence")
                .doesNotContain("What you have changed", "You have corrected");
    }

    @Test
    void one_of_several_rows_with_a_value_is_corrected_and_the_others_remain() {
        String rows = visitor.finished(visitor.send(CLAIMS)) + "/rows";
        post(rows, "page", "1", "row-2-column-5", "Record");
        assertThat(visitor.page(rows))
                .contains("Corrected to “Record” in 1 row. 1 row is left to correct.")
                .contains("You have corrected 1 row. 3 rows are left to correct.");
    }

    @Test
    void one_mistake_in_many_rows_is_one_line() {
        String check = visitor.finished(visitor.send(CLAIMS));
        assertThat(visitor.get(check).asString())
                .contains("Row 2, column Evidence, and 1 more row</a>")
                .contains("Row 3, column Date</a>")
                .doesNotContain("Row 4, column Evidence");
    }

    @Test
    void a_promise_beside_what_was_counted_before_says_what_it_counts() {
        String claims = CLAIMS.replace("Photos", "Record").replace("31/02", "28/02");
        String check = visitor.finished(visitor.send(visitor.asking()
                .multiPart("claims", "claims.csv", claims.getBytes(StandardCharsets.UTF_8))
                .multiPart("pastedCommitments", "Outcome,People\nGardening,3\n")
                .multiPart(
                        "previouslyCounted",
                        "before.csv",
                        "Person,Outcome,Date\np9,Gardening,2024-04-09\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(visitor.page(check)).contains("This counts only the claims sent now");
        String alone = visitor.finished(visitor.send(claims, "pastedCommitments", "Outcome,People\nGardening,3\n"));
        assertThat(visitor.page(alone)).doesNotContain("This counts only the claims sent now");
    }
}
