package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.OwnRules;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.method.bank.Pence;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.RuleCoverage.RuleCount;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.oracle.RandomCohorts;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Of random cohorts, what a trace says of each claim is what was decided of it, and nothing else in the answer changes. */
class TraceTest {
    private static final int COHORTS = Integer.getInteger("claimable.cohorts", 200);
    private static final Pattern LAST = Pattern.compile("= (-?[0-9,]+\\.\\d\\d)$");

    private final Map<Status, Integer> reached = new EnumMap<>(Status.class);
    private final Set<String> said = new HashSet<>();

    @Test
    void a_trace_says_what_was_decided_by_the_shipped_rules() {
        RandomCohorts random = new RandomCohorts(ShippedRules.UKSVB);
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = random.cohort(seed);
            request.set("valueSet", random.valueSet(seed));
            if (seed % 5 == 0) {
                request.withObject("options").put("untracked", "REFUSE");
            }
            check("cohort " + seed, request, ShippedRules.library());
        }
        assertThat(reached.keySet()).containsExactlyInAnyOrder(Status.values());
        assertThat(said).contains("keptOver", "coveredBy", "rows", "choice", "bestOther", "missing");
    }

    @Test
    void a_trace_says_what_was_decided_by_rules_of_people() {
        for (long seed = 0; seed < COHORTS; seed++) {
            List<Rule> rules = new ArrayList<>(PeopleTrial.OWN.rules());
            PeopleTrial.rules(seed).stream().map(PeopleTrial::read).forEach(rules::add);
            Rules read = new ReadRules(PeopleTrial.OWN.ruleSet().chapters(), rules);
            Library library = OwnRules.library(new Evaluator(PeopleTrial.OWN.ruleSet(), read));
            check("cohort " + seed, PeopleTrial.request(seed), library);
        }
        assertThat(said).contains("PERSON VIOLATED", "PERSON ADVISES", "PERSON SATISFIED", "PERSON NOT_REACHED");
    }

    private void check(String cohort, ObjectNode request, Library library) {
        Evaluation plain = evaluate(request, library);
        Evaluation traced = evaluate(request.deepCopy().put("trace", "ALL"), library);
        assertThat(answer(traced, true)).as(cohort).isEqualTo(answer(plain, false));
        Set<String> rules = library.evaluator(null).orElseThrow().rules().cards().stream()
                .map(card -> card.key())
                .collect(Collectors.toSet());
        rules.addAll(Tracing.NORMS);
        Map<String, Integer> became = new HashMap<>();
        for (Decision decision : traced.decisions()) {
            List<TraceEntry> trace = List.copyOf(decision.trace());
            String claim = cohort + ", claim " + decision.claim();
            assertThat(trace.stream().map(TraceEntry::rule))
                    .as(claim)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(rules);
            checkVerdict(claim, decision, trace);
            checkReasons(claim, decision, trace);
            checkValue(claim, decision, trace);
            checkOthers(claim, trace);
            trace.forEach(this::note);
            trace.forEach(each -> became.merge(each.rule() + each.status(), 1, Integer::sum));
        }
        checkCoverage(cohort, traced, became);
    }

    private static Evaluation evaluate(ObjectNode request, Library library) {
        byte[] json = request.toString().getBytes(StandardCharsets.UTF_8);
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(json), library);
        return library.evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(cohort, cohort.inlineValueSet(), cohort.asOf());
    }

    /** The answer in JSON, without what a trace adds. */
    private static String answer(Evaluation evaluation, boolean traced) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EvaluationWriter.write(evaluation, bytes);
        if (!traced) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
        JsonMapper exact = JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(tools.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        JsonNode read = exact.readTree(bytes.toByteArray());
        ((ObjectNode) read.get("summary")).remove("ruleCoverage");
        read.get("decisions").forEach(each -> ((ObjectNode) each).remove("trace"));
        return exact.writeValueAsString(read);
    }

    private static void checkVerdict(String claim, Decision decision, List<TraceEntry> trace) {
        List<TraceEntry> violated = of(trace, Status.VIOLATED);
        Verdict verdict = violated.isEmpty()
                ? Verdict.CLAIMABLE
                : violated.stream().anyMatch(TraceEntry::mayRefuse) ? Verdict.NOT_CLAIMABLE : Verdict.REVIEW;
        assertThat(verdict).as(claim).isEqualTo(decision.verdict());
    }

    private static void checkReasons(String claim, Decision decision, List<TraceEntry> trace) {
        Set<String> violated = of(trace, Status.VIOLATED).stream()
                .flatMap(each -> each.rows().isEmpty() ? Stream.of(id(each.rule())) : each.rows().stream())
                .collect(Collectors.toSet());
        assertThat(violated)
                .as(claim)
                .isEqualTo(decision.reasons().stream().map(Reason::rule).collect(Collectors.toSet()));
    }

    /** The total is the sum of the parts of VA-01, and wellbeing net of deadweight the result of VA-02. */
    private static void checkValue(String claim, Decision decision, List<TraceEntry> trace) {
        TraceEntry sum = rule(trace, "VA-01");
        TraceEntry net = rule(trace, "VA-02");
        assertThat(sum.status() == Status.APPLIED).as(claim).isEqualTo(decision.value() != null);
        assertThat(net.status() == Status.APPLIED).as(claim).isEqualTo(decision.value() != null);
        if (decision.value() != null) {
            assertThat(last(sum.arithmetic()))
                    .as(claim)
                    .isEqualTo(Pence.pounds(decision.value().total()));
            assertThat(last(net.arithmetic()))
                    .as(claim)
                    .isEqualTo(Pence.pounds(decision.value().perPerson().wellbeingNet()));
            String added = sum.arithmetic().substring(0, sum.arithmetic().lastIndexOf(" ="));
            List<BigDecimal> parts = Stream.of(added.split(" \\+ "))
                    .map(part -> part.replaceAll("^\\(|\\)$", "").replaceFirst(".* = ", ""))
                    .map(TraceTest::amount)
                    .toList();
            assertThat(parts).as(claim).hasSize(3);
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(claim)
                    .isEqualByComparingTo(last(sum.arithmetic()));
        }
    }

    /** What a claim left by, and what covers another rule, is a rule that counts. */
    private static void checkOthers(String claim, List<TraceEntry> trace) {
        Set<String> violated =
                of(trace, Status.VIOLATED).stream().map(TraceEntry::rule).collect(Collectors.toSet());
        for (TraceEntry each : trace) {
            assertThat(each.because() != null).as(claim).isEqualTo(each.status() == Status.NOT_REACHED);
            if (each.because() != null) {
                assertThat(violated).as(claim).contains(each.because());
            }
            if (each.coveredBy() != null) {
                assertThat(violated).as(claim + ", " + each.rule()).contains(each.coveredBy());
            }
            if (each.status() == Status.NOT_DECIDED) {
                assertThat(each.missing()).as(claim + ", " + each.rule()).isNotEmpty();
            }
        }
    }

    private static void checkCoverage(String cohort, Evaluation traced, Map<String, Integer> became) {
        for (RuleCount rule : traced.coverage().counts()) {
            for (Status status : Status.values()) {
                assertThat(rule.of(status))
                        .as(cohort + ", " + rule.rule())
                        .isEqualTo(became.getOrDefault(rule.rule() + status, 0));
            }
        }
    }

    private void note(TraceEntry entry) {
        reached.merge(entry.status(), 1, Integer::sum);
        said.add(entry.stage() + " " + entry.status());
        Map<String, Boolean> there = Map.of(
                "keptOver", !entry.keptOver().isEmpty(),
                "coveredBy", entry.coveredBy() != null,
                "rows", !entry.rows().isEmpty(),
                "advisingRows", !entry.advisingRows().isEmpty(),
                "choice", entry.choice() != null,
                "bestOther", entry.choice() != null && entry.choice().bestOther() != null,
                "missing", !entry.missing().isEmpty());
        there.forEach((what, is) -> {
            if (is) {
                said.add(what);
            }
        });
    }

    private static List<TraceEntry> of(List<TraceEntry> trace, Status status) {
        return trace.stream().filter(each -> each.status() == status).toList();
    }

    private static TraceEntry rule(List<TraceEntry> trace, String rule) {
        return trace.stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String key) {
        return key.replaceFirst("[a-z]$", "");
    }

    private static BigDecimal last(String arithmetic) {
        Matcher found = LAST.matcher(arithmetic);
        assertThat(found.find()).as(arithmetic).isTrue();
        return amount(found.group(1));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
