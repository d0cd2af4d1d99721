package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.claimable.OwnRules;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableFiles;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.report.Delivery;
import org.claimable.method.report.Delivery.DeliveryLine;
import org.claimable.method.report.Readings;
import org.claimable.method.report.Readings.KeptPromise;
import org.claimable.method.report.Readings.ReadingFigures;
import org.claimable.method.report.Reporter;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** All readings of a request are what 27 requests, each with the options of one, are decided to be. */
class EveryReadingTest {
    private static final int COHORTS = Integer.getInteger("claimable.cohorts", 60);
    private static final int COHORTS_OF_PEOPLE = COHORTS / 3;

    /** A request decided with its readings, and by itself in each of them. */
    private record Decided(Evaluation together, List<Evaluation> apart) {
        static Decided of(ObjectNode request, Function<ObjectNode, Evaluation> evaluate) {
            List<Evaluation> apart = Reading.ALL.stream()
                    .map(each -> evaluate.apply(in(each, request)))
                    .toList();
            return new Decided(evaluate.apply(request.deepCopy().put("readings", true)), apart);
        }

        private static ObjectNode in(Reading reading, ObjectNode request) {
            ObjectNode changed = request.deepCopy();
            changed.withObject("options")
                    .put("yearBasis", reading.yearBasis().name())
                    .put("rules", reading.rules().name())
                    .put("conflictPolicy", reading.conflictPolicy().name());
            return changed;
        }

        private Reading chosen() {
            return Reading.of(together.cohort().settings());
        }

        private static String id(Evaluation evaluation) {
            return CanonicalCohort.decisionId(
                    evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf());
        }

        List<Decision> of(int claim) {
            return apart.stream().map(each -> each.decisions().get(claim)).toList();
        }

        void check(String cohort) {
            assertThat(together.readings()).as(cohort).hasSameSizeAs(together.decisions());
            for (int i = 0; i < together.decisions().size(); i++) {
                Reading.OfClaim readings = together.readings().get(i);
                for (Reading reading : Reading.ALL) {
                    Decision decision = of(i).get(reading.place());
                    assertThat(readings.countsAt(reading.place()))
                            .as("%s, claim %s, %s", cohort, decision.claim(), reading)
                            .isEqualTo(decision.verdict() == Verdict.CLAIMABLE);
                    assertThat(readings.values().get(reading.place()))
                            .as("%s, claim %s, %s", cohort, decision.claim(), reading)
                            .isEqualTo(decision.value());
                }
            }
            assertThat(id(together)).isEqualTo(id(apart.get(chosen().place())));
            Reading chosen = chosen();
            assertThat(together.decisions())
                    .as(cohort)
                    .isEqualTo(apart.get(chosen.place()).decisions());
        }
    }

    private static Evaluation shipped(ObjectNode request) {
        return Agreement.evaluate(request, ShippedRules.library());
    }

    @Test
    void every_claim_is_in_each_reading_what_it_is_by_itself() {
        int dependent = 0;
        for (int seed = 0; seed < COHORTS; seed++) {
            Decided decided = Decided.of(Trial.request(seed), EveryReadingTest::shipped);
            decided.check("cohort " + seed);
            dependent += Reporter.summary(decided.together).readings().depends().size();
        }
        assertThat(dependent).isGreaterThan(COHORTS);
    }

    @Test
    void so_it_is_with_rules_of_people() {
        for (int seed = 0; seed < COHORTS_OF_PEOPLE; seed++) {
            PersonRules people = PeopleTrial.asRead(
                    PeopleTrial.rules(seed).stream().map(PeopleTrial::read).toList());
            Decided decided = Decided.of(PeopleTrial.request(seed), request -> PeopleTrial.evaluate(request, people));
            decided.check("cohort " + seed);
        }
    }

