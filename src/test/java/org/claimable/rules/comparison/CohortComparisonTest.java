package org.claimable.rules.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.oracle.RandomCohorts;
import org.claimable.rules.comparison.Change.ChangedPart;
import org.claimable.rules.comparison.Movers.Mover;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class CohortComparisonTest {
    private static final int COHORTS = 200;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final String FIRST_SEEN = """

            rule "EV-19 A person has seen the claim first"
                @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "Have it seen." )
            when
                $claim : Claim( known )
            then
                findings.%s( $claim, "TO_SEE", "See it." );
            end""";

    @TempDir
    private static Path folder;

    private static List<Cohort> cohorts;
    private static Comparison comparison;

    @BeforeAll
    static void decide_random_cohorts_by_the_shipped_rules_and_by_rules_of_which_much_is_changed() {
        RandomCohorts random = new RandomCohorts(ShippedRules.UKSVB);
        cohorts = IntStream.range(0, COHORTS)
                .mapToObj(seed -> cohort(random, seed))
                .toList();
        CopiedRules changed = CopiedRules.to(folder)
                .without("example-contract")
                .change(
                        "uksvb/3-incompatibility/incompatible-outcomes.csv",
                        text -> text.replaceAll("(?m)^IN-0[2-9],.*\n", "")
                                + "IN-90,financial-comfort,regular-volunteering,,,published,csif section 4.2,no,Of the test\n")
                .replace("uksvb/4-value/deadweight.drl.csv", "\"community\",,,\"0.19\"", "\"community\",,,\"0.25\"")
                .replace("uksvb/parameters.csv", "youth-before-age,25", "youth-before-age,18")
                .replace("uksvb/catalogue/answers.csv", "yes-no,no,no", "yes-no,no,yes")
                .replace(
                        "uksvb/1-eligibility/evidence.drl",
                        "evidence.metBefore )",
                        "evidence.metBefore, evidence.retrospective )")
                .append("uksvb/rule-set.yaml", "departs: [%s, %s]".formatted(departure("EV-03"), departure("EV-04")));
        Cohort[] decided = cohorts.toArray(Cohort[]::new);
        comparison = Sides.compared(Sides.shipped(decided), Sides.of(changed, decided), false);
    }

    private static String departure(String norm) {
        return "{norm: %s, why: Of the test, source: csif section 4.2}".formatted(norm);
    }

    private static Cohort cohort(RandomCohorts random, long seed) {
        ObjectNode request = random.cohort(seed);
        request.set("valueSet", random.valueSet(seed));
        byte[] json = request.toString().getBytes(StandardCharsets.UTF_8);
        return CohortReader.read(new ByteArrayInputStream(json), ShippedRules.library());
    }

    @Test
    void the_difference_of_the_claimable_total_is_the_sum_of_the_claims_differences() {
        assertThat(comparison.cohorts()).hasSize(COHORTS).allSatisfy(cohort -> assertThat(
                        sum(cohort.claims(), CohortComparison.ChangedClaim::difference))
                .isEqualTo(cohort.difference().claimableValue()));
        assertThat(comparison.cohorts())
                .filteredOn(cohort -> cohort.difference().claimableValue().signum() != 0)
                .hasSizeGreaterThan(COHORTS / 4);
    }

    @Test
    void totals_after_are_totals_before_and_the_difference() {
        assertThat(comparison.cohorts()).allSatisfy(cohort -> {
            CohortComparison.Totals difference = cohort.difference();
            assertThat(cohort.totalsBefore().claimableValue().add(difference.claimableValue()))
                    .isEqualTo(cohort.totalsAfter().claimableValue());
            assertThat(difference
                            .claimableValue()
                            .add(difference.notClaimableValue())
                            .add(difference.reviewValue()))
                    .isEqualTo(difference.claimedValue());
            assertThat(difference.claimable() + difference.notClaimable() + difference.review())
                    .isEqualTo(difference.claims())
                    .isZero();
        });
    }

    @Test
    void causes_add_up_to_the_claims_and_to_the_difference() {
        assertThat(comparison.cohorts()).allSatisfy(cohort -> {
            assertThat(cohort.effects().stream()
                            .mapToInt(CohortComparison.RuleEffect::claims)
                            .sum())
                    .isEqualTo(cohort.claims().size());
            assertThat(cohort.effects().stream()
                            .map(CohortComparison.RuleEffect::difference)
                            .reduce(new BigDecimal("0.00"), BigDecimal::add))
                    .isEqualTo(cohort.difference().claimableValue());
        });
    }

    @Test
    void a_claim_that_is_not_listed_has_the_verdict_worth_and_reasons_that_it_had() {
        assertThat(comparison.cohorts()).allSatisfy(cohort -> {
            Map<String, CohortComparison.ChangedClaim> changed = cohort.claims().stream()
                    .collect(Collectors.toMap(each -> each.claim().id(), Function.identity()));
            for (int i = 0; i < cohort.before().decisions().size(); i++) {
                Decision before = cohort.before().decisions().get(i);
                Decision after = cohort.after().decisions().get(i);
                boolean isSame = said(before).equals(said(after));
                assertThat(changed.containsKey(before.claim()))
                        .as("%s %s", said(before), said(after))
                        .isNotEqualTo(isSame);
            }
        });
    }

    @Test
    void every_cause_names_a_rule_since_the_values_are_the_same() {
        assertThat(comparison.cohorts())
                .flatExtracting(CohortComparison::effects)
                .isNotEmpty()
                .allSatisfy(effect -> assertThat(effect.cause().rules()).isNotEmpty())
                .noneMatch(effect -> effect.cause().values());
        assertThat(comparison.cohorts())
                .flatExtracting(CohortComparison::effects)
                .flatExtracting(effect -> effect.cause().rules())
                .contains("IN-01", "IN-90", "VA-04", "EL-03", "EV-03", "EV-04");
    }

    @Test
    void no_claim_comes_out_otherwise_by_rules_that_are_the_same() {
        Cohort[] decided = cohorts.toArray(Cohort[]::new);
        Comparison same = Sides.compared(Sides.shipped(decided), Sides.shipped(decided), false);
        assertThat(same.isNone()).isTrue();
        assertThat(same.cohorts())
                .allSatisfy(cohort -> assertThat(cohort.totalsAfter()).isEqualTo(cohort.totalsBefore()));
    }

    @Test
    void a_finding_that_refused_and_now_sends_to_review_is_a_change_by_its_rule() {
        CopiedRules refusing = CopiedRules.to(folder.resolve("refusing"))
                .without("example-contract")
                .append("uksvb/1-eligibility/outcome.drl", FIRST_SEEN.formatted("refuse"));
        CopiedRules reviewing = CopiedRules.to(folder.resolve("reviewing"))
                .without("example-contract")
                .append("uksvb/2-counting/tracking.drl", FIRST_SEEN.formatted("review"));
        Cohort cohort = cohort(new RandomCohorts(ShippedRules.UKSVB), 1);
        CohortComparison compared = Sides.compared(Sides.of(refusing, cohort), Sides.of(reviewing, cohort), false)
                .cohorts()
                .get(0);
        assertThat(compared.claims()).anySatisfy(claim -> {
            assertThat(claim.before().reasons())
                    .extracting(Reason::code)
                    .isEqualTo(
                            claim.after().reasons().stream().map(Reason::code).toList());
            assertThat(claim.before().verdict()).isNotEqualTo(claim.after().verdict());
            assertThat(claim.cause().rules()).containsExactly("EV-19");
        });
    }

    @Test
    void what_moves_a_claim_is_the_change_that_undone_leaves_it_as_it_was() {
        assertThat(comparison.cohorts())
                .flatExtracting(CohortComparison::claims)
                .filteredOn(claim -> claim.cause().rules().equals(List.of("EL-03")))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.cause().movedBy())
                        .containsExactly(new Mover(ChangedPart.PARAMETER, "youth-before-age")));
        assertThat(comparison.cohorts())
                .flatExtracting(CohortComparison::claims)
                .filteredOn(claim -> claim.cause().rules().equals(List.of("VA-04")))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.cause().movedBy())
                        .extracting(Mover::thing)
                        .contains(ChangedPart.RULE)
                        .isSubsetOf(ChangedPart.RULE, ChangedPart.DEPARTURE));
        assertThat(comparison.cohorts())
                .flatExtracting(CohortComparison::claims)
                .filteredOn(claim -> claim.cause().rules().equals(List.of("EV-04")))
                .anySatisfy(claim ->
                        assertThat(claim.cause().movedBy()).contains(new Mover(ChangedPart.ANSWERS, "yes-no")));
    }

    @Test
    void a_cohort_that_ends_before_every_change_begins_is_said_to() {
        CopiedRules later = CopiedRules.to(folder.resolve("later"))
                .without("example-contract")
                .append(
                        "uksvb/3-incompatibility/incompatible-outcomes.csv",
                        "IN-90,financial-comfort,regular-volunteering,2031-04-01,,published,csif section 4.2,no,Of the test");
        Cohort cohort = cohort(new RandomCohorts(ShippedRules.UKSVB), 1);
        LocalDate last = cohort.claims().stream()
                .map(each -> each.achievedOn())
                .max(LocalDate::compareTo)
                .orElseThrow();
        CohortComparison compared = Sides.compared(Sides.shipped(cohort), Sides.of(later, cohort), false)
                .cohorts()
                .get(0);
        assertThat(compared.tooEarly()).isEqualTo(new CohortComparison.TooEarly(last, LocalDate.of(2031, 4, 1)));
        CopiedRules atOnce = later.replace("uksvb/parameters.csv", "youth-before-age,25", "youth-before-age,26");
        assertThat(Sides.compared(Sides.shipped(cohort), Sides.of(atOnce, cohort), false)
                        .cohorts()
                        .get(0)
                        .tooEarly())
                .isNull();
    }

    @Test
    void a_title_that_says_a_later_value_of_a_parameter_changes_no_claim_before_it() {
        String row = "volunteering-months,2,,%s,months,legacy,help regular volunteering,";
        CopiedRules later = CopiedRules.to(folder.resolve("titled"))
                .without("example-contract")
                .replace("uksvb/parameters.csv", row.formatted(""), row.formatted("2031-03-31"))
                .append(
                        "uksvb/parameters.csv",
                        "volunteering-months,3,2031-04-01,,months,legacy,help regular volunteering,Longer");
        Cohort cohort = cohort(new RandomCohorts(ShippedRules.UKSVB), 1);
        Comparison compared = Sides.compared(Sides.shipped(cohort), Sides.of(later, cohort), false);
        assertThat(compared.changes()).anySatisfy(change -> assertThat(change.sentence())
                .startsWith(
                        "Rule EV-06: it now says \"Regular volunteering goes on for at least 2, from 1 April 2031 3"));
        assertThat(compared.cohorts().get(0).tooEarly().begins()).isEqualTo("2031-04-01");
    }

    /** The command line compares by rules as they are read, the service by compiled ones. */
    @Test
    void rules_as_read_decide_as_compiled_ones_do() {
        Evaluator compiled = ShippedRules.library().evaluator(null).orElseThrow();
        Evaluator asRead = Sides.shipped().evaluator();
        assertThat(cohorts).allSatisfy(cohort -> assertThat(
                        asRead.evaluate(cohort, cohort.inlineValueSet(), TODAY).decisions())
                .isEqualTo(compiled.evaluate(cohort, cohort.inlineValueSet(), TODAY)
                        .decisions()));
    }

    private static BigDecimal sum(
            List<CohortComparison.ChangedClaim> claims, Function<CohortComparison.ChangedClaim, Long> pence) {
        return claims.stream()
                .map(claim -> BigDecimal.valueOf(pence.apply(claim), 2))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static List<Object> said(Decision decision) {
        List<Object> said = new ArrayList<>(List.of(decision.verdict()));
        said.add(decision.value() == null ? "none" : decision.value().total());
        said.add(
                decision.value() == null || decision.value().deadweightRate() == null
                        ? "none"
                        : decision.value().deadweightRate().stripTrailingZeros());
        decision.reasons().forEach(reason -> said.add(List.of(reason.code(), reason.rule(), reason.claims())));
        return said;
    }
}
