package org.claimable.method.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.evaluation.PeopleTrial;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.RecoveryPlan;
import org.claimable.method.evaluation.RecoveryPlan.Never;
import org.claimable.method.evaluation.RecoveryPlan.Range;
import org.claimable.method.evaluation.RecoveryPlan.Step;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.ReviewRange;
import org.claimable.method.rulebook.Remedies.Supply;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each step of a plan, carried out on the request, gives what it promised, and so do all together. */
class RecoveryTest {
    private static final int COHORTS = Integer.getInteger("claimable.cohorts", 150);
    private static final RandomCohorts RANDOM = new RandomCohorts(ShippedRules.UKSVB);
    private static final JsonMapper JSON = new JsonMapper();

    private static ObjectNode request(long seed) {
        ObjectNode request = RANDOM.cohort(seed);
        request.set("valueSet", RANDOM.valueSet(seed));
        return request;
    }

    private static Evaluation decided(ObjectNode request) {
        return decided(request, ShippedRules.library());
    }

    private static Evaluation decided(ObjectNode request, Library library) {
        byte[] json = request.toString().getBytes(StandardCharsets.UTF_8);
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(json), library);
        Evaluator evaluator = library.evaluator(cohort.ruleSet()).orElseThrow();
        ValueSet values = library.values(cohort.settings());
        Deadline deadline = Deadline.in(Duration.ofMinutes(5));
        return Recovery.of(evaluator, evaluator.evaluate(cohort, values, cohort.asOf(), deadline), deadline);
    }

    private static Evaluation planned(ObjectNode request, Library library) {
        ObjectNode asked = request.deepCopy();
        asked.putObject("plan");
        return decided(asked, library);
    }

    /** A request as it is once steps are carried out, a claim of several people as one claim for each. */
    private record CarriedOut(ObjectNode request, List<List<String>> claims) {
        static CarriedOut of(ObjectNode request, List<Step> steps) {
            ObjectNode done = request.deepCopy();
            CarriedOut carried = new CarriedOut(done, new ArrayList<>());
            ArrayNode claims = JSON.createArrayNode();
            Set<String> gone = new HashSet<>();
            steps.forEach(each -> gone.addAll(each.withdrawn()));
            for (int i = 0; i < request.get("claims").size(); i++) {
                ObjectNode claim = (ObjectNode) request.get("claims").get(i).deepCopy();
                String id = claim.get("id").asString();
                if (!gone.contains(id)) {
                    Step step = steps.stream()
                            .filter(each -> each.claims().contains(id))
                            .findFirst()
                            .orElse(null);
                    carried.add(claim, step, claims, i);
                }
            }
            done.set("claims", claims);
            return carried;
        }

        private void add(ObjectNode claim, Step step, ArrayNode to, int place) {
            String id = claim.get("id").asString();
            List<String> ids = new ArrayList<>();
            if (step != null && step.supply().contains(Supply.RECORD)) {
                claim.putObject("evidence").put("kind", "RECORD").put("reference", "filed " + place);
            }
            boolean named = step != null && step.supply().contains(Supply.PERSON_REFERENCE);
            int people = named ? claim.path("headcount").asInt(1) : 1;
            for (int i = 0; i < people; i++) {
                ObjectNode one = claim.deepCopy();
                if (named) {
                    one.remove("headcount");
                    one.put("id", people == 1 ? id : "%s, person %d of %d".formatted(id, i + 1, people));
                    one.put("individual", "carried %d out %d".formatted(place + 1, i + 1));
                }
                ids.add(one.get("id").asString());
                to.add(one);
            }
            claims.add(ids);
        }
    }

    private static BigDecimal total(Evaluation evaluation) {
        return Reporter.summary(evaluation).whole().claimableValue().total();
    }

    private static Set<String> claimable(Evaluation evaluation) {
        Set<String> claimable = new HashSet<>();
        evaluation.decisions().stream()
                .filter(each -> each.verdict() == Verdict.CLAIMABLE)
                .map(Decision::claim)
                .forEach(claimable::add);
        return claimable;
    }

    /** Holds the plan of a request to what comes of it. */
    private record Held(String cohort, ObjectNode request, Function<ObjectNode, Evaluation> decide, Evaluation asked) {
        static Held of(String cohort, ObjectNode request, Library library) {
            Held held = new Held(cohort, request, each -> decided(each, library), planned(request, library));
            held.check();
            return held;
        }

        private RecoveryPlan plan() {
            return asked.plan();
        }

        private void check() {
            Evaluation plain = decide.apply(request);
            assertThat(asked.decisions()).as(cohort).isEqualTo(plain.decisions());
            assertThat(id(asked)).as(cohort).isEqualTo(id(plain));
            eachClaimOnce();
            plan().steps().forEach(step -> {
                Evaluation done = gains(plain, List.of(step), step.brings(), step.range());
                assertThat(step.brings().signum()).as(cohort).isNotNegative();
                CarriedOut.of(request, List.of(step)).claims().stream()
                        .filter(ids -> step.claims().stream()
                                .anyMatch(id ->
                                        ids.get(0).equals(id) || ids.get(0).startsWith(id + ", person ")))
                        .forEach(ids -> assertThat(claimable(done)).as(cohort).containsAll(ids));
            });
            Evaluation together = gains(
                    plain,
                    plan().steps(),
                    plan().recoverable().value(),
                    plan().recoverable().range());
            Set<String> counted = claimable(together);
            long claims = CarriedOut.of(request, plan().steps()).claims().stream()
                    .filter(counted::containsAll)
                    .count();
            assertThat(plan().recoverable().claims())
                    .as(cohort)
                    .isEqualTo((int) claims - claimable(plain).size());
        }

        /** People who are named are new ones, who bring the most unless what a claim is worth is below nothing. */
        private Evaluation gains(Evaluation plain, List<Step> steps, BigDecimal brings, Range range) {
            Evaluation done = decide.apply(CarriedOut.of(request, steps).request());
            BigDecimal gained = total(done).subtract(total(plain));
            boolean losing = done.decisions().stream()
                    .anyMatch(each -> each.value() != null && each.value().total() < 0);
            if (range == null) {
                assertThat(gained).as("%s, %s", cohort, steps).isEqualByComparingTo(brings);
            } else {
                assertThat(brings).isEqualByComparingTo(range.low());
                assertThat(gained)
                        .as("%s, %s", cohort, steps)
                        .isBetween(losing ? range.low() : range.high(), range.high());
            }
            return done;
        }

        private static String id(Evaluation evaluation) {
            return CanonicalCohort.decisionId(
                    evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf());
        }

        private void eachClaimOnce() {
            List<String> listed = Stream.of(
                            plan().steps().stream().map(Step::claims),
                            plan().depends().stream().map(Step::claims),
                            plan().never().stream().map(Never::claims))
                    .flatMap(Function.identity())
                    .flatMap(List::stream)
                    .toList();
            List<String> refused = asked.decisions().stream()
                    .filter(each -> each.verdict() != Verdict.CLAIMABLE)
                    .map(Decision::claim)
                    .toList();
            assertThat(listed).as(cohort).containsExactlyInAnyOrderElementsOf(refused);
        }
    }

    @Test
    void each_step_carried_out_gives_what_it_promised_and_so_do_all_together() {
        EnumSet<Supply> met = EnumSet.noneOf(Supply.class);
        int never = 0;
        for (int seed = 0; seed < COHORTS; seed++) {
            RecoveryPlan plan = Held.of("cohort " + seed, request(seed), ShippedRules.library())
                    .plan();
            Stream.concat(plan.steps().stream(), plan.depends().stream()).forEach(each -> met.addAll(each.supply()));
            never += plan.never().size();
        }
        assertThat(met).containsAll(EnumSet.complementOf(EnumSet.of(Supply.NOTHING, Supply.OTHER, Supply.LATER)));
        assertThat(never).isGreaterThan(COHORTS);
    }

    @Test
    void so_it_is_with_rules_of_people() {
        for (int seed = 0; seed < COHORTS / 5; seed++) {
            PersonRules people = PeopleTrial.asRead(
                    PeopleTrial.rules(seed).stream().map(PeopleTrial::read).toList());
            ObjectNode request = PeopleTrial.request(seed);
            request.get("claims").forEach(each -> ((ObjectNode) each).remove("headcount"));
            Held.of("cohort " + seed, request, PeopleTrial.library(people));
        }
    }

    @Test
    void people_who_are_not_known_give_the_range_of_review_where_nothing_else_is_supplied() {
        int ranges = 0;
        for (int seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = request(seed);
            request.get("claims").forEach(each -> ((ObjectNode) each).remove("share"));
            Evaluation planned = planned(request, ShippedRules.library());
            boolean alone = planned.plan().steps().stream()
                            .allMatch(each -> each.supply().equals(List.of(Supply.PERSON_REFERENCE)))
                    && planned.plan().never().stream()
                            .noneMatch(each -> each.code().equals("UNTRACKED_INDIVIDUAL"));
            ReviewRange range = Reporter.summary(planned).reviewRange();
            if (alone && planned.plan().recoverable().range() != null) {
                ranges++;
                assertThat(planned.plan().recoverable().range().low())
                        .as("cohort " + seed)
                        .isEqualByComparingTo(range.low());
                assertThat(planned.plan().recoverable().range().high()).isEqualByComparingTo(range.high());
                assertThat(planned.plan().recoverable().value()).isEqualByComparingTo(range.low());
            }
        }
        assertThat(ranges).isGreaterThan(COHORTS / 20);
    }

    private static ObjectNode shown(String... claims) {
        return (ObjectNode) JSON.readTree("""
                {"asOf": "2025-05-01", "valueSet": {"id": "v", "title": "v", "deadweightIncluded": true,
                 "values": [{"outcome": "gardening", "wellbeing": 100}, {"outcome": "financial-comfort", "wellbeing": 50}]},
                 "claims": [%s]}
                """.formatted(String.join(",", claims)));
    }

    private static String surveyed(String id, String after, String afterOn) {
        return """
                {"id": "%s", "individual": "p-%s", "outcome": "financial-comfort", "achievedOn": "2024-09-30",
                 "evidence": {"kind": "SURVEY", "before": "just-about-getting-by", "after": "%s", "beforeOn": "2024-04-10",
                 "afterOn": "%s"}}""".formatted(id, id, after, afterOn);
    }

    @Test
    void a_later_survey_needs_time() {
        ObjectNode request = shown(surveyed("c1", "just-about-getting-by", "2025-05-01"));
        RecoveryPlan none = planned(request, ShippedRules.library()).plan();
        assertThat(none.depends()).isEmpty();
        assertThat(none.never()).singleElement().satisfies(each -> {
            assertThat(each.rule()).isEqualTo("EV-04");
            assertThat(each.why()).contains("no time for a later one");
        });
        request.putObject("plan").put("until", "2025-06-30");
        RecoveryPlan some = decided(request).plan();
        assertThat(some.until()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(some.never()).isEmpty();
        assertThat(some.steps()).isEmpty();
        assertThat(some.recoverable().value()).isEqualByComparingTo("0");
        assertThat(some.depends()).singleElement().satisfies(each -> {
            assertThat(each.action()).contains("by 30 June 2025");
            assertThat(each.brings()).isEqualByComparingTo("50");
            assertThat(each.effort()).isEqualTo(4);
        });
    }

    @Test
    void the_last_day_is_not_before_the_day_of_evaluation() {
        ObjectNode request = shown(surveyed("c1", "just-about-getting-by", "2025-05-01"));
        request.putObject("plan").put("until", "2025-04-30");
        assertThatThrownBy(() -> decided(request))
                .isInstanceOfSatisfying(InvalidCohortException.class, wrong -> assertThat(wrong.violations())
                        .singleElement()
                        .satisfies(each -> assertThat(each.pointer()).isEqualTo("/plan/until")));
    }

    @Test
    void what_is_claimable_in_place_of_another_only_is_never_listed_as_gain() {
        String record =
                "{\"id\": \"%s\", \"individual\": \"p\", \"outcome\": \"gardening\", \"achievedOn\": \"2024-%s-01\"}";
        RecoveryPlan plan = planned(
                        shown(record.formatted("c1", "06"), record.formatted("c2", "07")), ShippedRules.library())
                .plan();
        assertThat(plan.steps()).singleElement().satisfies(each -> {
            assertThat(each.claims()).containsExactly("c1");
            assertThat(each.brings()).isEqualByComparingTo("100");
        });
        assertThat(plan.never()).singleElement().satisfies(each -> {
            assertThat(each.claims()).containsExactly("c2");
            assertThat(each.code()).isEqualTo("COUNTED_THIS_YEAR");
        });
        assertThat(plan.recoverable().value()).isEqualByComparingTo("100");
        assertThat(plan.recoverable().claims()).isEqualTo(1);
    }

    private static RecoveryPlan plan(String until, ObjectNode request) {
        request.putObject("plan").put("until", until);
        return decided(request).plan();
    }

    private static String claim(String id, String person, String outcome, String on, String evidence) {
        return """
                {"id": "%s", "individual": "%s", "outcome": "%s", "achievedOn": "%s"%s}""".formatted(id, person, outcome, on, evidence);
    }

    private static String answers(String before, String after) {
        return ", \"evidence\": {\"kind\": \"SURVEY\"%s%s}"
                .formatted(
                        before == null ? "" : ", \"before\": \"" + before + "\"",
                        after == null ? "" : ", \"after\": \"" + after + "\"");
    }

    private static final String RECORD = ", \"evidence\": {\"kind\": \"RECORD\", \"reference\": \"r\"}";

    @Test
    void an_answer_that_is_given_stands() {
        for (String after : new String[] {null, "xyz"}) {
            RecoveryPlan plan = plan(
                    "2025-06-30",
                    shown(claim("c1", "p", "financial-comfort", "2024-09-30", answers("living-comfortably", after))));
            assertThat(plan.depends()).isEmpty();
            assertThat(plan.never()).singleElement().satisfies(each -> assertThat(each.code())
                    .isEqualTo("ALREADY_MET"));
        }
        RecoveryPlan unknown = plan(
                "2025-06-30",
                shown(claim(
                        "c1", "p", "financial-comfort", "2024-09-30", answers("xyz", "finding-it-very-difficult"))));
        assertThat(unknown.depends()).singleElement().satisfies(each -> assertThat(each.supply())
                .containsExactly(Supply.ANSWERS, Supply.AFTER_SURVEY));
    }

    @Test
    void a_later_survey_shows_what_is_achieved_on_its_day_and_in_the_period() {
        ObjectNode request = shown(surveyed("c1", "just-about-getting-by", "2024-09-30"));
        request.putObject("period").put("to", "2025-03-31");
        assertThat(plan("2026-01-31", request).depends()).isEmpty();
        request.putObject("period").put("to", "2025-12-31");
        assertThat(plan("2026-01-31", request).depends()).singleElement().satisfies(each -> assertThat(each.action())
                .contains("by 31 December 2025"));
    }

    @Test
    void what_else_is_to_come_is_no_part_of_what_a_step_could_bring() {
        RecoveryPlan plan = plan(
                "2025-12-31",
                shown(
                        claim("c1", "p", "financial-comfort", "2025-07-01", ""),
                        claim("c2", "p", "gardening", "2025-07-01", RECORD)));
        assertThat(plan.depends()).hasSize(2).allSatisfy(each -> assertThat(each.brings())
                .isEqualByComparingTo(each.claims().contains("c1") ? "50" : "100"));
        assertThat(plan.depends()).anySatisfy(each -> assertThat(each.supply()).containsExactly(Supply.LATER));
    }

    @Test
    void only_what_strikes_is_withdrawn_from_another_report() {
        ObjectNode request = shown(
                claim("c1", "p", "gardening", "2024-07-01", RECORD),
                surveyed("c2", "living-comfortably", "2024-10-30"));
        ((ObjectNode) request.get("claims").get(1)).put("individual", "p");
        ArrayNode counted = request.putArray("previouslyCounted");
        counted.addObject().put("individual", "p").put("outcome", "gardening").put("achievedOn", "2024-06-01");
        counted.addObject()
                .put("individual", "p")
                .put("outcome", "financial-comfort")
                .put("achievedOn", "2024-06-01");
        RecoveryPlan plan = plan("2025-05-01", request);
        assertThat(plan.depends()).singleElement().satisfies(each -> {
            assertThat(each.claims()).containsExactly("c1", "c2");
            assertThat(each.supply()).containsExactly(Supply.OTHER_REPORT);
            assertThat(each.brings()).isNull();
        });
    }

    @Test
    void what_gains_nothing_is_in_no_step() {
        ObjectNode request = shown(
                claim("c1", "p", "gardening", "2024-06-01", ""), claim("c2", "p", "gardening", "2024-07-01", RECORD));
        RecoveryPlan plan = plan("2025-05-01", request);
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.never()).singleElement().satisfies(each -> {
            assertThat(each.claims()).containsExactly("c1");
            assertThat(each.why()).contains("the total would not be higher");
        });
    }

    @Test
    void a_day_that_is_wrong_is_not_guessed() {
        ObjectNode request = shown(
                claim("c1", "p", "gardening", "2024-04-15", RECORD),
                claim("c2", "p", "gardening", "2025-04-10", RECORD));
        request.putObject("period").put("from", "2024-04-01").put("to", "2025-03-31");
        RecoveryPlan plan = plan("2025-05-01", request);
        assertThat(plan.never()).isEmpty();
        assertThat(plan.depends()).singleElement().satisfies(each -> {
            assertThat(each.claims()).containsExactly("c2");
            assertThat(each.brings()).isNull();
        });
    }

    @Test
    void a_claim_that_is_still_to_come_by_its_own_day_is_not_claimed_again_before_it() {
        ObjectNode request = shown(claim("c1", "p", "gardening", "2026-01-23", RECORD));
        request.putObject("period").put("to", "2025-03-31");
        assertThat(plan("2025-05-01", request).depends()).singleElement().satisfies(each -> assertThat(each.supply())
                .containsExactly(Supply.DATE));
    }

    @Test
    void as_many_providers_may_withdraw_as_there_are() {
        List<String> claims = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            claims.add(claim("c" + i, "p", "gardening", "2024-06-%02d".formatted(i), RECORD)
                    .replaceFirst("}}$", "}, \"provider\": \"P%d\"}".formatted(i)));
        }
        RecoveryPlan plan = plan("2025-05-01", shown(claims.toArray(String[]::new)));
        assertThat(plan.never()).isEmpty();
        assertThat(plan.steps()).hasSize(19);
        assertThat(plan.recoverable().value()).isEqualByComparingTo("0");
    }
}
