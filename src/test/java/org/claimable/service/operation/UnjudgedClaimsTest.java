package org.claimable.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimable.OwnRules;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.claimable.service.operation.Account.Door;
import org.junit.jupiter.api.Test;

/** Operators see how many claims a rule set lets through against a norm, and how many a failing rule keeps open. */
class UnjudgedClaimsTest {
    private static final ReadRuleSet OWN = OwnRules.read();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final UnjudgedClaims unjudged = new UnjudgedClaims();
    private final EvaluationMetrics metrics = new EvaluationMetrics(registry, unjudged);

    private static Summary summary(List<Rule> rules, String claims) {
        Library library = OwnRules.library(
                new Evaluator(OWN.ruleSet(), new ReadRules(OWN.ruleSet().chapters(), rules), failed -> {}));
        String request = "{\"asOf\":\"2025-05-01\",\"claims\":[%s]}".formatted(claims);
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), library);
        return Reporter.summary(library.evaluator(null)
                .orElseThrow()
                .evaluate(
                        cohort,
                        ShippedRules.library().valueSet("example-values").orElseThrow(),
                        cohort.asOf()));
    }

    private static String claim(String id, String evidence) {
        return "{\"id\":\"%s\",\"individual\":\"p-%<s\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"%s}"
                .formatted(id, evidence);
    }

    private double count(String name, String tag, String value) {
        return registry.get(name).tag(tag, value).counter().count();
    }

    @Test
    void claims_that_only_a_norm_refuses_are_counted_by_the_norm() {
        List<Rule> without = OWN.rules().stream()
                .filter(each -> !each.card().key().equals("EV-01a"))
                .toList();
        String record = ",\"evidence\":{\"kind\":\"RECORD\",\"reference\":\"register\"}";
        metrics.decided(
                Door.API, summary(without, claim("c1", "") + "," + claim("c2", "") + "," + claim("c3", record)));
        assertThat(count(EvaluationMetrics.NOT_JUDGED, "norm", "EV-01")).isEqualTo(2);
        assertThat(count(EvaluationMetrics.NOT_JUDGED, "norm", "EV-03")).isZero();
        assertThat(unjudged.byNorm()).isEqualTo(Map.of("EV-01", 2L));
        assertThat(unjudged.byRule()).isEmpty();
    }

    @Test
    void nothing_is_counted_where_the_rules_refuse_themselves() {
        metrics.decided(Door.API, summary(OWN.rules(), claim("c1", "")));
        assertThat(count(EvaluationMetrics.NOT_JUDGED, "norm", "EV-01")).isZero();
        assertThat(count(EvaluationMetrics.REASONS, "code", "NO_EVIDENCE")).isEqualTo(1);
        assertThat(unjudged.byNorm()).isEmpty();
    }

    @Test
    void claims_of_a_person_on_whom_a_rule_fails_are_counted_by_the_rule() {
        List<Rule> failing = new ArrayList<>(OWN.rules());
        failing.add(OwnRules.rule(OWN, "value", """
                rule "ZZ-01 A second rate"
                    @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "None." )
                when
                    $claim : Claim( known )
                then
                    findings.deadweight( $claim, 0.5 );
                end
                """));
        metrics.decided(
                Door.API,
                summary(failing, claim("c1", ",\"evidence\":{\"kind\":\"RECORD\",\"reference\":\"register\"}")));
        assertThat(unjudged.byRule()).hasSize(1);
        String rule = unjudged.byRule().keySet().iterator().next();
        assertThat(count(EvaluationMetrics.FAILED, "rule", rule)).isEqualTo(1);
    }
}
