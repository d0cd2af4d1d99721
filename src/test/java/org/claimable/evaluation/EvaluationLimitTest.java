package org.claimable.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.bank.EvidenceKind;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Evidence;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.junit.jupiter.api.Test;

/** Past its time an evaluation gives nothing, never a part. */
class EvaluationLimitTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final Evidence REGISTER =
            new Evidence(EvidenceKind.RECORD, "register", null, null, null, null, null, null, null, null, null, false);

    private final Library library = ShippedRules.library();
    private final Evaluator evaluator = library.evaluator(null).orElseThrow();

    @Test
    void a_cohort_of_many_people_is_given_up_when_the_time_is_over() {
        assertThatThrownBy(() -> evaluate(cohort(20_000, 1), Duration.ofMillis(1)))
                .isInstanceOf(EvaluationLimitException.class)
                .hasMessageContaining("longer than 1 ms")
                .hasMessageContaining("nothing was decided");
    }

    @Test
    void so_is_one_person_of_many_claims_in_many_years() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        assertThatThrownBy(() -> evaluate(cohort(1, 30_000), Duration.ofMillis(50)))
                .isInstanceOf(EvaluationLimitException.class);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void within_its_time_the_same_cohort_is_decided_whole() {
        assertThat(evaluate(cohort(50, 2), Duration.ofMinutes(5)).decisions()).hasSize(100);
    }

    private Evaluation evaluate(Cohort cohort, Duration most) {
        return evaluator.evaluate(cohort, library.valueSet(null).orElseThrow(), AS_OF, Deadline.in(most));
    }

    private static Cohort cohort(int people, int claimsEach) {
        List<Claim> claims = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            for (int i = 0; i < claimsEach; i++) {
                claims.add(claim(
                        "p" + person, claims.size(), LocalDate.of(1000, 1, 1).plusDays(i * 12L)));
            }
        }
        return new Cohort(
                null,
                Period.OPEN,
                Options.DEFAULT,
                null,
                null,
                null,
                null,
                Deadweight.DEFAULT,
                AS_OF,
                List.of(),
                claims,
                List.of());
    }

    private static Claim claim(String person, int number, LocalDate day) {
        String outcome = number % 2 == 0 ? "full-time-employment" : "part-time-employment";
        return new Claim("c" + number, person, outcome, day, 1, BigDecimal.ONE, 1, null, null, REGISTER);
    }
}
