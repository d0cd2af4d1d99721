package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.claimable.ServiceContract;
import org.claimable.file.json.CohortReader;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.Reporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a cohort look at the sums of a check, and say what they find in its summary. */
class CohortRulesTest {
    @TempDir
    private static Path folder;

    private static Library library;

    @BeforeAll
    static void load() {
        library = ServiceContract.library(folder);
    }

    private static String claim(int number, String service) {
        String said = service == null ? "" : "\"service\":\"%s\",".formatted(service);
        return """
                {"id":"c%d","individual":"p%1$d","outcome":"secure-job",%s"achievedOn":"2024-06-%02d",
                 "evidence":{"kind":"RECORD","reference":"r%1$d"}}""".formatted(number, said, 1 + number % 30);
    }

    private static Evaluation evaluated(String options, String... claims) {
        String request = """
                {"ruleSet":"services","valueSet":"example-values","asOf":"2025-06-01","options":{%s},"claims":[%s]}
                """.formatted(options, String.join(",", claims));
        return evaluated(request);
    }

    private static Evaluation evaluated(String request) {
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), library);
        return library.evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(cohort, library.values(cohort.settings()), LocalDate.of(2025, 6, 1));
    }

    private static List<String> said(Evaluation evaluation) {
        return Reporter.summary(evaluation).caveats().stream()
                .filter(each -> each.rule().startsWith("RC-"))
                .map(each -> each.code() + ": " + each.message())
                .toList();
    }

    @Test
    void each_service_over_the_limit_is_said_in_the_order_of_names_and_no_other() {
        Evaluation evaluation = evaluated(
                "",
                claim(1, "Walks"),
                claim(2, " Walks "),
                claim(3, "Job club"),
                claim(4, "Job club"),
                claim(5, "Advice"));
        assertThat(said(evaluation))
                .startsWith(
                        "LARGE_SERVICE: Job club has £1,120.00 of claimable value, more than £1,000.",
                        "LARGE_SERVICE: Walks has £1,120.00 of claimable value, more than £1,000.")
                .hasSize(3);
        CaveatCount first = Reporter.summary(evaluation).caveats().stream()
                .filter(each -> each.code().equals("LARGE_SERVICE"))
                .findFirst()
                .orElseThrow();
        assertThat(first.source()).contains("The contract of 2025").endsWith("clause 20");
        assertThat(first.provenance()).isEqualTo("published");
        assertThat(first.claims()).isZero();
    }

    @Test
    void what_is_refused_is_not_in_the_claimable_value() {
        String refused = claim(2, "Walks").replace("2024-06-03", "2026-06-03");
        assertThat(said(evaluated("", claim(1, "Walks"), refused))).isEmpty();
        assertThat(said(evaluated("", claim(1, "Walks"), claim(2, "Walks")))).hasSize(1);
    }

    @Test
    void a_rule_that_is_switched_off_advises() {
        String[] three = {claim(1, "A"), claim(2, "B"), claim(3, "C")};
        String message = ": 3 claims, a share of 1, have a record.";
        assertThat(said(evaluated("", three))).containsExactly("ADVISORY" + message);
        assertThat(said(evaluated("\"rules\":\"WITH_INFERRED\"", three)))
                .containsExactly("ONE_KIND_OF_EVIDENCE" + message);
    }

    @Test
    void claims_that_state_no_service_are_a_group_without_a_name() {
        assertThat(said(evaluated("", claim(1, null), claim(2, null))))
                .containsExactly(
                        "LARGE_SERVICE: The group of claims without a stated service has £1,120.00 of claimable value, more than £1,000.");
    }

    @Test
    void beyond_a_hundred_groups_a_rule_says_how_many_more_there_are() {
        String[] claims = IntStream.range(0, 206)
                .mapToObj(i -> claim(i, "Service %03d".formatted(i / 2)))
                .toArray(String[]::new);
        List<String> said = said(evaluated("", claims));
        assertThat(said).hasSize(102);
        assertThat(said.get(99)).contains("Service 099");
        assertThat(said.get(100))
                .isEqualTo("LARGE_SERVICE: This rule finds the same of 3 more groups, not listed here.");
    }

    @Test
    void no_rule_speaks_of_all_others_and_the_summary_says_how_many_groups_are_in_them() {
        String[] claims = IntStream.range(0, 10_004)
                .mapToObj(i -> claim(i, "Service " + Math.min(i, 10_001)))
                .toArray(String[]::new);
        assertThat(said(evaluated("", claims)))
                .filteredOn(each -> !each.startsWith("ADVISORY"))
                .containsExactly(
                        "GROUPS_NOT_CHECKED: Rules that look at groups of claims could not look at "
                                + "2 services (4 claims): there are too many groups to sum each alone. Check fewer claims at a time.");
    }

    @Test
    void every_kind_of_group_comes_with_its_sums_and_days() {
        Groups rules = new Groups();
        Reporter.summary(evaluatedBy(rules, failed -> {}));
        List<Group> groups = rules.seen;
        assertThat(groups.stream().map(each -> each.of() + " " + each.name()).toList())
                .containsExactly(
                        "service Walks",
                        "service null",
                        "provider null",
                        "outcome Secure job",
                        "area Employment",
                        "space null",
                        "evidence record",
                        "whole null");
        Group walks = groups.get(0);
        assertThat(walks.claims()).isEqualTo(2);
        assertThat(walks.people()).isEqualTo(2);
        assertThat(walks.claimable()).isEqualTo(1);
        assertThat(walks.refused()).isEqualTo(1);
        assertThat(walks.claimedValue().total()).isEqualByComparingTo("1120.00");
        assertThat(walks.refusedValue().total()).isEqualByComparingTo("560.00");
        assertThat(walks.firstDay()).isEqualTo("2024-06-02");
        assertThat(walks.lastDay()).isEqualTo("2026-06-03");
        assertThat(walks.claimsShare()).isEqualByComparingTo("0.6667");
        assertThat(walks.claimableValueShare()).isEqualByComparingTo("0.5");
        assertThat(groups.get(7).claims()).isEqualTo(3);
    }

    @Test
    void a_rule_that_fails_is_said_once_and_ends_nothing() {
        List<RuleFailedException> failures = new ArrayList<>();
        Groups rules = new Groups() {
            @Override
            public void look(String chapter, Object fact, Findings findings) {
                super.look(chapter, fact, findings);
                if (chapter.equals(Chapters.COHORT)) {
                    throw new IllegalStateException("Walks");
                }
            }
        };
        List<CaveatCount> failed = Reporter.summary(evaluatedBy(rules, failures::add)).caveats().stream()
                .filter(each -> each.code().equals("RULE_FAILED"))
                .toList();
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).rule()).isEqualTo("RC-09");
        assertThat(failed.get(0).message())
                .contains("failed on a group of claims")
                .doesNotContain("Walks");
        assertThat(failures).hasSize(1);
    }

    @Test
    void a_rule_set_without_such_rules_sums_nothing_for_them() {
        Evaluation without = evaluated("{\"claims\":[%s]}".formatted(claim(1, "Walks")));
        assertThat(without.ruleSet().id()).isEqualTo("uksvb");
        assertThat(without.cohortRules()).isNull();
    }

    private static Evaluation evaluatedBy(Groups rules, Consumer<RuleFailedException> failures) {
        Evaluation whole =
                evaluated("", claim(1, "Walks"), claim(2, "Walks").replace("2024-06-03", "2026-06-03"), claim(3, null));
        Evaluator evaluator = new Evaluator(whole.ruleSet(), rules, failures);
        return evaluator.evaluate(whole.cohort(), whole.valueSet(), whole.asOf());
    }

    /** The rules of the contract, which keep the groups that they looked at. */
    private static class Groups extends WrappingRules {
        final List<Group> seen = new ArrayList<>();

        Groups() {
            super(library.evaluator("services").orElseThrow().rules());
        }

        @Override
        public void look(String chapter, Object fact, Findings findings) {
            if (fact instanceof Group group) {
                seen.add(group);
            }
            super.look(chapter, fact, findings);
        }
    }
}