    @Test
    void so_it_is_with_rules_that_ask_what_depends_on_the_reading() {
        List<Rule> rules = new ArrayList<>(PeopleTrial.OWN.rules());
        rules.add(rule(
                "eligibility",
                "ZZ-01",
                "published",
                "Claim( year in ( \"2024/25\", \"2024\" ), headcount == 1 )",
                "refuse"));
        rules.add(rule("eligibility", "ZZ-02", "legacy", "Claim( terms.legacyRulesOn, share < 1 )", "review"));
        rules.add(rule(
                "value", "ZZ-03", "inferred", "Claim( !terms.legacyRulesOn, year startsWith \"2025\" )", "refuse"));
        rules.add(rule("incompatibility", "ZZ-04", "legacy", "Pair( year == \"2023/24\", daysApart < 200 )", "clash"));
        rules.add(rule(
                "incompatibility", "ZZ-05", "published", "Pair( claim.terms.legacyRulesOn, daysApart < 20 )", "clash"));
        Library library = OwnRules.library(new Evaluator(
                PeopleTrial.OWN.ruleSet(),
                new ReadRules(PeopleTrial.OWN.ruleSet().chapters(), rules),
                failed -> {
                    throw new AssertionError(failed);
                }));
        for (int seed = 0; seed < COHORTS; seed++) {
            Decided.of(PeopleTrial.request(seed), request -> Agreement.evaluate(request, library))
                    .check("cohort " + seed);
        }
    }

    private static Rule rule(String chapter, String id, String provenance, String asks, String report) {
        return OwnRules.rule(PeopleTrial.OWN, chapter, """
                rule "%s Asks"
                    @source( "csif section 4.2" )  @provenance( "%s" )  @remedy( "None." )
                when
                    $it : %s
                then
                    findings.%s( $it, "ASKS", "It asks." );
                end
                """.formatted(id, provenance, asks, report));
    }

    @Test
    void rules_are_asked_of_a_claim_once_for_all_readings_but_where_they_ask_what_depends_on_one() {
        for (int seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = Trial.request(seed);
            boolean sustained =
                    request.get("claims").findValues("sustainedYear").stream().anyMatch(each -> each.asInt() > 1);
            long asked = looks(request);
            long askedTogether = looks(request.deepCopy().put("readings", true));
            if (!sustained) {
                assertThat(askedTogether).as("cohort " + seed).isEqualTo(asked);
            }
        }
    }

    private static long looks(ObjectNode request) {
        Evaluator shipped = ShippedRules.library().evaluator("uksvb").orElseThrow();
        AtomicLong looks = new AtomicLong();
        Rules counted = (Rules) Proxy.newProxyInstance(
                Rules.class.getClassLoader(), new Class<?>[] {Rules.class}, (proxy, method, words) -> {
                    if (method.getName().equals("look") && words[1] instanceof Claim) {
                        looks.incrementAndGet();
                    }
                    return method.invoke(shipped.rules(), words);
                });
        Cohort cohort = CohortReader.read(
                new ByteArrayInputStream(request.toString().getBytes(StandardCharsets.UTF_8)), ShippedRules.library());
        new Evaluator(shipped.ruleSet(), counted).evaluate(cohort, cohort.inlineValueSet(), cohort.asOf());
        return looks.get();
    }

    @Test
    void all_readings_share_one_deadline() {
        ObjectNode request = Trial.request(3);
        assertThat(passes(request.deepCopy().put("readings", true))).isGreaterThan(passes(request));
    }

    /** How often a deadline is looked at while a request is decided. */
    private static int passes(ObjectNode request) {
        AtomicInteger passes = new AtomicInteger();
        Cohort cohort = CohortReader.read(
                new ByteArrayInputStream(request.toString().getBytes(StandardCharsets.UTF_8)), ShippedRules.library());
        Deadline deadline = Deadline.in(Duration.ofMinutes(5), () -> false, kept -> {
            passes.incrementAndGet();
            return 0;
        });
        ShippedRules.library()
                .evaluator("uksvb")
                .orElseThrow()
                .evaluate(cohort, cohort.inlineValueSet(), cohort.asOf(), deadline);
        return passes.get();
    }

    @Test
    void the_figures_are_those_of_27_summaries() {
        for (int seed = 0; seed < COHORTS; seed++) {
            Decided decided = Decided.of(Trial.request(seed), EveryReadingTest::shipped);
            Readings readings = Reporter.summary(decided.together).readings();
            List<ReadingFigures> apart = Reading.ALL.stream()
                    .map(each -> figures(each, decided.apart.get(each.place())))
                    .toList();
            assertThat(readings.table()).as("cohort " + seed).isEqualTo(apart);
            assertThat(readings.chosen())
                    .isEqualTo(apart.get(
                            Reading.of(decided.together.cohort().settings()).place()));
            assertThat(apart).allSatisfy(each -> assertThat(each.value())
                    .isBetween(readings.lowest().value(), readings.highest().value()));
            settled(decided, readings, "cohort " + seed);
        }
    }

