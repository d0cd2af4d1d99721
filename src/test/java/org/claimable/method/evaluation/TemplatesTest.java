package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.OwnRules;
import org.claimable.ServiceContract;
import org.claimable.ShippedRules;
import org.claimable.WordedCodes;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.method.claim.Cohort;
import org.claimable.oracle.RandomCohorts;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Of whatever is decided by whatever rules, an answer in codes has every fact: the templates of the rule set make of it the words of the full one. */
class TemplatesTest {
    private static final int COHORTS = Integer.getInteger("claimable.cohorts", 40);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RandomCohorts RANDOM = new RandomCohorts(ShippedRules.UKSVB);

    private final Set<String> met = new TreeSet<>();

    @ParameterizedTest
    @CsvSource({
        "uksvb, CHOICE ALTERNATIVE ALTERNATIVE_WITHOUT_VALUE COUNTED_BEFORE_TOO FOR_EXAMPLE SIMILAR_REFERENCES",
        "uksvb-legacy, CHOICE ALTERNATIVE SHARED_REFERENCE LISTED_UNNAMED",
        "example-contract, CANNOT_TELL"
    })
    void codes_by_each_shipped_rule_set_give_back_the_words(String ruleSet, String sentences) {
        int said = 0;
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = RANDOM.cohort(seed).put("ruleSet", ruleSet);
            request.set("valueSet", RANDOM.valueSet(seed));
            said += check("cohort " + seed, request, ShippedRules.library());
        }
        assertThat(said).isGreaterThan(10 * COHORTS);
        assertThat(met).contains(sentences.split(" ")).contains("VA-10.name", "VA-10.remedy");
    }

    @Test
    void codes_by_random_rules_of_people_give_back_the_words() {
        for (long seed = 0; seed < COHORTS; seed++) {
            List<Rule> rules = new ArrayList<>(PeopleTrial.OWN.rules());
            PeopleTrial.rules(seed).stream().map(PeopleTrial::read).forEach(rules::add);
            check("cohort " + seed, PeopleTrial.request(seed), library(rules));
        }
        assertThat(met).hasSizeGreaterThan(COHORTS);
    }

    @Test
    void codes_of_a_person_of_too_many_claims_give_back_the_words() {
        Rule pairs = OwnRules.rule(PeopleTrial.OWN, "person", """
                rule "PE-09 Two outcomes are too many"
                    @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "None." )
                when
                    $claim : Claim( stands )
                    $other : Claim( stands, earlierThan( $claim ) )
                then
                    findings.refuse( $claim, "MANY", "Claim %s came first.", $other.id() );
                end
                """);
        List<Rule> rules = new ArrayList<>(PeopleTrial.OWN.rules());
        rules.add(pairs);
        check("many claims", manyOfOnePerson(), library(rules));
        assertThat(met).contains("TOO_MANY_TO_COMPARE");
    }

    @Test
    void codes_of_what_no_rule_judges_and_of_rules_that_fail_give_back_the_words() {
        List<Rule> ofValue = PeopleTrial.OWN.rules().stream()
                .filter(each -> each.card().chapter().startsWith("4"))
                .toList();
        List<Rule> failing = PeopleTrial.OWN.rules().stream()
                .map(each -> each.card().key().equals("IN-01")
                        ? each.asking(each.when().subList(0, 1))
                        : each)
                .toList();
        for (long seed = 0; seed < COHORTS / 4; seed++) {
            check("cohort " + seed, PeopleTrial.request(seed), library(ofValue));
            check("cohort " + seed, PeopleTrial.request(seed), library(failing));
        }
        assertThat(met)
                .contains(
                        "NOT_JUDGED",
                        "NOT_JUDGED_TOGETHER",
                        "RULE_FAILED",
                        "CLAIMS_NOT_JUDGED",
                        "CLAIMS_OF_FAILED_RULE");
    }

    @Test
    void codes_by_rules_of_groups_give_back_the_words_with_capitals_and_pounds(@TempDir Path folder) {
        Library library = ServiceContract.library(folder);
        for (long seed = 0; seed < COHORTS / 4; seed++) {
            ObjectNode request = RANDOM.cohort(seed).put("ruleSet", "services");
            check("cohort " + seed, request.put("valueSet", "example-values"), library);
        }
        String claims =
                IntStream.range(0, 240).mapToObj(i -> """
                        {"id":"c%d","individual":"p%1$d","outcome":"secure-job","service":"s%d","achievedOn":"2024-06-01",
                         "evidence":{"kind":"RECORD","reference":"r%1$d"}}""".formatted(i, i / 2)).collect(Collectors.joining(","));
        check("services", (ObjectNode) JSON.readTree("""
                {"ruleSet":"services","valueSet":"example-values","asOf":"2025-06-01","claims":[%s]}""".formatted(claims)), library);
        assertThat(met).contains("MORE_GROUPS").anyMatch(each -> each.startsWith("RC-"));
    }

    /** The words of an answer, made from it in codes; how many reasons and caveats there are. */
    private int check(String name, ObjectNode request, Library library) {
        Evaluation full = evaluate(request, library);
        ObjectNode inCodes = request.deepCopy();
        inCodes.putObject("answer").put("explain", "CODES");
        Evaluator evaluator = library.evaluator(full.ruleSet().id()).orElseThrow();
        WordedCodes words = WordedCodes.by(Templates.of(evaluator.ruleSet(), evaluator.rules()));
        int said = words.check(name, answer(full), answer(evaluate(inCodes, library)));
        met.addAll(words.met());
        return said;
    }

    private static Library library(List<Rule> rules) {
        Rules read = new ReadRules(PeopleTrial.OWN.ruleSet().chapters(), rules);
        return OwnRules.library(new Evaluator(PeopleTrial.OWN.ruleSet(), read));
    }

    private static ObjectNode manyOfOnePerson() {
        Stream<String> each = IntStream.range(0, 1_100).mapToObj(i -> """
                {"id":"c%d","individual":"p","outcome":"secure-job","achievedOn":"2024-06-01",
                 "evidence":{"kind":"RECORD","reference":"r"}}""".formatted(i));
        return (ObjectNode) JSON.readTree("""
                {"valueSet":%s,"asOf":"2025-06-01","claims":[%s]}""".formatted(RANDOM.valueSet(1), String.join(",", each.toList())));
    }

    private static Evaluation evaluate(ObjectNode request, Library library) {
        byte[] json = request.toString().getBytes(StandardCharsets.UTF_8);
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(json), library);
        return library.evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(cohort, library.values(cohort.settings()), cohort.asOf());
    }

    private static JsonNode answer(Evaluation evaluation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EvaluationWriter.write(evaluation, bytes);
        return JSON.readTree(bytes.toByteArray());
    }
}
