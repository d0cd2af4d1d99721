package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.method.bank.Outcome;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.Delivery;
import org.claimable.method.report.Delivery.Delivered;
import org.claimable.method.report.Delivery.DeliveryLine;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** On random cohorts with random commitments: the lines add up, and nothing is decided otherwise. */
class DeliveryAddsUpTest {
    private static final int COHORTS = 200;

    private interface Check {
        void of(String cohort, Trial with, Trial without);
    }

    private static void ofEach(Check check) {
        Trial.ofEach(COHORTS, (cohort, without) -> {
            Random random = new Random(cohort.hashCode());
            check.of(cohort, without.after(request -> promise(request, random)), without);
        });
    }

    /** Promises of outcomes of some decisions, of others, and a total, at random. */
    private static void promise(ObjectNode request, Random random) {
        ObjectNode commitments = request.putObject("commitments");
        commitments.put("total", BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2));
        ArrayNode outcomes = commitments.putArray("outcomes");
        for (Outcome outcome : ShippedRules.library()
                .evaluator("uksvb")
                .orElseThrow()
                .ruleSet()
                .catalogue()
                .outcomes()) {
            if (random.nextInt(3) == 0) {
                ObjectNode line = outcomes.addObject().put("outcome", outcome.name());
                if (random.nextBoolean()) {
                    line.put("people", 1 + random.nextInt(4));
                }
                if (!line.has("people") || random.nextBoolean()) {
                    line.put("value", BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2));
                }
            }
        }
    }

    @Test
    void the_lines_add_up_to_the_total_and_the_total_is_the_claimable_value() {
        ofEach((cohort, with, without) -> {
            Summary summary = Reporter.summary(with.evaluation());
            Delivery delivery = summary.delivery();
            for (Function<DeliveryLine, Delivered> part :
                    List.<Function<DeliveryLine, Delivered>>of(DeliveryLine::claimable, DeliveryLine::review)) {
                assertThat(sum(delivery, part)).as(cohort).isEqualTo(part.apply(delivery.total()));
            }
            assertThat(delivery.total().claimable().value())
                    .as(cohort)
                    .isEqualTo(summary.whole().claimableValue().total());
            assertThat(delivery.total().claimable().people())
                    .as(cohort)
                    .isEqualTo(summary.whole().claimable());
            assertThat(delivery.total().review().value())
                    .as(cohort)
                    .isEqualTo(summary.reviewValue().total());
        });
    }

    private static Delivered sum(Delivery delivery, Function<DeliveryLine, Delivered> part) {
        List<Delivered> parts =
                new ArrayList<>(delivery.outcomes().stream().map(part).toList());
        parts.add(part.apply(delivery.notPromised()));
        return new Delivered(
                parts.stream().mapToLong(Delivered::people).sum(),
                parts.stream().map(Delivered::value).reduce(new BigDecimal("0.00"), BigDecimal::add),
                parts.stream().mapToLong(Delivered::withoutValue).sum());
    }

    @Test
    void a_line_is_the_claims_of_its_outcome() {
        ofEach((cohort, with, without) -> {
            for (DeliveryLine line :
                    Reporter.summary(with.evaluation()).delivery().outcomes()) {
                List<Decision> claimable = claimable(with)
                        .filter(decision -> line.outcome().equals(decision.outcome()))
                        .toList();
                assertThat(line.claimable())
                        .as(cohort + ", " + line.outcome())
                        .isEqualTo(new Delivered(
                                claimable.size(),
                                BigDecimal.valueOf(
                                        claimable.stream()
                                                .filter(decision -> decision.value() != null)
                                                .mapToLong(decision ->
                                                        decision.value().total())
                                                .sum(),
                                        2),
                                claimable.stream()
                                        .filter(decision -> decision.value() == null)
                                        .count()));
            }
        });
    }

    private static Stream<Decision> claimable(Trial trial) {
        return trial.decisions().stream().filter(decision -> decision.verdict() == Verdict.CLAIMABLE);
    }

    @Test
    void nothing_is_decided_otherwise_for_being_promised() {
        ofEach((cohort, with, without) -> {
            assertThat(with.decisions()).as(cohort).isEqualTo(without.decisions());
            assertThat(Reporter.summary(without.evaluation()).delivery()).isNull();
        });
    }
}
