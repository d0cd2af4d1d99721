package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimable.ShippedRules;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.engine.RuleCompiler;
import org.claimable.rules.engine.SessionRules;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.RuleFileReader;
import org.junit.jupiter.api.Test;

/** Whatever a valid rule says or asks, it says exactly that and runs nothing, compiled, in the engine's sessions, or as read. */
class RandomRulesTest {
    private static final int RULES = 2_000;
    private static final String RULE = """
            rule %s
                @source( "csif section 4.2" )  @provenance( "published" )  @remedy( %s )
            when
                $it : %s( %s )
            then
                findings.%s( $it, "CODE", %s, $it.%s );
            end
            """;

    private final Random random = new Random(2025);
    private final ReadRuleSet shipped = ReadLibrary.read(
                    FolderFiles.read(ShippedRules.FOLDER, "", new Problems()), List.of(), new Problems())
            .ruleSet("uksvb")
            .orElseThrow();
    private final TrialClaims trials = new TrialClaims(shipped.ruleSet());
    private final Map<String, String> messages = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>(shipped.rules());

    @Test
    void two_thousand_random_rules_say_exactly_their_text() {
        add("eligibility", "Claim", "caveat", "id()", RandomQuestions.of(Claim.class, "", random), RULES - RULES / 4);
        add(
                "incompatibility",
                "Pair",
                "clash",
                "claim().id()",
                RandomQuestions.of(Pair.class, "claim.", random),
                RULES / 4);
        try (Rules compiled = RuleCompiler.compile(shipped.ruleSet(), rules);
                Rules sessions = SessionRules.of(shipped.ruleSet(), rules)) {
            Rules read = new ReadRules(shipped.ruleSet().chapters(), rules);
            for (Object fact : facts()) {
                String chapter = fact instanceof Claim ? "eligibility" : "incompatibility";
                List<String> said = said(read, chapter, fact);
                assertThat(said).hasSizeGreaterThan(RULES / 10).isEqualTo(said(compiled, chapter, fact));
                assertThat(said(sessions, chapter, fact)).isEqualTo(said);
            }
        }
    }

    private void add(String chapterName, String fact, String report, String id, List<String> questions, int count) {
        Chapter chapter = shipped.ruleSet().chapters().stream()
                .filter(each -> each.name().equals(chapterName))
                .findFirst()
                .orElseThrow();
        String always = fact.equals("Pair") ? "claim.known" : "known";
        StringBuilder text = new StringBuilder("package claimable." + chapterName + ";\n");
        for (int i = 0; i < count; i++) {
            String key = "%s%s-%03d".formatted(fact.charAt(0), (char) ('A' + i / 900), 100 + i % 900);
            String name = RandomTexts.written(key + " " + RandomTexts.next(random));
            String message = RandomTexts.next(random);
            messages.put(key, message);
            String when = i < questions.size() ? always + ", " + questions.get(i) : always;
            text.append(RULE.formatted(name, name, fact, when, report, RandomTexts.written(message + " %s"), id));
        }
        Problems problems = new Problems();
        Chapter.RuleFile file = new Chapter.RuleFile(chapter.id() + "/random.drl", "random.drl", text.toString(), "");
        rules.addAll(RuleFileReader.read(
                chapter,
                file,
                file.text(),
                (line, words) -> Location.of("random.drl", line),
                shipped.folder().sources(),
                problems));
        assertThat(problems.found()).isEmpty();
    }

    private List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        List<Outcome> outcomes = shipped.ruleSet().catalogue().outcomes();
        LocalDate day = LocalDate.of(2024, 6, 3);
        Outcome answered = outcomes.stream()
                .filter(each -> each.answers() != null)
                .findFirst()
                .orElseThrow();
        for (EvidenceKind kind : EvidenceKind.values()) {
            facts.add(trials.claim(answered, day, kind == EvidenceKind.RECORD ? null : "p", TrialClaims.of(kind)));
        }
        facts.add(trials.pair(
                outcomes.get(0),
                outcomes.get(1),
                day,
                false,
                shipped.ruleSet().incompatibilities().rows().get(0)));
        return facts;
    }

    private List<String> said(Rules rules, String chapter, Object fact) {
        Findings findings = new Findings();
        rules.look(chapter, fact, findings);
        return findings.found().stream()
                .filter(finding -> messages.containsKey(finding.card().key()))
                .peek(finding -> assertThat(finding.message())
                        .isEqualTo(messages.get(finding.card().key()) + " "))
                .map(finding -> finding.card().key())
                .sorted()
                .toList();
    }
}