    private static ReadingFigures figures(Reading reading, Evaluation evaluation) {
        var whole = Reporter.summary(evaluation).whole();
        return new ReadingFigures(
                reading, whole.claimable(), whole.claimableValue().total());
    }

    private static void settled(Decided decided, Readings readings, String cohort) {
        long claims = 0;
        long pence = 0;
        List<Readings.Dependent> depends = new ArrayList<>();
        for (int i = 0; i < decided.together.decisions().size(); i++) {
            List<Decision> inEach = decided.of(i);
            long countsIn = inEach.stream()
                    .filter(each -> each.verdict() == Verdict.CLAIMABLE)
                    .count();
            if (countsIn == Reading.ALL.size()) {
                claims++;
                pence += inEach.stream()
                        .map(Decision::value)
                        .filter(Objects::nonNull)
                        .mapToLong(ClaimValue::total)
                        .min()
                        .orElse(0);
            } else if (countsIn > 0) {
                depends.add(new Readings.Dependent(inEach.get(0).claim(), (int) countsIn));
            }
        }
        assertThat(readings.settled()).as(cohort).isEqualTo(new Readings.Settled(claims, BigDecimal.valueOf(pence, 2)));
        assertThat(readings.depends()).as(cohort).isEqualTo(depends);
    }

    @Test
    void a_promise_is_met_in_as_many_readings_as_separate_requests_say() {
        for (int seed = 0; seed < COHORTS_OF_PEOPLE; seed++) {
            ObjectNode request = Trial.request(seed);
            String outcome = shipped(request).decisions().stream()
                    .map(Decision::outcome)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("secure-job");
            ObjectNode promised = request.putObject("commitments").put("total", 1000);
            promised.putArray("outcomes").addObject().put("outcome", outcome).put("people", 1);
            Decided decided = Decided.of(request, EveryReadingTest::shipped);
            Readings.Kept kept = Reporter.summary(decided.together).readings().kept();
            assertThat(kept.total().metIn()).as("cohort " + seed).isEqualTo(met(decided, Delivery::total));
            assertThat(kept.outcomes())
                    .as("cohort " + seed)
                    .extracting(KeptPromise::metIn)
                    .containsExactly(met(decided, each -> each.outcomes().get(0)));
        }
    }

    private static int met(Decided decided, Function<Delivery, DeliveryLine> line) {
        return (int) decided.apart.stream()
                .map(each -> Reporter.summary(each).delivery())
                .filter(each -> line.apply(each).status().isMet())
                .count();
    }

    @Test
    void without_being_asked_there_are_none() {
        Evaluation evaluation = shipped(Trial.request(1));
        assertThat(evaluation.readings()).isEmpty();
        assertThat(Reporter.summary(evaluation).readings()).isNull();
    }

    @Test
    void the_shipped_example_goes_as_far_as_it_is_known_to() throws IOException {
        Map<String, List<String>> settings = Map.of(
                "valueSet", List.of("example-values"),
                "from", List.of("2024-04-01"),
                "to", List.of("2025-03-31"),
                "readings", List.of("yes"));
        var cohort = TableCohortReader.read(
                new TableSubmission(
                        TableFiles.of(Files.readAllBytes(Path.of("examples/riverside-repairs-2024-25.csv"))), settings),
                ShippedRules.library());
        Library library = ShippedRules.library();
        Readings readings = Reporter.summary(library.evaluator(null)
                        .orElseThrow()
                        .evaluate(cohort, library.values(cohort.settings()), LocalDate.of(2025, 5, 1)))
                .readings();
        assertThat(readings.lowest().value()).isEqualTo("215715.00");
        assertThat(readings.highest().value()).isEqualTo("237911.50");
        assertThat(readings.settled().value())
                .isLessThanOrEqualTo(readings.lowest().value());
        assertThat(IntStream.range(0, Reading.ALL.size()))
                .allMatch(place -> Reading.ALL.get(place).place() == place);
    }
}
