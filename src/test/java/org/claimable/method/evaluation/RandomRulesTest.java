package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.OwnRules;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.PairStages.Pairs;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.oracle.RandomCohorts;
import org.claimable.oracle.RandomOwnFields;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.engine.RuleCompiler;
import org.claimable.rules.engine.SessionRules;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.Rule.WhenBlank;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a valid rule says or asks, it says exactly that and runs nothing, compiled, in the engine's sessions, or as read. */
class RandomRulesTest {
    private static final int RULES_OF_CLAIMS = 40;
    private static final int RULES_OF_PAIRS = 25;
    private static final int COHORTS = 5;
    private static final int IN_SESSIONS = 12;
    private static final int EVERY_UNKNOWN = 4;
    private static final String RULE = """
            rule %s
                @source( "csif section 4.2" )  @provenance( "published" )  @remedy( %s )
                @whenBlank( "%s" )  %s
            when
                $it : %s( %s )
            then
                findings.%s( $it, "CODE", %s, $it.%s );
            end
            """;

    private final Random random = new Random(2025);
    private final ReadRuleSet own = OwnRules.read();
    private final List<Rule> rules = new ArrayList<>(own.rules());
    private final Map<String, Rule> made = new HashMap<>();

    @Test
    void random_rules_say_exactly_their_text() {
        add("eligibility", FactType.CLAIM, "caveat", "id()", "", RULES_OF_CLAIMS);
        add("incompatibility", FactType.PAIR, "clash", "claim().id()", "claim.", RULES_OF_PAIRS);
        try (Rules compiled = RuleCompiler.compile(own.ruleSet(), rules);
                Rules sessions = SessionRules.of(own.ruleSet(), rules)) {
            Rules read = new ReadRules(own.ruleSet().chapters(), rules);
            Map<String, Set<String>> heard = new HashMap<>();
            List<Object> facts = facts();
            for (int i = 0; i < facts.size(); i++) {
                String chapter = facts.get(i) instanceof Claim ? "eligibility" : "incompatibility";
                List<String> said = said(read, chapter, facts.get(i));
                assertThat(said(compiled, chapter, facts.get(i))).isEqualTo(said);
                if (i % (facts.size() / IN_SESSIONS) == 0) {
                    assertThat(said(sessions, chapter, facts.get(i))).isEqualTo(said);
                }
                said.forEach(each -> heard.computeIfAbsent(each.split(" ")[0], key -> new HashSet<>())
                        .add(each.split(" ")[1]));
            }
            assertHeard(heard);
        }
    }

    @Test
    void words_of_an_outcome_that_is_not_known_are_blank_however_a_rule_is_run() {
        List<String> asked = List.of(
                "outcomeCode != \"secure-job\"",
                "!( outcomeCode == \"secure-job\" )",
                "outcomeCode not in ( \"secure-job\", \"gardening\" )",
                "outcome.area != \"Employment\"",
                "outcome.bank != \"UKMWB\"",
                "outcome.audience != \"YOUTH\"",
                "deadweightCategory != \"health\"",
                "outcome.name != \"Secure job\"",
                "outcome.name not contains \"job\"",
                "!( outcomeCode isIn \"zones\" )");
        for (String each : asked) {
            addAsking("!known, " + each);
            addAsking("( !known && %s ) || outcomeAsSubmitted == \"x\"".formatted(each));
        }
        addAsking("!known");
        try (Rules compiled = RuleCompiler.compile(own.ruleSet(), rules);
                Rules sessions = SessionRules.of(own.ruleSet(), rules)) {
            Rules read = new ReadRules(own.ruleSet().chapters(), rules);
            for (Object fact : facts()) {
                if (fact instanceof Claim claim && !claim.isKnown()) {
                    for (Rules each : List.of(read, compiled, sessions)) {
                        assertThat(said(each, "eligibility", fact))
                                .singleElement()
                                .asString()
                                .startsWith("ZZ-%d CODE".formatted(99 + made.size()));
                    }
                }
            }
        }
    }

    private void addAsking(String when) {
        String key = "ZZ-%d".formatted(100 + made.size());
        String name = "\"%s Asks\"".formatted(key);
        Rule rule = OwnRules.rule(
                own,
                "eligibility",
                RULE.formatted(name, "\"None.\"", "silent", "", "Claim", when, "caveat", "\"It is %s.\"", "id()"));
        rules.add(rule);
        made.put(key, rule);
    }

    /** Most rules speak somewhere, and most that may be undecided are so somewhere. */
    private void assertHeard(Map<String, Set<String>> heard) {
        assertThat(heard.values().stream().filter(each -> each.contains("CODE")))
                .hasSizeGreaterThan(made.size() / 2);
        long reviewed = made.values().stream()
                .filter(rule -> rule.whenBlank() == WhenBlank.REVIEW)
                .count();
        assertThat(heard.values().stream().filter(each -> each.contains(Findings.CANNOT_TELL)))
                .hasSizeGreaterThan((int) reviewed / 2);
    }

