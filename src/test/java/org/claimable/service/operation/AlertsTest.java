package org.claimable.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.service.operation.Account.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Alerts see the first failure, of each instance of their own job; what they say is tried by promtool. */
class AlertsTest {
    private static final Path RULES = Path.of("packaging/prometheus-rules.yaml");
    private static final Path TRIALS = Path.of("packaging/prometheus-rules.test.yaml");
    private static final Path PAGE = Path.of("docs/operations.md");

    private static JsonNode yaml(Path file) {
        return YAMLMapper.builder().build().readTree(file.toFile());
    }

    private static Map<String, String> alerts() {
        return yaml(RULES)
                .at("/groups/0/rules")
                .valueStream()
                .collect(Collectors.toMap(each -> each.get("alert").asString(), each -> each.get("expr")
                        .asString()));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void evaluations_that_fail_or_are_too_slow_are_counted_from_the_start(Door door) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new EvaluationMetrics(registry, new UnjudgedClaims());
        for (String ending : List.of("failed", "too-slow")) {
            assertThat(registry.get("claimable.evaluations")
                            .tags("door", door.word(), "ending", ending)
                            .timer()
                            .count())
                    .isZero();
        }
    }

    @Test
    void a_counter_that_begins_with_its_first_failure_is_seen() {
        alerts().values().stream()
                .filter(each -> each.contains("increase("))
                .forEach(each -> assertThat(each).contains("> 0 unless ").contains("offset 10m"));
    }

    @Test
    void every_metric_that_an_alert_asks_for_is_of_its_job() {
        alerts().values().forEach(each -> assertThat(Stream.of(each.split("(?=\\b(?:claimable|jvm)_|\\bup\\{)"))
                        .filter(part -> part.matches("(?s)(?:claimable_|jvm_|up\\{).*")))
                .isNotEmpty()
                .allMatch(part -> part.matches("(?s)\\w+\\{job=\"claimable\".*")));
    }

    @Test
    void every_alert_is_tried_speaking_and_silent() {
        for (String state : List.of("speaking", "silent")) {
            Set<String> tried = yaml(TRIALS)
                    .get("tests")
                    .valueStream()
                    .flatMap(each -> each.get("alert_rule_test").valueStream())
                    .filter(each -> each.has("exp_alerts") == state.equals("speaking"))
                    .map(each -> each.get("alertname").asString())
                    .collect(Collectors.toSet());
            assertThat(tried).as(state).containsExactlyInAnyOrderElementsOf(alerts().keySet());
        }
    }

    @Test
    void every_alert_is_explained() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(alerts().keySet()).allMatch(each -> page.contains("`" + each + "`"));
    }
}
