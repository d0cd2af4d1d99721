package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.method.bank.Outcome;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Trial.Line;
import org.claimable.method.report.ClaimGroup;
import org.claimable.method.report.Delivery;
import org.claimable.method.report.Delivery.Delivered;
import org.claimable.method.report.Delivery.DeliveryLine;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** On random cohorts in spaces of several providers: groups and lines add up to the whole, and nothing is decided otherwise. */
class SpacesAddUpTest {
    private static final int COHORTS = 40;

    private interface Check {
        void of(String cohort, Trial without, Trial with);
    }

    /** Random cohorts whose claims name spaces and providers, each as it is, and again with spaces listed and promises made in them. */
    private static void ofEach(Check check) {
        Trial.ofEach(COHORTS, (cohort, trial) -> {
            Random random = new Random(cohort.hashCode());
            Trial without = trial.after(request -> place(request, random));
            check.of(cohort, without, without.after(request -> {
                list(request.putArray("spaces"), random);
                promise(request.putObject("commitments").putArray("outcomes"), random);
            }));
        });
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static void place(ObjectNode request, Random random) {
        for (JsonNode each : Trial.claims(request)) {
            put((ObjectNode) each, "space", one(random, "Hub", " Hub ", "Garden  room", "Shed", null));
            put((ObjectNode) each, "provider", one(random, "Oak Homes", "oak homes", "Ash Homes", null));
        }
    }

    private static void put(ObjectNode object, String name, String text) {
        object.remove(name);
        if (text != null) {
            object.put(name, text);
        }
    }

    private static void list(ArrayNode spaces, Random random) {
        for (String name : List.of("Hub", "Garden room", "Library")) {
            for (String organisation : List.of("Oak Homes", "Ash Homes", "Elm Homes")) {
                if (random.nextBoolean()) {
                    spaces.addObject()
                            .put("space", name)
                            .put("organisation", organisation)
                            .put("budget", BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2));
                }
            }
        }
    }

    private static void promise(ArrayNode outcomes, Random random) {
        for (Outcome outcome : ShippedRules.library()
                .evaluator("uksvb")
                .orElseThrow()
                .ruleSet()
                .catalogue()
                .outcomes()) {
            for (String space : Stream.of("Hub", "Shed", null).toList()) {
                for (String owner : Stream.of("OAK Homes", null).toList()) {
                    if ((space != null || owner == null) && random.nextInt(3) == 0) {
                        ObjectNode line = outcomes.addObject()
                                .put("outcome", outcome.code())
                                .put("people", 1);
                        put(line, "space", space);
                        put(line, "organisation", owner);
                    }
                }
            }
        }
        if (outcomes.isEmpty()) {
            outcomes.addObject().put("outcome", "gardening").put("people", 1);
        }
    }

