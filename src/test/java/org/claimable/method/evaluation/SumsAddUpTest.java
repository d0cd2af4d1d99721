package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.claimable.method.report.ClaimGroup;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Segment;
import org.claimable.method.report.Summary;
import org.claimable.method.report.TotalValue;
import org.junit.jupiter.api.Test;

class SumsAddUpTest {
    private static final int COHORTS = 300;

    @Test
    void what_was_claimed_is_what_is_claimable_refused_and_reviewed_to_the_penny() {
        ofEach((cohort, summary) -> assertThat(parts(summary.whole().claimedValue()))
                .as(cohort)
                .isEqualTo(sum(List.of(
                        summary.whole().claimableValue(), summary.notClaimableValue(), summary.reviewValue()))));
    }

    @Test
    void a_total_is_wellbeing_net_of_deadweight_and_exchequer_and_business() {
        ofEach((cohort, summary) -> {
            TotalValue whole = summary.whole().claimedValue();
            assertThat(whole.wellbeing().subtract(whole.deadweight()))
                    .as(cohort)
                    .isEqualTo(whole.wellbeingNet());
            assertThat(whole.wellbeingNet().add(whole.exchequer()).add(whole.business()))
                    .as(cohort)
                    .isEqualTo(whole.total());
        });
    }

    @Test
    void each_grouping_adds_up_to_the_whole() {
        ofEach((cohort, summary) -> {
            for (List<ClaimGroup> groups : groupings(summary)) {
                assertThat(sumOf(groups, ClaimGroup.Figures::claimedValue))
                        .as(cohort)
                        .isEqualTo(parts(summary.whole().claimedValue()));
                assertThat(sumOf(groups, ClaimGroup.Figures::claimableValue))
                        .as(cohort)
                        .isEqualTo(parts(summary.whole().claimableValue()));
            }
        });
    }

    @Test
    void each_grouping_counts_every_claim_once() {
        ofEach((cohort, summary) -> {
            for (List<ClaimGroup> groups : groupings(summary)) {
                assertThat(numbers(groups))
                        .as(cohort)
                        .isEqualTo(numbers(List.of(new ClaimGroup("", "", summary.whole()))));
            }
        });
    }

    @Test
    void the_groups_of_a_segment_hold_every_tracked_claim_and_no_untracked_one() {
        AtomicInteger shown = new AtomicInteger();
        Trial.ofEach(COHORTS, (cohort, trial) -> {
            long tracked = trial.evaluation().cohort().claims().stream()
                    .filter(claim -> claim.individual() != null)
                    .count();
            for (Segment segment : Reporter.summary(trial.evaluation()).bySegment()) {
                if (segment.groups().stream().noneMatch(ClaimGroup::isHidden)) {
                    shown.incrementAndGet();
                    assertThat(segment.groups().stream()
                                    .mapToLong(group -> group.figures().claims())
                                    .sum())
                            .as(cohort)
                            .isEqualTo(tracked);
                }
            }
        });
        assertThat(shown).hasPositiveValue();
    }

    private static void ofEach(BiConsumer<String, Summary> check) {
        Trial.ofEach(COHORTS, (cohort, trial) -> check.accept(cohort, Reporter.summary(trial.evaluation())));
    }

    private static Collection<List<ClaimGroup>> groupings(Summary summary) {
        return summary.groups().values();
    }

    private static List<BigDecimal> sumOf(List<ClaimGroup> groups, Function<ClaimGroup.Figures, TotalValue> value) {
        return sum(groups.stream().map(ClaimGroup::figures).map(value).toList());
    }

    private static List<BigDecimal> sum(List<TotalValue> values) {
        List<BigDecimal> sum = new ArrayList<>(parts(values.get(0)));
        for (TotalValue value : values.subList(1, values.size())) {
            for (int i = 0; i < sum.size(); i++) {
                sum.set(i, sum.get(i).add(parts(value).get(i)));
            }
        }
        return sum;
    }

    private static List<BigDecimal> parts(TotalValue value) {
        return List.of(
                value.wellbeing(),
                value.deadweight(),
                value.wellbeingNet(),
                value.exchequer(),
                value.business(),
                value.total());
    }

    private static List<Integer> numbers(List<ClaimGroup> groups) {
        int[] sums = new int[4];
        for (ClaimGroup group : groups) {
            sums[0] += group.figures().claims();
            sums[1] += group.figures().claimable();
            sums[2] += group.figures().notClaimable();
            sums[3] += group.figures().review();
        }
        return List.of(sums[0], sums[1], sums[2], sums[3]);
    }
}
