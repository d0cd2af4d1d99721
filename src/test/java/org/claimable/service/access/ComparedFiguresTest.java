package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.api.Service;
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

/** What a licensed value set gives is shown to those who may have claims priced by it, and to no one who compares rules alone. */
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ComparedFiguresTest {
    private static final String COMPARE = "cl_compare";
    private static final String BOTH = "cl_both";
    private static final String READ = "cl_read_too";
    private static final String[] FIGURES = {"7331.77", "6600.00", "731.77"};
    private static final String CLAIMS = """
            "asOf": "2026-11-21", "claims": [{"id": "c1", "individual": "p1", "outcome": "full-time-employment",
              "achievedOn": "2025-06-03", "evidence": {"kind": "RECORD", "reference": "r1"}}]""";

    @TempDir
    private static Path folder;

    private final Asking asking;

    ComparedFiguresTest(@LocalServerPort int port) {
        this.asking = new Asking(port);
    }

    @BeforeAll
    static void lay_a_licensed_set_beside_the_others() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), folder.resolve("rules"));
        Path licensed = Files.createDirectories(folder.resolve("rules/values/licensed/secret-values"));
        Files.writeString(
                licensed.resolve("value-set.yaml"),
                "id: secret-values\ntitle: Secret\nnotice: Licensed.\nlicensed: true\ndeadweightIncluded: true\n");
        Files.writeString(licensed.resolve("values.csv"), "outcome,wellbeing\nfull-time-employment,7331.77\n");
        Files.writeString(
                folder.resolve("keys.csv"),
                "name,scopes,last day,sha256\n"
                        + GuardedService.Guards.line("comparer", "rules:compare", "", COMPARE)
                        + GuardedService.Guards.line("reader", "rules:compare rules:read", "", READ)
                        + GuardedService.Guards.line("both", "rules:compare claims:evaluate", "", BOTH));
    }

    @DynamicPropertySource
    static void read_the_rules_and_keys_there(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.folder", () -> folder.resolve("rules").toString());
        settings.add("claimable.access.keys", () -> folder.resolve("keys.csv").toString());
    }

    private Asking.Answer compare(String key, String valuesBefore, String valuesAfter, String cohorts)
            throws IOException {
        String body = """
                {"before": {"ruleSet": "uksvb", "valueSet": "%s"}, "after": {"ruleSet": "uksvb-legacy", "valueSet": "%s"},
                 "valuesByOutcome": true, "cohorts": [%s]}""".formatted(valuesBefore, valuesAfter, cohorts);
        return asking.ask("POST", "/v1/comparisons", body, "X-API-Key: " + key, "Content-Type: application/json");
    }

    private static void assertRefused(Asking.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.text())
                .contains("application/problem+json", "secret-values", "claims:evaluate")
                .doesNotContain(FIGURES);
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPARE, READ})
    void a_cohort_priced_by_a_licensed_set_on_either_side_is_refused(String key) throws IOException {
        String cohort = "{" + CLAIMS + "}";
        assertRefused(compare(key, "secret-values", "secret-values", cohort));
        assertRefused(compare(key, "secret-values", "example-values", cohort));
        assertRefused(compare(key, "example-values", "secret-values", cohort));
    }

    @Test
    void sets_that_are_not_licensed_are_compared() throws IOException {
        assertThat(compare(COMPARE, "example-values", "open-wellby", "{" + CLAIMS + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rules_and_sets_are_compared_without_cohorts_and_without_figures() throws IOException {
        Asking.Answer answer = compare(COMPARE, "example-values", "secret-values", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain(FIGURES);
    }

    @Test
    void who_may_have_claims_priced_sees_what_it_comes_to() throws IOException {
        Asking.Answer answer = compare(BOTH, "example-values", "secret-values", "{" + CLAIMS + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("7331.77");
    }
}
