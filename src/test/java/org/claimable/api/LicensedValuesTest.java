package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A licensed value set prices claims, but no read endpoint shows its figures. */
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LicensedValuesTest {
    private static final String ABOUT = """
            id: secret-values
            title: Secret values
            notice: Licensed.
            licensed: true
            deadweightIncluded: true
            """;
    private static final String VALUES = "outcome,wellbeing,exchequer\nfull-time-employment,7331.77,-1234.55\n";
    private static final String POINTS = "outcome,score,wellbeing\nmental-wellbeing-swemwbs,7,6543.21\n";
    private static final String[] FIGURES = {"7331.77", "733177", "1234.55", "123455", "6543.21", "654321"};

    @TempDir
    private static Path rules;

    private final Caller caller;

    LicensedValuesTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @BeforeAll
    static void lay_a_licensed_set_beside_the_others() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        Path licensed = Files.createDirectories(rules.resolve("values/licensed/secret-values"));
        Files.writeString(licensed.resolve("value-set.yaml"), ABOUT);
        Files.writeString(licensed.resolve("values.csv"), VALUES);
        Files.writeString(licensed.resolve("score-points.csv"), POINTS);
    }

    @DynamicPropertySource
    static void read_the_rules_there(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.folder", rules::toString);
    }

    @Test
    void the_set_is_listed_without_its_figures() {
        JsonNode set = listed("secret-values");
        assertThat(set.get("licensed").asBoolean()).isTrue();
        assertThat(set.get("outcomes").asInt()).isEqualTo(2);
        assertThat(set.has("values")).isFalse();
        assertThat(set.has("scorePoints")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/value-sets", "/v1/rule-sets/uksvb", "/v1/outcomes/full-time-employment"})
    void no_read_endpoint_shows_its_figures(String path) {
        assertThat(caller.get(path).text()).doesNotContain(FIGURES);
    }

    @Test
    void sets_that_are_not_licensed_show_theirs() {
        assertThat(listed("example-values").get("values")).hasSizeGreaterThan(80);
        assertThat(listed("example-values").get("scorePoints")).isNotEmpty();
        assertThat(listed("open-wellby").get("default").asBoolean()).isTrue();
    }

    @Test
    void the_set_prices_claims() {
        JsonNode value = evaluate("*/*").decision("c1").get("value");
        assertThat(value.get("wellbeing").decimalValue()).isEqualByComparingTo("7331.77");
        assertThat(value.get("deadweightRate").isNull()).isTrue();
        assertThat(value.get("total").decimalValue()).isEqualByComparingTo("6097.22");
        assertThat(evaluate("*/*").text()).doesNotContain(FIGURES[4], FIGURES[5]);
    }

    @Test
    void the_set_prices_claims_by_its_digest_too() {
        String digest = listed("secret-values").get("digest").toString();
        assertThat(caller.post(Request.ofOneClaim().with("/valueSet", digest)).bytes())
                .isEqualTo(evaluate("*/*").bytes());
    }

    @Test
    void no_accept_header_brings_out_the_figures_of_outcomes_that_are_not_claimed() {
        assertThat(evaluate("application/problem+json").text()).doesNotContain(FIGURES[4], FIGURES[5]);
    }

    private Answer evaluate(String accepted) {
        Request request = Request.ofOneClaim().with("/valueSet", "\"secret-values\"");
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Accept", accepted);
        return caller.send("POST", Caller.EVALUATIONS, request.text().getBytes(StandardCharsets.UTF_8), headers);
    }

    private JsonNode listed(String id) {
        List<JsonNode> sets = caller.get("/v1/value-sets")
                .given()
                .valueStream()
                .filter(set -> set.get("id").asString().equals(id))
                .toList();
        assertThat(sets).hasSize(1);
        return sets.get(0);
    }
}
