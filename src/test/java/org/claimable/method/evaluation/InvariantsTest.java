package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.evaluation.Trial.Line;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.junit.jupiter.api.Test;

class InvariantsTest {
    private static final int COHORTS = 600;
    private static final Set<String> CHOICE = Set.of("INCOMPATIBLE_OUTCOME", "OTHER_BANK");

    @Test
    void decisions_come_in_the_order_of_the_claims() {
        Trial.ofEach(COHORTS, (cohort, trial) -> assertThat(trial.decisions())
                .as(cohort)
                .extracting(Decision::claim)
                .containsExactlyElementsOf(
                        trial.lines().map(line -> line.claim().id()).toList()));
    }

    @Test
    void no_two_claimable_claims_of_one_person_and_year_clash() {
        Trial.ofEach(COHORTS, (cohort, trial) -> {
            List<Line> kept = trial.lines().filter(Line::isClaimable).toList();
            for (Line one : kept) {
                assertThat(kept)
                        .as("%s, claim %s", cohort, one.claim().id())
                        .noneMatch(other -> other != one && clash(trial, one, other));
            }
        });
    }

    @Test
    void a_claim_refused_by_choice_clashes_with_claims_that_are_kept() {
        Trial.ofEach(COHORTS, (cohort, trial) -> trial.lines().forEach(line -> line.decision().reasons().stream()
                .filter(reason -> CHOICE.contains(reason.code()))
                .forEach(reason -> assertThat(reason.claims())
                        .as("%s, claim %s", cohort, line.claim().id())
                        .allMatch(id -> trial.line(id).isClaimable() && clash(trial, line, trial.line(id))))));
    }

    @Test
    void a_claim_refused_for_an_earlier_count_names_one_that_stood_so_far() {
        Trial.ofEach(COHORTS, (cohort, trial) -> trial.lines().forEach(line -> line.decision().reasons().stream()
                .filter(reason -> reason.rule().equals("CO-01") || reason.rule().equals("CO-02"))
                .forEach(reason -> assertThat(reason.claims())
                        .as("%s, claim %s", cohort, line.claim().id())
                        .hasSize(1)
                        .allMatch(id -> stoodSoFar(trial.line(id)) && clash(trial, line, trial.line(id))))));
    }

    /** Kept, or refused only in the last stage: the choice among outcomes that clash comes after the count. */
    private static boolean stoodSoFar(Line line) {
        return line.decision().reasons().stream()
                .allMatch(reason ->
                        CHOICE.contains(reason.code()) && !reason.claims().isEmpty());
    }

    @Test
    void every_claim_is_claimable_or_says_why_not() {
        Trial.ofEach(COHORTS, (cohort, trial) -> trial.decisions().forEach(decision -> assertThat(decision.reasons())
                .as("%s, claim %s", cohort, decision.claim())
                .allMatch(reason -> standsAlone(reason) || !reason.claims().isEmpty())));
    }

    /** All but the choice and the count among claims, unless they rest on an entry counted before. */
    private static boolean standsAlone(Reason reason) {
        return !Set.of("COUNTED_THIS_YEAR", "COUNTED_BY_ANOTHER_PROVIDER").contains(reason.code())
                && (!CHOICE.contains(reason.code()) || !reason.message().contains("Of outcomes that clash"));
    }

    private static boolean clash(Trial trial, Line one, Line other) {
        return one.isOfOnePersonWith(other)
                && one.isInOneYearWith(other, trial.yearBasis())
                && clash(trial, one, other, outcome(trial, one), outcome(trial, other));
    }

    private static boolean clash(Trial trial, Line one, Line other, Outcome a, Outcome b) {
        boolean later = one.claim().achievedOn().isAfter(other.claim().achievedOn());
        IncompatibleOutcomes row = trial.evaluation()
                .ruleSet()
                .incompatibilities()
                .inForce(a, b, (later ? one : other).claim().achievedOn());
        boolean paired =
                row != null && trial.evaluation().cohort().settings().rules().permits(row.provenance());
        Set<Bank> banks = Set.of(Bank.UKMWB, Bank.UKSVB);
        boolean banksDiffer = a.bank() != b.bank() && banks.contains(a.bank()) && banks.contains(b.bank());
        return a.equals(b) || paired || banksDiffer || a.bank() == Bank.UKMWB && b.bank() == Bank.UKMWB;
    }

    private static Outcome outcome(Trial trial, Line line) {
        return trial.evaluation()
                .ruleSet()
                .catalogue()
                .find(line.claim().outcome())
                .orElseThrow();
    }
}
