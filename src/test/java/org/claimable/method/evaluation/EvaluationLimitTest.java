package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Settings;
import org.claimable.method.evaluation.Deadline.CallerGoneException;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.junit.jupiter.api.Test;

/** Past its time an evaluation gives nothing, never a part. */
class EvaluationLimitTest {
    private static final LocalDate AS_OF = LocalDate.of(3000, 1, 1);
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
    void a_search_ends_when_no_one_waits_for_it_and_within_it_others_have_their_turn() {
        List<Long> kept = new ArrayList<>();
        Deadline.Turn turn = bytes -> {
            kept.add(bytes);
            return 0;
        };
        Cohort searched = clashing(90);
        evaluator.evaluate(searched, values(), AS_OF, Deadline.in(Duration.ofMinutes(5), () -> false, turn));
        assertThat(kept.stream().filter(bytes -> bytes > 0))
                .as("looks within a search")
                .hasSizeGreaterThan(10);
        boolean[] gone = {false};
        Deadline.Turn leaving = bytes -> {
            gone[0] = bytes > 0;
            return 1;
        };
        assertThatThrownBy(() -> evaluator.evaluate(
                        searched, values(), AS_OF, Deadline.in(Duration.ofMinutes(5), () -> gone[0], leaving)))
                .isInstanceOf(CallerGoneException.class);
    }

    @Test
    void a_search_ends_when_its_time_is_over_and_time_that_it_waits_does_not_count() {
        Cohort searched = clashing(90);
        assertThatThrownBy(() ->
                        evaluator.evaluate(searched, values(), AS_OF, Deadline.in(Duration.ofMillis(20), () -> false)))
                .isInstanceOf(EvaluationLimitException.class);
        Deadline.Turn slow = bytes -> TimeUnit.MINUTES.toNanos(10);
        assertThat(evaluator
                        .evaluate(searched, values(), AS_OF, Deadline.in(Duration.ofMinutes(5), () -> false, slow))
                        .decisions())
                .hasSameSizeAs(searched.claims());
    }

    @Test
    void more_reasons_than_there_is_memory_for_end_it() {
        Deadline.Turn full = new Deadline.Turn() {
            @Override
            public long pass(long keptBytes) {
                return 0;
            }

            @Override
            public boolean hold(long bytes) {
                return false;
            }
        };
        List<PreviouslyCounted> before = IntStream.range(0, 2_000)
                .mapToObj(i ->
                        new PreviouslyCounted("p0", "full-time-employment", LocalDate.of(2000, 1, 1), "report " + i))
                .toList();
        Cohort cohort = cohort(cohort(1, 2).claims(), Settings.DEFAULT, before);
        assertThatThrownBy(() -> evaluator.evaluate(
                        cohort, values(), AS_OF, Deadline.in(Duration.ofMinutes(5), () -> false, full)))
                .isInstanceOf(EvaluationLimitException.class)
                .hasMessageContaining("memory");
    }

    /** Claims of one person along some decades, of nine outcomes that clash within twelve months. */
    private static Cohort clashing(int years) {
        List<String> outcomes = Stream.of("secure-housing", "temporary-accommodation")
                .flatMap(to -> Stream.of("-average", "-with-dependent-children", "-without-dependent-children")
                        .map(variant -> "rough-sleeping-to-" + to + variant))
                .toList();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < years * outcomes.size(); i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(i / outcomes.size() * 367L + i % outcomes.size() * 61L);
            claims.add(new Claim(
                    "c" + i,
                    "p",
                    outcomes.get(i % outcomes.size()),
                    day,
                    1,
                    BigDecimal.ONE,
                    1,
                    ClaimTexts.NONE,
                    REGISTER));
        }
        return cohort(
                claims,
                Settings.DEFAULT
                        .with(Setting.YEAR_BASIS, YearBasis.ROLLING)
                        .with(Setting.RULES, RulesLevel.WITH_INFERRED),
                List.of());
    }

    private ValueSet values() {
        return library.valueSet("example-values").orElseThrow();
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
                        "p" + person, claims.size(), LocalDate.of(2000, 1, 1).plusDays(i * 12L)));
            }
        }
        return cohort(claims, Settings.DEFAULT, List.of());
    }

    private static Cohort cohort(List<Claim> claims, Settings options, List<PreviouslyCounted> before) {
        return new Cohort(options.with(Setting.AS_OF, AS_OF), List.of(), claims, before);
    }

    private static Claim claim(String person, int number, LocalDate day) {
        String outcome = number % 2 == 0 ? "full-time-employment" : "part-time-employment";
        return new Claim("c" + number, person, outcome, day, 1, BigDecimal.ONE, 1, ClaimTexts.NONE, REGISTER);
    }
}
