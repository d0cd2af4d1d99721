package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** JSON or tables go in, and JSON or what else is promised comes out; a body or an answer in any other media type is refused. */
@RunningService
class MediaTypesTest {
    private static final byte[] RIGHT = Request.ofOneClaim().text().getBytes(StandardCharsets.UTF_8);

    private final Caller caller;

    MediaTypesTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=UTF-8", "Application/JSON"})
    void a_body_of_json_is_read(String type) {
        caller.send("POST", Caller.EVALUATIONS, RIGHT, Map.of("Content-Type", type))
                .given();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/xml",
                "application/problem+json",
                "application/*",
                "*/*",
                "application/x-www-form-urlencoded",
                "multipart/mixed; boundary=b",
                "application/vnd.ms-excel",
                "application/x-ndjson",
                "application/json-seq",
                "json",
                "application/json; charset=no such"
            })
    void a_body_of_another_media_type_is_not_read(String type) {
        caller.send("POST", Caller.EVALUATIONS, RIGHT, Map.of("Content-Type", type))
                .refused(415);
    }

    @Test
    void a_body_without_a_media_type_is_not_read() {
        caller.send("POST", Caller.EVALUATIONS, RIGHT, Map.of()).refused(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/related"})
    void a_body_in_parts_without_a_boundary_is_not_read(String type) {
        caller.send("POST", Caller.EVALUATIONS, RIGHT, Map.of("Content-Type", type))
                .refused(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "text/html, */*;q=0.1",
                "application/json, text/csv",
                "text/csv;q=0.5, application/json",
                "text/csv;q=0, */*"
            })
    void a_caller_that_accepts_json_gets_json(String accepted) {
        Answer answer = evaluate(accepted);
        answer.given();
        assertThat(answer.contentType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/vnd.x+json", "image/*", "json"})
    void a_caller_that_does_not_accept_json_gets_a_problem(String accepted) {
        evaluate(accepted).refused(406);
        caller.send("GET", "/v1/outcomes", new byte[0], Map.of("Accept", accepted))
                .refused(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/*", "text/csv, */*", "text/csv, application/json;q=0.9"})
    void a_caller_that_wishes_for_a_table_gets_one(String accepted) {
        Answer answer = evaluate(accepted);
        assertThat(answer.contentType()).isEqualTo("text/csv");
        assertThat(answer.text()).startsWith("\uFEFFClaim,Person,").contains("\r\nc1,p1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/outcomes", "/problems", "/problems/mistakes"})
    void no_answer_is_given_as_a_problem(String path) {
        caller.send("GET", path, new byte[0], Map.of("Accept", "application/problem+json"))
                .refused(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1", "bytes=9999999-", "bytes=5-1", "x"})
    void a_file_is_given_whole_to_who_asks_for_a_part_of_it(String range) {
        for (String path : new String[] {"/v1/templates/claims.csv", "/v1/templates/claims.xlsx"}) {
            Answer whole = caller.get(path);
            Answer asked = caller.send("GET", path, new byte[0], Map.of("Range", range));
            assertThat(asked.status()).as(path).isEqualTo(200);
            assertThat(asked.bytes()).isEqualTo(whole.bytes());
        }
        Form form = new Form()
                .part("claims", "Claim,Person,Outcome,Achieved on\nc1,p1,gardening,2024-06-03\n")
                .part("corrections", "Row,Column,Was,Is\n2,Person,p1,p2\n");
        for (String path : new String[] {"/v1/corrections/file", "/v1/corrections/log"}) {
            Answer asked = caller.send("POST", path, form.body(), Map.of("Content-Type", form.type(), "Range", range));
            assertThat(asked.status()).as(asked.text()).isEqualTo(200);
            assertThat(asked.text()).contains("p2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/outcomes", "/v1/templates/claims.xlsx"})
    void a_table_is_given_only_where_one_is_promised(String path) {
        assertThat(caller.send("GET", path, new byte[0], Map.of("Accept", "text/csv"))
                        .refused(406)
                        .get("detail")
                        .asString())
                .contains(Promises.mediaTypes(path).get(0));
    }

    @Test
    void a_wrong_request_for_a_table_gets_a_problem() {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Accept", "text/csv");
        caller.send("POST", Caller.EVALUATIONS, "{}".getBytes(StandardCharsets.UTF_8), headers)
                .refused(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "application/problem+json, application/json;q=0.1"})
    void a_caller_that_accepts_problems_never_gets_the_inside_of_an_evaluation(String accepted) {
        assertThat(evaluate(accepted).text()).doesNotContain("\"cohort\":", "\"values\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/outcomes", "/v1/outcomes/gardening", "/v1/rule-sets", "/v1/value-sets"})
    void what_is_read_is_never_called_a_problem(String path) {
        caller.send("GET", path, new byte[0], Map.of("Accept", "application/problem+json"))
                .refused(406);
    }

    @Test
    void a_caller_that_refuses_json_gets_a_problem() {
        evaluate("application/json;q=0").refused(406);
    }

    @Test
    void a_caller_that_accepts_problems_alone_gets_one() {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Accept", "application/problem+json");
        caller.send("POST", Caller.EVALUATIONS, "{}".getBytes(StandardCharsets.UTF_8), headers)
                .refused(406);
    }

    private Answer evaluate(String accepted) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Accept", accepted);
        return caller.send("POST", Caller.EVALUATIONS, RIGHT, headers);
    }
}
