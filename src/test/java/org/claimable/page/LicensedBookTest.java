package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
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

/** The book names a licensed overlay and its values, and shows neither its figures nor the words of its answers. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"claimable.rules.folder=rules", "claimable.rules.watch-every=0s"})
class LicensedBookTest {
    private static final String ANSWER = "marked-words-of-the-licence";
    private static final String[] SECRETS = {ANSWER, "arked words of the licence", "7331.77", "7,331.77", "733177"};

    @TempDir
    private static Path overlay;

    private final Visitor visitor;

    LicensedBookTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    @BeforeAll
    static void lay_it_over_the_rules() {
        CopiedRules.of(ShippedRules.FOLDER.resolve("templates/overlay"), overlay)
                .append("catalogue/answers.csv", "severity," + ANSWER + ",yes,1,published,our-licence table 1")
                .append("catalogue/answers.csv", "severity," + ANSWER + "-too,no,2,published,our-licence table 1")
                .append("values/my-values/values.csv", "full-time-employment,7331.77,,,0.1,");
    }

    @DynamicPropertySource
    static void read_it_there(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.overlays", overlay::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules/uksvb",
                "/rules/uksvb/1-eligibility",
                "/rules/uksvb/outcomes/pollution",
                "/rules/uksvb/outcomes/full-time-employment",
                "/values",
                "/values/my-values",
                "/rules/compare?from=uksvb-legacy&to=uksvb&valuesFrom=example-values&valuesTo=my-values&examples=yes",
                "/rules/compare?from=uksvb&to=uksvb&valuesFrom=my-values&valuesTo=my-values&examples=yes"
            })
    void no_page_shows_its_figures_or_its_answers(String path) {
        assertThat(visitor.page(path)).doesNotContain(SECRETS);
    }

    @Test
    void what_is_licensed_is_said_to_be() {
        assertThat(visitor.page("/values/my-values")).contains("Licensed", "used in checks, and not shown here");
        assertThat(visitor.page("/rules/uksvb/outcomes/pollution"))
                .contains("The answers are licensed and not shown here");
        assertThat(visitor.page("/rules/uksvb")).contains("Laid over it");
    }

    @Test
    void the_shipped_rules_below_it_keep_their_examples() {
        assertThat(visitor.page("/rules/uksvb/1-eligibility")).contains("It refuses a claim without evidence.");
    }
}
