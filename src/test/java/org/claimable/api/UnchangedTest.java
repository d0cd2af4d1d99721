package org.claimable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who has what is still published is not sent it again; who has what was published before is. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"claimable.rules.watch-every=20ms", "claimable.rules.still-for=200ms"})
class UnchangedTest {
    @TempDir
    private static Path temporary;

    private static CopiedRules rules;

    private final int port;

    UnchangedTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeAll
    static void lay_out_the_folder() {
        rules = CopiedRules.to(temporary.resolve("rules"));
    }

    @DynamicPropertySource
    static void read_the_rules_there(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.folder", () -> temporary.resolve("rules").toString());
    }

    private Response get(String path, String tag) {
        return given().baseUri("http://127.0.0.1")
                .port(port)
                .header("If-None-Match", tag)
                .get(path);
    }

    @Test
    void who_has_anything_of_an_address_is_not_sent_it_again() {
        for (String path : new String[] {"/v1/outcomes", "/v1/rule-sets/uksvb", "/openapi.yaml"}) {
            Response same = get(path, "*");
            assertThat(same.statusCode()).as(path).isEqualTo(304);
            assertThat(same.asByteArray()).isEmpty();
        }
        assertThat(get("/problems", "*").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "W/\"cut off", ",", "\"a\" \"b\""})
    void a_tag_that_is_none_is_passed_over(String tag) {
        for (String path : new String[] {"/v1/outcomes", "/v1/templates/claims.csv", "/problems", "/openapi.yaml"}) {
            assertThat(get(path, tag).statusCode()).as(path).isEqualTo(200);
        }
        given().baseUri("http://127.0.0.1")
                .port(port)
                .header("If-None-Match", tag)
                .contentType("application/json")
                .body(Request.ofOneClaim().text())
                .post("/v1/evaluations")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/rule-sets",
                "/v1/rule-sets/uksvb",
                "/v1/outcomes",
                "/v1/outcomes/gardening",
                "/v1/value-sets",
                "/v1/templates/claims.xlsx",
                "/v1/templates/claims.csv",
                "/openapi.yaml",
                "/openapi.json"
            })
    void what_is_unchanged_is_not_sent_again(String path) {
        Response first = get(path, "\"none\"");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(first.header("Vary")).containsIgnoringCase("accept-encoding");
        Response again = get(path, first.header("ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rule-sets/none", "/v1/outcomes/none", "/v1/outcomes?ruleSet=none"})
    void what_is_not_there_is_not_unchanged(String path) {
        Response answer = get(path, get("/v1/outcomes", "\"none\"").header("ETag"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.header("ETag")).isNull();
    }

    @Test
    void what_was_published_since_is_sent() throws Exception {
        String before = get("/v1/outcomes", "\"none\"").header("ETag");
        rules.change("uksvb/rule-set.yaml", text -> text.replaceFirst("version: .*", "version: \"since\""));
        Response now = get("/v1/outcomes", before);
        for (int i = 0; i < 3_000 && now.statusCode() == 304; i++) {
            Thread.sleep(100);
            now = get("/v1/outcomes", before);
        }
        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(now.header("ETag")).isNotEqualTo(before);
        assertThat(now.asByteArray()).isNotEmpty();
    }
}
