package org.claimable.method.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.ClaimValue.Amounts;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is claimed comes down to what is claimable, step by step, to the penny. */
class WaterfallTest {
    private static final String[] CODES = {"NO_EVIDENCE", "ALREADY_MET", "COUNTED_THIS_YEAR", "WRONG_AGE"};

    private static Decision decision(Verdict verdict, Long pence, String... codes) {
        List<Reason> reasons = new ArrayList<>();
        for (String code : codes) {
            reasons.add(new Reason(code, "XX-01", Wording.NONE, List.of(), "", "published", "", ""));
        }
        ClaimValue value = pence == null
                ? null
                : new ClaimValue(new Amounts(pence, pence, 0, 0), BigDecimal.ZERO, null, 1, BigDecimal.ONE);
        return new Decision("c", verdict, "2024/25", null, value, reasons, List.of());
    }

    @Test
    void a_claim_stands_in_the_step_of_its_first_reason_alone() {
        Waterfall waterfall = Waterfall.of(List.of(
                decision(Verdict.CLAIMABLE, 100_00L),
                decision(Verdict.NOT_CLAIMABLE, 30_00L, "NO_EVIDENCE", "WRONG_AGE"),
                decision(Verdict.REVIEW, 20_00L, "UNTRACKED_INDIVIDUAL")));
        assertThat(waterfall.claimed()).isEqualByComparingTo("150");
        assertThat(waterfall.claimable()).isEqualByComparingTo("100");
        assertThat(waterfall.steps())
                .extracting(step -> step.verdict() + " " + step.code() + " " + step.value())
                .containsExactly("NOT_CLAIMABLE NO_EVIDENCE 30.00", "REVIEW UNTRACKED_INDIVIDUAL 20.00");
    }

    @Test
    void a_claim_without_value_is_counted_and_moves_no_amount() {
        Waterfall waterfall = Waterfall.of(
                List.of(decision(Verdict.CLAIMABLE, null), decision(Verdict.NOT_CLAIMABLE, null, "NO_EVIDENCE")));
        assertThat(waterfall.withoutValue()).isEqualTo(2);
        assertThat(waterfall.steps().get(0).withoutValue()).isEqualTo(1);
        assertThat(waterfall.claimed()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_steps_always_add_up(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Decision> decisions = new ArrayList<>();
            int claims = random.nextInt(40);
            for (int i = 0; i < claims; i++) {
                decisions.add(any(random));
            }
            assertAddsUp(Waterfall.of(decisions), decisions);
        }
    }

    private static Decision any(Random random) {
        Verdict verdict = Verdict.values()[random.nextInt(3)];
        Long pence = random.nextInt(5) == 0 ? null : random.nextLong(-500_000_00L, 500_000_00L);
        String code = CODES[random.nextInt(CODES.length)];
        return verdict == Verdict.CLAIMABLE ? decision(verdict, pence) : decision(verdict, pence, code, "OTHER");
    }

    private static void assertAddsUp(Waterfall waterfall, List<Decision> decisions) {
        BigDecimal left = waterfall.claimed();
        int claims = waterfall.claims();
        for (Waterfall.Step step : waterfall.steps()) {
            left = left.subtract(step.value());
            claims -= step.claims();
        }
        assertThat(left).isEqualByComparingTo(waterfall.claimable());
        assertThat(claims).isEqualTo(waterfall.claimableClaims());
        assertThat(waterfall.claims()).isEqualTo(decisions.size());
    }
}