    /** Braces stand around the name of a parameter, and are never a part of a text. */
    private static String withoutBraces(String text) {
        return text.replace('{', '(').replace('}', ')');
    }

    private void add(String chapter, FactType fact, String report, String id, String claim, int count) {
        RandomQuestions questions = RandomQuestions.of(fact, OwnRules.words(own), claim, random);
        for (int i = 0; i < count; i++) {
            String key = "%s%s-%03d".formatted(fact.word().charAt(0), (char) ('A' + i / 900), 100 + i % 900);
            String name = RandomTexts.written(key + " " + withoutBraces(RandomTexts.next(random)));
            String message = RandomTexts.written(withoutBraces(RandomTexts.next(random)) + " %s");
            String years = fact == FactType.PAIR && random.nextBoolean() ? "@years( \"any\" )" : "";
            boolean unknownToo = fact == FactType.CLAIM && random.nextInt(3) == 0;
            String when = (unknownToo ? "( known || !known ), " : "")
                    + questions.condition()
                    + (random.nextInt(3) == 0 ? ", " + questions.condition() : "");
            String blank = WhenBlank.values()[i % WhenBlank.values().length].word();
            Rule rule = OwnRules.rule(
                    own, chapter, RULE.formatted(name, name, blank, years, fact.word(), when, report, message, id));
            rules.add(rule);
            made.put(key, rule);
        }
    }

    private List<Object> facts() {
        RandomCohorts random = new RandomCohorts(ShippedRules.UKSVB);
        List<Object> facts = new ArrayList<>();
        for (long seed = 0; seed < COHORTS; seed++) {
            ObjectNode request = random.cohort(seed);
            request.set("valueSet", random.valueSet(seed));
            RandomOwnFields.addTo(request, seed);
            facts.addAll(facts(request));
        }
        return facts;
    }

    private List<Object> facts(ObjectNode request) {
        Evaluator evaluator = own.asRead();
        byte[] json = request.toString().getBytes(StandardCharsets.UTF_8);
        Cohort asked = CohortReader.read(new ByteArrayInputStream(json), OwnRules.library(evaluator));
        Evaluation evaluation = evaluator.evaluate(asked, asked.inlineValueSet(), asked.asOf());
        Cohort cohort = evaluation.cohort();
        Map<String, Individual> people =
                cohort.individuals().stream().collect(Collectors.toMap(Individual::ref, each -> each, (a, b) -> a));
        PersonEvaluator decides = evaluator.people(cohort, asked.inlineValueSet(), LocalDate.of(2026, 1, 1));
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < cohort.claims().size(); i++) {
            org.claimable.method.claim.Claim claim = cohort.claims().get(i);
            claims.add(
                    decides.assessment(i, claim, people.get(claim.individual())).claim());
            if (claim.isReadable() && i % EVERY_UNKNOWN == 0) {
                claims.add(decides.fact(of("no such outcome", claim), people.get(claim.individual())));
            }
        }
        Pairs pairs = new Pairs(cohort.settings().yearBasis(), own.ruleSet().incompatibilities());
        List<Claim> known = claims.stream().filter(Claim::isKnown).toList();
        Stream<Pair> together = Stream.iterate(1, i -> i < known.size(), i -> i + 1)
                .map(i -> pairs.of(known.get(i), known.get(i - 1), false));
        Stream<Pair> counted =
                cohort.previouslyCounted().stream().map(entry -> pairs.of(known.get(0), decides.fact(entry), true));
        return Stream.<Object>concat(claims.stream(), Stream.concat(together, counted))
                .toList();
    }

    private static org.claimable.method.claim.Claim of(String outcome, org.claimable.method.claim.Claim claim) {
        return org.claimable.method.claim.Claim.with(
                new org.claimable.method.claim.Claim(
                        claim.id(),
                        claim.individual(),
                        outcome,
                        claim.achievedOn(),
                        claim.headcount(),
                        claim.share(),
                        claim.sustainedYear(),
                        claim.texts(),
                        claim.evidence()),
                claim.fields());
    }

    private List<String> said(Rules rules, String chapter, Object fact) {
        Findings findings = new Findings();
        rules.look(chapter, fact, findings);
        return findings.found().stream()
                .filter(finding -> made.containsKey(finding.card().key()))
                .map(RandomRulesTest::said)
                .sorted()
                .toList();
    }

    private static String said(Finding finding) {
        return String.join(
                " ",
                finding.card().key(),
                finding.code(),
                finding.kind().name(),
                finding.wording().text());
    }
}
