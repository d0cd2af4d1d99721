package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.method.bank.Outcome.Audience;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.TraceChoice;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Condition;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.junit.jupiter.api.Test;

/** What the trace of a claim says of rules that were looked at, left out, or could not be asked. */
class TraceOfOneClaimTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 5, 1);
    private static final String RECORD = "\"evidence\": {\"kind\": \"RECORD\", \"reference\": \"r\"}";
    private static final Library SHIPPED = ShippedRules.library();

    @Test
    void a_rule_that_was_met_says_what_it_read_and_where() {
        Decision decision = decided(
                        "\"ALL\"",
                        "\"p1\", \"outcome\": \"financial-comfort\", \"achievedOn\": \"2024-09-30\", \"evidence\": {\"kind\": \"SURVEY\","
                                + " \"before\": \"just-about-getting-by\", \"after\": \"doing-alright\"}")
                .get(0);
        TraceEntry met = entry(decision, "EV-03");
        assertThat(met.status()).isEqualTo(Status.SATISFIED);
        assertThat(met.stage()).isEqualTo("ELIGIBILITY");
        assertThat(met.mayRefuse()).isTrue();
        assertThat(met.conditions())
                .extracting(Condition::asks)
                .containsExactly("evidence.onScale", "evidence.metBefore");
        assertThat(met.conditions()).extracting(Condition::holds).containsExactly(true, false);
        assertThat(met.conditions().get(1).read()).isEqualTo("just-about-getting-by");
        assertThat(met.conditions().get(1).pointer()).isEqualTo("/claims/0/evidence/before");
        assertThat(entry(decision, "EV-07a").missing())
                .containsExactly("/claims/0/evidence/beforeOn", "/claims/0/evidence/afterOn");
    }

    @Test
    void a_rule_about_age_is_not_decided_without_the_age() {
        String request = request(
                        "\"ALL\"", "\"p1\", \"outcome\": \"%s\", \"achievedOn\": \"2024-09-30\"".formatted(youth()))
                .replace("\"claims\"", "\"individuals\": [{\"ref\": \"p1\"}], \"claims\"");
        TraceEntry age = entry(decided(request, SHIPPED).get(0), "EL-03");
        assertThat(age.status()).isEqualTo(Status.NOT_DECIDED);
        assertThat(age.missing()).containsExactly("/individuals/0/age");
    }

    private static String youth() {
        return SHIPPED.evaluator("uksvb").orElseThrow().ruleSet().catalogue().outcomes().stream()
                .filter(each -> each.audience() == Audience.YOUTH)
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    void the_rules_across_claims_are_not_decided_of_an_untracked_claim() {
        Decision decision = decided(
                        "\"ALL\"", "null, \"outcome\": \"gardening\", \"achievedOn\": \"2024-09-30\", " + RECORD)
                .get(0);
        assertThat(entry(decision, "CO-04").status()).isEqualTo(Status.VIOLATED);
        assertThat(entry(decision, "CO-04").mayRefuse()).isFalse();
        for (String rule : List.of("CO-01", "CO-03", "IN-01")) {
            assertThat(entry(decision, rule).status()).as(rule).isEqualTo(Status.NOT_DECIDED);
            assertThat(entry(decision, rule).missing()).containsExactly("/claims/0/individual");
        }
    }

    @Test
    void an_unknown_outcome_stands_alone() {
        Decision decision = decided("[\"c1\"]", "\"p1\", \"outcome\": \"no such\", \"achievedOn\": \"2024-09-30\"")
                .get(0);
        assertThat(entry(decision, "EL-01").status()).isEqualTo(Status.VIOLATED);
        assertThat(entry(decision, "EV-01a").status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(entry(decision, "IN-01").because()).isEqualTo("EL-01");
        assertThat(entry(decision, "VA-01").because()).isEqualTo("EL-01");
    }

    @Test
    void only_claims_that_do_not_count_are_traced_where_those_are_asked_for() {
        List<Decision> decisions = decided(
                "\"REFUSED\"",
                "\"p1\", \"outcome\": \"gardening\", \"achievedOn\": \"2024-09-30\", " + RECORD,
                "\"p1\", \"outcome\": \"gardening\", \"achievedOn\": \"2024-10-30\", " + RECORD);
        assertThat(decisions.get(0).verdict()).isEqualTo(Verdict.CLAIMABLE);
        assertThat(decisions.get(0).trace()).isNull();
        assertThat(entry(decisions.get(1), "CO-01").status()).isEqualTo(Status.VIOLATED);
        assertThat(entry(decisions.get(1), "CO-01").examined().claims()).containsExactly("c1");
        assertThat(entry(decisions.get(1), "IN-01").because()).isEqualTo("CO-01");
    }

    @Test
    void a_row_that_cannot_be_read_reaches_no_rule() {
        Claim unreadable = Claim.unreadable(
                "c1",
                "p1",
                "gardening",
                null,
                ClaimTexts.NONE,
                List.of(new Violation("row 2", "BAD_DATE", "No date.")));
        Cohort cohort = new Cohort(
                Settings.UNCHOSEN.with(Setting.TRACE, TraceChoice.of("ALL")),
                List.of(),
                List.of(unreadable),
                List.of());
        Decision decision = evaluate(cohort, SHIPPED.evaluator("uksvb").orElseThrow(), Integer.MAX_VALUE)
                .decisions()
                .get(0);
        assertThat(entry(decision, "RE-01").status()).isEqualTo(Status.VIOLATED);
        assertThat(entry(decision, "EL-01").because()).isEqualTo("RE-01");
    }

    @Test
    void a_norm_that_no_rule_is_of_has_an_entry_of_its_own_where_it_is_not_met() {
        Evaluator lacking = keeping(rule -> !rule.card().id().equals("EV-01"));
        Decision decision = evaluate(
                        cohort("\"p1\", \"outcome\": \"gardening\", \"achievedOn\": \"2024-09-30\""), lacking, 99)
                .decisions()
                .get(0);
        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(entry(decision, "EV-01").status()).isEqualTo(Status.VIOLATED);
        assertThat(entry(decision, "EV-01").mayRefuse()).isFalse();
        assertThat(entry(decision, "CO-01").because()).isEqualTo("EV-01");
    }

    @Test
    void a_rule_that_fails_takes_all_claims_of_the_person_out() {
        Evaluator failing = new Evaluator(
                PeopleTrial.OWN.ruleSet(), new Failing(keeping(rule -> true).rules()));
        Decision decision = evaluate(
                        cohort("\"p1\", \"outcome\": \"gardening\", \"achievedOn\": \"2024-09-30\", " + RECORD),
                        failing,
                        99)
                .decisions()
                .get(0);
        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(entry(decision, "VA-06").status()).isEqualTo(Status.VIOLATED);
        assertThat(entry(decision, "EL-01").because()).isEqualTo("VA-06");
    }

    @Test
    void more_rows_than_allowed_and_ids_of_no_claim_are_mistakes() {
        Cohort cohort = cohort("\"p1\", \"outcome\": \"gardening\", \"achievedOn\": \"2024-09-30\", " + RECORD);
        assertThatThrownBy(() -> evaluate(cohort, SHIPPED.evaluator("uksvb").orElseThrow(), 10))
                .isInstanceOfSatisfying(InvalidCohortException.class, refused -> assertThat(
                                refused.violations().get(0).code())
                        .isEqualTo("TRACE_TOO_LARGE"));
        assertThatThrownBy(() -> decided(
                        "[\"c1\", \"c7\"]", "\"p1\", \"outcome\": \"gardening\", \"achievedOn\": \"2024-09-30\""))
                .isInstanceOfSatisfying(InvalidCohortException.class, refused -> assertThat(
                                refused.violations().get(0).pointer()
                                        + refused.violations().get(0).code())
                        .isEqualTo("/trace/1UNKNOWN_CLAIM"));
    }

    @Test
    void the_coverage_of_rules_comes_without_a_trace() {
        Cohort cohort = cohort("\"p1\", \"outcome\": \"gardening\", \"achievedOn\": \"2024-09-30\", " + RECORD);
        Evaluation evaluation = evaluate(
                cohort.with(Settings.UNCHOSEN.with(Setting.RULE_COVERAGE, true)),
                SHIPPED.evaluator("uksvb").orElseThrow(),
                0);
        assertThat(evaluation.decisions().get(0).trace()).isNull();
        assertThat(evaluation.coverage().counts())
                .filteredOn(rule -> rule.rule().equals("EL-01"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.of(Status.SATISFIED)).isEqualTo(1));
    }

    private static Evaluator keeping(Predicate<Rule> kept) {
        List<Rule> rules = PeopleTrial.OWN.rules().stream().filter(kept).toList();
        return new Evaluator(
                PeopleTrial.OWN.ruleSet(),
                new ReadRules(PeopleTrial.OWN.ruleSet().chapters(), rules));
    }

    /** Decisions of claims, each what stands after the name of its person. */
    private static List<Decision> decided(String trace, String... claims) {
        return decided(request(trace, claims), SHIPPED);
    }

    private static String request(String trace, String... claims) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < claims.length; i++) {
            String person = claims[i].startsWith("null")
                    ? claims[i].substring("null, ".length())
                    : "\"individual\": " + claims[i];
            all.append(i == 0 ? "" : ",").append("{\"id\": \"c%d\", %s}".formatted(i + 1, person));
        }
        return "{\"asOf\": \"2025-05-01\", \"trace\": %s, \"claims\": [%s]}".formatted(trace, all);
    }

    private static Cohort cohort(String claim) {
        return read(request("\"ALL\"", claim), SHIPPED);
    }

    private static Cohort read(String request, Library library) {
        return CohortReader.read(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), library);
    }

    private static List<Decision> decided(String request, Library library) {
        return evaluate(read(request, library), library.evaluator("uksvb").orElseThrow(), Integer.MAX_VALUE)
                .decisions();
    }

    private static Evaluation evaluate(Cohort cohort, Evaluator evaluator, int rows) {
        return evaluator.evaluate(
                cohort,
                SHIPPED.valueSet("example-values").orElseThrow(),
                AS_OF,
                Deadline.in(Duration.ofMinutes(1)).tracing(rows));
    }

    private static TraceEntry entry(Decision decision, String rule) {
        return decision.trace().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No entry of " + rule));
    }

    /** Rules of which VA-06 fails. */
    private static final class Failing extends WrappingRules {
        private Failing(Rules rules) {
            super(rules);
        }

        @Override
        public void look(String chapter, Object fact, Findings findings) {
            if (chapter.equals(Chapters.VALUE)) {
                RuleCard failing = cards().stream()
                        .filter(card -> card.key().equals("VA-06"))
                        .findFirst()
                        .orElseThrow();
                throw new RuleFailedException(failing, "It failed.", null);
            }
            super.look(chapter, fact, findings);
        }
    }
}