    @Test
    void the_spaces_and_the_pillars_add_up_to_the_whole() {
        AtomicInteger shown = new AtomicInteger();
        ofEach((cohort, without, with) -> {
            for (Trial trial : List.of(without, with)) {
                Summary summary = Reporter.summary(trial.evaluation());
                for (Breakdown by : List.of(Breakdown.SPACE, Breakdown.PILLAR)) {
                    List<ClaimGroup.Figures> figures =
                            summary.groups(by).stream().map(ClaimGroup::figures).toList();
                    if (summary.groups(by).isEmpty()) {
                        continue;
                    }
                    shown.incrementAndGet();
                    assertThat(figures.stream()
                                    .mapToInt(ClaimGroup.Figures::claims)
                                    .sum())
                            .as(cohort + by)
                            .isEqualTo(summary.whole().claims());
                    assertThat(figures.stream()
                                    .map(each -> each.claimableValue().total())
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .as(cohort + by)
                            .isEqualByComparingTo(
                                    summary.whole().claimableValue().total());
                }
            }
        });
        assertThat(shown).hasValueGreaterThan(2 * COHORTS);
    }

    /** What a claim says as it is compared, empty for nothing. */
    private static String spaceOf(Claim claim) {
        return claim.space() == null ? "" : Spelling.compared(claim.space());
    }

    private static String providerOf(Claim claim) {
        return claim.provider() == null ? "" : Spelling.ofProvider(claim.provider());
    }

    @Test
    void a_space_of_a_name_that_several_have_is_the_claims_of_its_provider_alone() {
        ofEach((cohort, without, with) -> {
            for (ClaimGroup group : Reporter.summary(with.evaluation()).groups(Breakdown.SPACE)) {
                if (group.space() != null && group.space().shared()) {
                    long claims = with.lines()
                            .map(Line::claim)
                            .filter(claim -> group.key().equals(spaceOf(claim)))
                            .filter(claim -> isOf(group.space().organisation(), claim))
                            .count();
                    assertThat(group.figures().claims()).as(cohort + group).isEqualTo((int) claims);
                }
            }
        });
    }

    private static boolean isOf(String organisation, Claim claim) {
        return (organisation == null ? "" : Spelling.ofProvider(organisation)).equals(providerOf(claim));
    }

    @Test
    void the_social_return_of_a_space_is_its_own_claimable_value_on_its_own_budget() {
        ofEach((cohort, without, with) -> {
            Summary summary = Reporter.summary(with.evaluation());
            summary.groups(Breakdown.SPACE).stream()
                    .filter(each -> each.space() != null && each.space().listed() != null)
                    .forEach(each -> assertThat(each.space()
                                    .sroi()
                                    .budget()
                                    .add(each.space().sroi().netBenefit()))
                            .as(cohort)
                            .isEqualByComparingTo(
                                    each.figures().claimableValue().total()));
            assertThat(summary.groups(Breakdown.SPACE).stream()
                            .filter(each -> each.space() != null)
                            .filter(each -> each.space().listed() != null))
                    .as(cohort)
                    .hasSize(with.request().get("spaces").size());
        });
    }

    @Test
    void the_lines_of_promises_in_spaces_add_up_and_each_claim_is_in_the_line_that_says_most_of_it() {
        ofEach((cohort, without, with) -> {
            Delivery delivery = Reporter.summary(with.evaluation()).delivery();
            List<Delivered> lines = Stream.concat(delivery.outcomes().stream(), Stream.of(delivery.notPromised()))
                    .map(DeliveryLine::claimable)
                    .toList();
            assertThat(lines.stream().mapToLong(Delivered::people).sum())
                    .as(cohort)
                    .isEqualTo(delivery.total().claimable().people());
            for (DeliveryLine line : delivery.outcomes()) {
                long people = with.lines()
                        .filter(each -> each.decision().verdict() == Verdict.CLAIMABLE)
                        .filter(each -> line.equals(lineOf(each, delivery)))
                        .mapToLong(each -> each.claim().headcount())
                        .sum();
                assertThat(line.claimable().people()).as(cohort + line).isEqualTo(people);
            }
        });
    }

    private static DeliveryLine lineOf(Line claim, Delivery delivery) {
        Function<DeliveryLine, Integer> says = line -> {
            boolean space = line.need().space() == null || line.need().space().equals(spaceOf(claim.claim()));
            boolean owner = line.need().organisation() == null
                    || Spelling.ofProvider(line.need().organisation()).equals(providerOf(claim.claim()));
            return !space || !owner || !line.outcome().equals(claim.decision().outcome())
                    ? 0
                    : 1 + (line.need().space() == null ? 0 : 1) + (line.need().organisation() == null ? 0 : 1);
        };
        return delivery.outcomes().stream()
                .filter(line -> says.apply(line) > 0)
                .max((one, other) -> says.apply(one) - says.apply(other))
                .orElse(null);
    }

    @Test
    void figures_beside_the_claims_change_nothing_but_what_is_shown_of_them() {
        ofEach((cohort, without, with) -> {
            Trial measured = with.after(request -> request.putObject("measures")
                    .putArray("figures")
                    .addObject()
                    .put("measure", "people-attending")
                    .put("month", "2020-04")
                    .put("organisation", "Oak Homes")
                    .put("space", "Hub")
                    .put("amount", 40));
            assertThat(measured.decisions()).as(cohort).isEqualTo(with.decisions());
            assertThat(with.decisions()).as(cohort).isEqualTo(without.decisions());
            assertThat(id(measured)).as(cohort).isEqualTo(id(with)).isNotEqualTo(id(without));
            Summary shown = Reporter.summary(measured.evaluation());
            Summary hidden = Reporter.summary(with.evaluation());
            assertThat(shown.whole()).isEqualTo(hidden.whole());
            assertThat(shown.groups()).isEqualTo(hidden.groups());
            assertThat(measured.evaluation().measured().totals()).hasSize(1);
        });
    }

    private static String id(Trial trial) {
        Evaluation evaluation = trial.evaluation();
        return CanonicalCohort.decisionId(
                evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf());
    }
}
