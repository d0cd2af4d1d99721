package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.claimable.ShippedRules;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Settings;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.forecast.Plan;
import org.claimable.method.forecast.Plan.PlannedOutcome;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.junit.jupiter.api.Test;

/**
 * Random plans, then carried out: each line's people claim its outcome with evidence, people in several lines being the
 * same at random. What comes out claimable is never over the forecast and never under the cautious total.
 */
class ForecastHoldsTest {
    private static final int PLANS = 500;
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
    private static final Evidence RECORD =
            new Evidence(EvidenceKind.RECORD, "r", null, null, null, null, null, null, null, null, null, false);
    private static final Settings STRICTEST =
            Settings.DEFAULT.with(Setting.RULES, RulesLevel.WITH_INFERRED).with(Setting.AS_OF, DAY);
    private static final Evaluator EVALUATOR =
            ShippedRules.library().evaluator("uksvb").orElseThrow();
    private static final ValueSet VALUES =
            ShippedRules.library().valueSet("example-values").orElseThrow();

    /** Outcomes that a record shows without more; those first that rows of the table pair. */
    private static final List<Outcome> OUTCOMES = EVALUATOR.ruleSet().catalogue().outcomes().stream()
            .filter(outcome ->
                    outcome.accepts(EvidenceKind.RECORD) && !outcome.code().equals("regular-volunteering"))
            .toList();

    private static void ofEach(BiConsumer<Plan, Random> check) {
        for (int seed = 0; seed < PLANS; seed++) {
            Random random = new Random(seed);
            check.accept(plan(random), random);
        }
    }

    private static Plan plan(Random random) {
        List<PlannedOutcome> lines = new ArrayList<>();
        int from = random.nextInt(OUTCOMES.size());
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            Outcome outcome = OUTCOMES.get((from + random.nextInt(7)) % OUTCOMES.size());
            BigDecimal share = random.nextInt(3) == 0 ? BigDecimal.valueOf(1 + random.nextInt(99), 2) : BigDecimal.ONE;
            lines.add(new PlannedOutcome(outcome.code(), 1 + random.nextInt(5), share, null, null));
        }
        return new Plan(Settings.UNCHOSEN.with(Setting.AS_OF, DAY), lines);
    }

    private static Forecast forecast(Plan plan) {
        return Forecast.of(plan, EVALUATOR, VALUES, DAY);
    }

    /** The claims of a plan carried out; {@code pool} is how many people there are in all. */
    private static Summary carriedOut(Plan plan, int pool, Random random) {
        List<Claim> claims = new ArrayList<>();
        int next = 0;
        for (PlannedOutcome line : plan.outcomes()) {
            List<Integer> people = new ArrayList<>(
                    IntStream.range(0, Math.max(pool, line.people())).boxed().toList());
            Collections.shuffle(people, random);
            for (int i = 0; i < line.people(); i++) {
                String person = pool == 0 ? "own" + next : "p" + people.get(i);
                claims.add(new Claim(
                        "c" + next++, person, line.outcome(), DAY, 1, line.share(), 1, ClaimTexts.NONE, RECORD));
            }
        }
        Cohort cohort = new Cohort(STRICTEST, List.of(), claims, List.of());
        return Reporter.summary(EVALUATOR.evaluate(cohort, VALUES, DAY));
    }

    @Test
    void claims_by_people_in_one_line_each_come_to_the_forecast() {
        ofEach((plan, random) -> {
            if (plan.outcomes().stream().allMatch(line -> line.share().compareTo(BigDecimal.ONE) == 0)) {
                assertThat(carriedOut(plan, 0, random).whole().claimableValue())
                        .isEqualTo(forecast(plan).value());
            }
        });
    }

    @Test
    void claims_by_the_same_people_come_to_no_less_than_the_cautious_total() {
        int tight = 0;
        for (int seed = 0; seed < PLANS; seed++) {
            Random random = new Random(seed);
            Plan plan = plan(random);
            Forecast forecast = forecast(plan);
            BigDecimal penceOfRounding = BigDecimal.valueOf(3L * forecast.people(), 2);
            BigDecimal came =
                    carriedOut(plan, 5, random).whole().claimableValue().total();
            assertThat(came)
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(forecast.cautiousValue().subtract(penceOfRounding));
            tight += came.compareTo(forecast.cautiousValue().add(penceOfRounding)) <= 0 ? 1 : 0;
        }
        assertThat(tight).isGreaterThan(PLANS / 20);
    }

    @Test
    void the_lines_add_up_and_the_cautious_total_is_between_none_and_all() {
        ofEach((plan, random) -> {
            Forecast forecast = forecast(plan);
            BigDecimal sum = forecast.lines().stream()
                    .map(line -> BigDecimal.valueOf(line.priced().value().total(), 2))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(forecast.value().total()).isEqualByComparingTo(sum);
            assertThat(forecast.value()
                            .wellbeingNet()
                            .add(forecast.value().exchequer())
                            .add(forecast.value().business()))
                    .isEqualTo(forecast.value().total());
            assertThat(forecast.atRisk()).isNotNegative();
            assertThat(forecast.cautiousValue().add(forecast.atRisk()))
                    .isEqualTo(forecast.value().total());
        });
    }
}
