package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With validate a request is looked through for mistakes, and nothing is decided; it finds what the request itself would be refused for. */
@RunningService
class ValidateTest {
    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";
    private static final String ONE_CLAIM = """
            Claim,Person,Outcome,Achieved on
            c1,p1,gardening,2024-06-03
            """;
    private static final String TWO_MISTAKES = """
            Claim,Person,Outcome,Achieved on
            c1,p1,gardening,2024-06-31
            c2,p1,,2024-06-03
            """;

    private final Caller caller;

    ValidateTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private Answer post(String query, String type, String body) {
        return post(query, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer post(String query, String type, byte[] body) {
        return caller.send("POST", Caller.EVALUATIONS + query, body, Map.of("Content-Type", type));
    }

    @Test
    void json_without_mistakes_is_answered_without_a_body() {
        Answer answer = post("?validate=true", JSON, Request.ofOneClaim().text());
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void a_table_and_parts_without_mistakes_too() {
        Form form = new Form().part("claims", ONE_CLAIM).part("individuals", "Person,Age\np1,34\n");
        assertThat(post("?validate=true&valueSet=example-values", CSV, ONE_CLAIM)
                        .status())
                .isEqualTo(204);
        assertThat(post("?valueSet=example-values&validate=true", form.type(), form.body())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void all_mistakes_are_those_that_the_request_is_refused_for() {
        Form form = new Form().part("claims", TWO_MISTAKES).part("individuals", "Person,Age\np1,old\n");
        String json = Promises.example("BadInputRequest").toString();
        assertThat(post("?validate=true", JSON, json).errors())
                .hasSizeGreaterThan(1)
                .isEqualTo(post("", JSON, json).errors());
        assertThat(post("?validate=true&asOf=soon", CSV, TWO_MISTAKES).errors())
                .hasSize(3)
                .isEqualTo(post("?asOf=soon", CSV, TWO_MISTAKES).errors());
        assertThat(post("?validate=true", form.type(), form.body()).errors())
                .hasSize(3)
                .isEqualTo(post("", form.type(), form.body()).errors());
    }

    @Test
    void what_is_found_only_where_it_is_decided_is_found_too() {
        String request = Request.ofOneClaim()
                .with("/trace", "[\"c9\"]")
                .with("/plan", "{\"until\": \"2020-01-01\"}")
                .text();
        assertThat(post("?validate=true", JSON, request).errors())
                .containsExactly("/trace/0 UNKNOWN_CLAIM", "/plan/until OUT_OF_RANGE");
    }

    @Test
    void rows_that_are_for_review_are_no_mistakes() {
        assertThat(post("?validate=true&onError=review", CSV, TWO_MISTAKES).status())
                .isEqualTo(204);
    }

    @Test
    void what_cannot_be_read_is_refused_as_ever() {
        post("?validate=true", JSON, "{").refused(400);
        post("?validate=true", "text/plain", ONE_CLAIM).refused(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?validate=false", "?validate=", ""})
    void without_it_all_is_decided(String query) {
        String json = Request.ofOneClaim().text();
        assertThat(post(query, JSON, json).text())
                .isEqualTo(post("", JSON, json).text());
        assertThat(post(query, CSV, ONE_CLAIM).given().get("decisions")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?validate=maybe                        | query parameter validate WRONG_TYPE
            ?validate=true&validate=true           | query parameter validate REPEATED
            ?validate=true&yearBasis=CALENDAR      | query parameter yearBasis SETTING_OF_TABLES
            ?validate=true&Validate=true           | query parameter Validate UNKNOWN_PARAMETER
            ?trace_all=1                           | query parameter trace_all UNKNOWN_PARAMETER
            """)
    void beside_json_no_other_parameter_is_allowed(String query, String mistake) {
        assertThat(post(query, JSON, Request.ofOneClaim().text()).errors()).containsExactly(mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?validate=maybe                        | query parameter validate WRONG_TYPE
            ?validate=true&validate=true           | query parameter validate REPEATED
            ?validate=true&Validate=true           | query parameter Validate UNKNOWN_SETTING
            """)
    void beside_a_table_a_mistyped_one_is_a_mistake_too(String query, String mistake) {
        assertThat(post(query, CSV, ONE_CLAIM).errors().toString()).contains(mistake);
    }

    @Test
    void the_columns_of_a_table_are_not_validated() {
        Answer answer = caller.send(
                "POST",
                Caller.COLUMNS + "?validate=true",
                ONE_CLAIM.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", CSV));
        assertThat(answer.text()).contains("query parameter validate", "UNKNOWN_SETTING");
    }
}
