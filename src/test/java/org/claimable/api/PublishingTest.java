package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.claimable.CopiedRules;
import org.claimable.launch.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Rules are published while the service runs: whole or not at all, and what was refused is said in three places. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.watch-every=20ms",
            "claimable.rules.still-for=200ms",
            "claimable.limits.idle=10m",
            "claimable.limits.patience=10m"
        })
@ExtendWith(OutputCaptureExtension.class)
class PublishingTest {
    private static final String ABOUT = "uksvb/rule-set.yaml";
    private static final String EVIDENCE = "uksvb/1-eligibility/evidence.drl";
    private static final String HEALTH = "/actuator/health";
    private static final String OVERLAY = "id: own\ntitle: Own parameters\nover: uksvb\nlicensed: true\n";
    private static final String PARAMETERS = """
            name,value,from,to,unit,provenance,source,note
            disclosure-threshold,%d,,,people,published,small-numbers counts of 1 to 4,
            """;

    @TempDir
    private static Path temporary;

    private static CopiedRules rules;
    private static CopiedRules overlay;

    private final Caller caller;
    private final LoggingSystem logging;
    private final int port;

    PublishingTest(@LocalServerPort int port, @Autowired LoggingSystem logging) {
        this.port = port;
        this.caller = new Caller(port);
        this.logging = logging;
    }

    @BeforeAll
    static void lay_out_the_folders() {
        rules = CopiedRules.to(temporary.resolve("rules"));
        overlay = new CopiedRules(temporary.resolve("own"))
                .write("overlay.yaml", OVERLAY)
                .write("parameters.csv", PARAMETERS.formatted(6));
    }

    @DynamicPropertySource
    static void read_the_rules_there(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.folder", () -> temporary.resolve("rules").toString());
        settings.add("claimable.rules.overlays", () -> temporary.resolve("own").toString());
    }

    @BeforeEach
    void log_as_the_service_does() {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
    }

    @AfterEach
    void leave_no_mistake_and_be_silent_again() throws Exception {
        awaitRuleSets(now -> !now.has("refused"));
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }

    private static void writeVersion(String version) {
        rules.change(ABOUT, text -> text.replaceFirst("version: .*", "version: \"%s\"".formatted(version)));
    }

    private JsonNode ruleSets() {
        return caller.get("/v1/rule-sets").given();
    }

    private JsonNode uksvb() {
        return caller.get("/v1/rule-sets/uksvb").given();
    }

