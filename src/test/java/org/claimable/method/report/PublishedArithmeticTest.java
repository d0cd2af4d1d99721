package org.claimable.method.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.claimable.CopiedRules;
import org.claimable.method.bank.Pence;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.ClaimValue.Amounts;
import org.claimable.method.evaluation.Library;
import org.claimable.method.report.Summary.Sroi;
import org.claimable.method.report.TotalValue.AmountSums;
import org.claimable.method.report.TotalValue.PenceSum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums that the sources work out themselves. */
class PublishedArithmeticTest {
    private static final String WELLBY = "values/open-wellby/values.csv";

    @TempDir
    Path folder;

    @Test
    void half_a_point_of_life_satisfaction_for_six_months_is_3250_pounds() {
        String row = "financial-comfort,3250.00,2500.00,4000.00,0.5,0.5,0.5,0.5,2019,B,Half a point for six months,";
        try (Library library = CopiedRules.to(folder).append(WELLBY, row).library()) {
            long pence = library.valueSet("open-wellby")
                    .orElseThrow()
                    .values()
                    .get("financial-comfort")
                    .wellbeing();
            assertThat(Pence.text(pence)).isEqualTo("£3,250.00");
        }
    }

    @ParameterizedTest
    @CsvSource({"135652, 61256, 2.21, 74396.00", "281010, 55389, 5.07, 225621.00"})
    void a_published_return_is_worked_out_as_published(
            BigDecimal total, BigDecimal budget, BigDecimal ratio, BigDecimal netBenefit) {
        Sroi sroi = Sroi.of(total, budget);
        assertThat(sroi.ratio()).isEqualTo(ratio);
        assertThat(sroi.netBenefit()).isEqualTo(netBenefit);
    }

    @Test
    void a_return_on_a_loss_is_negative_and_rounds_away_from_zero() {
        Sroi sroi = Sroi.of(new BigDecimal("-1.01"), new BigDecimal("2.00"));
        assertThat(sroi.ratio()).isEqualTo("-0.51");
        assertThat(sroi.netBenefit()).isEqualTo("-3.01");
    }

    @Test
    void there_is_no_return_without_a_budget() {
        assertThat(Sroi.of(BigDecimal.TEN, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"100, 0.005, 1", "-100, 0.005, -1", "99, 0.005, 0", "1234, 0.125, 154", "10000, 0.333, 3330"})
    void a_penny_is_rounded_half_up_and_away_from_zero(long pence, BigDecimal factor, long product) {
        assertThat(Pence.times(pence, factor)).isEqualTo(product);
    }

    @Test
    void a_sum_beyond_what_a_long_holds_is_exact() {
        PenceSum sum = new PenceSum();
        for (long amount : new long[] {Long.MAX_VALUE, Long.MAX_VALUE, 2, Long.MAX_VALUE, -5}) {
            sum.add(amount);
        }
        assertThat(sum.pounds()).isEqualTo("276701161105643274.18");
    }

    @Test
    void a_sum_below_what_a_long_holds_is_exact() {
        PenceSum sum = new PenceSum();
        for (long amount : new long[] {Long.MIN_VALUE, Long.MIN_VALUE, -1, 1}) {
            sum.add(amount);
        }
        assertThat(sum.pounds()).isEqualTo("-184467440737095516.16");
    }

    @Test
    void sums_of_worth_beyond_what_a_long_holds_are_exact_however_they_are_put_together() {
        Amounts most = new Amounts(Long.MAX_VALUE, Long.MAX_VALUE, -5, Long.MIN_VALUE);
        AmountSums sums = new AmountSums();
        AmountSums others = new AmountSums();
        for (int i = 0; i < 3; i++) {
            sums.add(new ClaimValue(most, null, "VA-01", 1, BigDecimal.ONE, most));
            others.add(new ClaimValue(most, null, "VA-01", 1, BigDecimal.ONE, most));
        }
        sums.add(others);
        assertThat(sums.total().wellbeing()).isEqualTo("553402322211286548.42");
        assertThat(sums.total().exchequer()).isEqualTo("-0.30");
        assertThat(sums.total().business()).isEqualTo("-553402322211286548.48");
        assertThat(sums.total().total()).isEqualTo("-0.36");
    }
}
