package org.claimable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.Map;
import org.claimable.file.json.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The type of each problem is an address at which programs and people are told what it means and what to do. */
@RunningService
class ProblemsTest {
    private final Caller caller;
    private final int port;

    ProblemsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
        this.port = port;
    }

    private Answer asked(String path, String header, String value) {
        return caller.send("GET", path, new byte[0], Map.of(header, value));
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void a_type_explains_itself_to_programs_and_to_people(ProblemKind kind) {
        JsonNode told = caller.get(kind.type()).given();
        assertThat(told.get("code").asString()).isEqualTo(kind.name());
        assertThat(told.get("status").asInt()).isEqualTo(kind.status());
        assertThat(told.get("meaning").asString()).endsWith(".");
        assertThat(told.get("remedy").asString()).endsWith(".");
        given().baseUri("http://127.0.0.1")
                .port(port)
                .header("Accept", "text/html,*/*;q=0.8")
                .get(kind.type())
                .then()
                .statusCode(200)
                .body(containsString("<h1"), containsString(kind.title()), containsString(kind.remedy()));
    }

    @Test
    void all_kinds_are_listed() {
        assertThat(caller.get("/problems").given().findValuesAsString("code"))
                .hasSize(ProblemKind.values().length)
                .doesNotHaveDuplicates();
        assertThat(caller.get("/problems/moon").refused(404).get("detail").asString())
                .contains("no kind of problem \"moon\"");
    }

    @Test
    void a_problem_names_the_request_and_the_limit_that_it_reached() {
        Answer answer = asked("/v1/rule-sets/hact", "X-Request-Id", "0f0e0d0c-0001-4002-8003-0123456789ab");
        assertThat(answer.refused(404).get("instance").asString()).isEqualTo("0f0e0d0c-0001-4002-8003-0123456789ab");
        assertThat(answer.json().has("limit")).isFalse();
        assertThat(answer.json().has("retryAfter")).isFalse();
    }
}