    private JsonNode awaitRuleSets(Predicate<JsonNode> so) throws InterruptedException {
        for (int i = 0; i < 3_000; i++) {
            JsonNode now = ruleSets();
            if (so.test(now)) {
                return now;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(ruleSets().toString());
    }

    private void awaitVersion(String version) throws InterruptedException {
        awaitRuleSets(now -> now.at("/ruleSets/1/version").asString().equals(version));
    }

    @Test
    void a_change_is_published_and_logged(CapturedOutput output) throws Exception {
        JsonNode before = uksvb();
        writeVersion("published");
        awaitVersion("published");
        assertThat(uksvb().get("digest")).isNotEqualTo(before.get("digest"));
        assertThat(uksvb().get("state").asString()).isEqualTo("CURRENT");
        String published =
                "Published rule set uksvb published, " + uksvb().get("digest").asString();
        Patience.until(published, () -> output.toString().contains(published));
        Request pinned =
                Request.ofOneClaim().with("/ruleSet", before.get("digest").toString());
        assertThat(caller.post(pinned).errors()).containsExactly("/ruleSet UNKNOWN_RULE_SET");
    }

    @Test
    void a_request_is_decided_by_the_rules_in_force_once_all_of_it_has_come() throws Exception {
        writeVersion("begun-with");
        awaitVersion("begun-with");
        try (RawHttp.Upload slow =
                RawHttp.begin(port, Caller.EVALUATIONS, Request.ofOneClaim().text())) {
            Thread.sleep(500);
            writeVersion("meanwhile");
            awaitVersion("meanwhile");
            assertThat(slow.end())
                    .startsWith("HTTP/1.1 200")
                    .contains("\"version\":\"meanwhile\"")
                    .contains("\"verdict\":\"CLAIMABLE\"");
        }
    }

    @Test
    void a_stream_ends_on_the_rules_that_it_began_with() throws Exception {
        writeVersion("streamed-with");
        awaitVersion("streamed-with");
        String person =
                "{\"individual\":\"p%d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";
        try (RawHttp.Upload slow = RawHttp.begin(
                port, Caller.STREAM, "application/x-ndjson", "{}\n" + person.formatted(1) + person.formatted(2))) {
            slow.awaitAnswer();
            writeVersion("published-meanwhile");
            awaitVersion("published-meanwhile");
            assertThat(slow.end()).contains("\"version\":\"streamed-with\"").contains("\"read\":2");
        }
    }

    @Test
    void what_was_refused_is_said_by_the_list_by_health_and_by_the_log(CapturedOutput output) throws Exception {
        JsonNode before = uksvb();
        String good = rules.text(EVIDENCE);
        rules.replace(EVIDENCE, "evidence.metBefore", "evidence.metBefor");
        JsonNode list = awaitRuleSets(now -> now.has("refused"));
        assertThat(list.at("/ruleSets/1/state").asString()).isEqualTo("KEPT");
        assertThat(list.at("/ruleSets/1/digest")).isEqualTo(before.get("digest"));
        assertThat(list.at("/refused/count").asInt()).isEqualTo(1);
        JsonNode problem = list.at("/refused/problems/0");
        assertThat(problem.get("file").asString()).isEqualTo(EVIDENCE);
        assertThat(problem.get("line").asInt()).isEqualTo(rules.line(EVIDENCE, "evidence.metBefor )"));
        assertThat(problem.get("message").asString()).contains("Maybe metBefore");
        assertThat(RawHttp.get(port, HEALTH))
                .contains("\"status\":\"UP\"", "\"candidate\":\"REFUSED\"", "\"problems\":1");
        Patience.until("a line of the log", () -> output.toString().contains("Refused a change of the rules"));
        assertThat(output).contains("Refused a change of the rules", "Mistakes: 1", EVIDENCE + ", line ");
        assertThat(caller.post(Request.ofOneClaim()).given().at("/ruleSet/digest"))
                .isEqualTo(before.get("digest"));
        rules.write(EVIDENCE, good);
        assertThat(awaitRuleSets(now -> !now.has("refused")).at("/ruleSets/1/loadedSince"))
                .isEqualTo(before.get("loadedSince"));
        assertThat(RawHttp.get(port, HEALTH))
                .doesNotContain("REFUSED")
                .contains(before.get("digest").asString());
    }

    @Test
    void what_a_licensed_overlay_says_is_said_neither_by_the_list_nor_by_the_log(CapturedOutput output)
            throws Exception {
        overlay.write("parameters.csv", PARAMETERS.formatted(6).replace("6", "73x31"));
        assertThat(awaitRuleSets(now -> now.has("refused")).toString())
                .contains("own/parameters.csv", "may be licensed")
                .doesNotContain("73x31");
        Patience.until("a line of the log", () -> output.toString().contains("own/parameters.csv"));
        assertThat(output).contains("own/parameters.csv", "may be licensed").doesNotContain("73x31");
        overlay.write("parameters.csv", PARAMETERS.formatted(6));
    }

    @Test
    void an_answer_says_which_overlays_decided() throws Exception {
        JsonNode listed = ruleSets().at("/ruleSets/1/overlays/0");
        assertThat(listed.get("id").asString()).isEqualTo("own");
        assertThat(listed.get("title").asString()).isEqualTo("Own parameters");
        assertThat(listed.get("licensed").asBoolean()).isTrue();
        JsonNode used = caller.post(Request.ofOneClaim()).given().at("/ruleSet/overlays");
        assertThat(used).hasSize(1);
        assertThat(used.at("/0/id")).isEqualTo(listed.get("id"));
        assertThat(used.at("/0/digest")).isEqualTo(listed.get("digest"));
        overlay.write("parameters.csv", PARAMETERS.formatted(7));
        awaitRuleSets(now -> !now.at("/ruleSets/1/overlays/0/digest").equals(listed.get("digest")));
    }
}
