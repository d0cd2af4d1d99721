package org.claimable.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.method.citation.Provenance;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.Expression;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.RuleFileReader;
import org.claimable.rules.trial.RuleTrial;
import org.junit.jupiter.api.Test;

/** Each shipped rule taken away, or made to speak of fewer claims: what lets a claim through against a norm is refused at once. */
class NoGapTest {
    private static final int EVERY = Integer.getInteger("claimable.narrowings", 29);
    private static final int COHORTS = Integer.getInteger("claimable.gap.cohorts", 40);

    private static final List<String> OF_CLAIMS = List.of(
            "isOnOrBefore( \"2024-12-31\" )",
            "isOnOrAfter( \"2024-04-01\" ), isOnOrBefore( \"2025-03-31\" )",
            "submitted.provider == null",
            "submitted.provider == \"Riverside\"",
            "submitted.provider == null || submitted.provider != \"Riverside\"",
            "submitted.provider != \"Riverside\" || submitted.service != \"Job club\"",
            "submitted.service == null",
            "submitted.space != \"Hall\"",
            "outcomeCode == \"gardening\"",
            "outcomeCode != \"gardening\"",
            "outcome == null || outcome.area != \"Employment\"",
            "evidence.recorded",
            "evidence.survey",
            "!evidence.score",
            "sustainedYear > 1",
            "headcount < 5",
            "terms.legacyRulesOn",
            "!terms.legacyRulesOn",
            "!terms.deadweightIncluded",
            "ageKnown",
            "!ageKnown || age > 17",
            "priced");

    private static final List<String> OF_PAIRS = List.of(
            "claim.isOnOrBefore( \"2024-12-31\" )",
            "other.isOnOrAfter( \"2024-04-01\" ), other.isOnOrBefore( \"2025-03-31\" )",
            "claim.submitted.provider == null",
            "other.submitted.provider != null",
            "claim.submitted.provider == \"Riverside\"",
            "claim.submitted.provider != \"Riverside\" || other.submitted.service != \"Job club\"",
            "claim.outcomeCode == \"gardening\"",
            "claim.outcomeCode != \"financial-comfort\"",
            "claim.outcomeCode != other.outcomeCode",
            "claim.evidence.survey",
            "claim.achievedOn > other.achievedOn",
            "claim.sustainedYear > 1",
            "otherCountedBefore",
            "!otherCountedBefore");

    private final ReadRuleSet shipped = ReadLibrary.read(
                    FolderFiles.read(ShippedRules.FOLDER, "", new Problems()), List.of(), new Problems())
            .ruleSet("uksvb")
            .orElseThrow();
    private final RuleSet ruleSet = shipped.ruleSet();
    private final List<String> table = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    @Test
    void no_shipped_rule_can_be_taken_away_or_narrowed_unnoticed() {
        List<Rule> rules = shipped.rules();
        int number = 0;
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            List<Rule> without = new ArrayList<>(rules);
            without.remove(i);
            tried(rule, "taken away", without);
            for (String narrowing : rule.fact() == FactType.CLAIM ? OF_CLAIMS : OF_PAIRS) {
                if (isOfNorm(rule) && number++ % EVERY == 0) {
                    tried(rule, narrowing, narrowed(i, narrowing));
                }
            }
        }
        System.out.println(String.join("\n", table));
        assertThat(missed).isEmpty();
        assertThat(table).filteredOn(line -> line.contains("refused")).hasSizeGreaterThan(25);
    }

    private static boolean isOfNorm(Rule rule) {
        boolean only = rule.then().verb() == Rule.Consequence.Verb.CAVEAT;
        return !only
                && rule.card().provenance() == Provenance.PUBLISHED
                && Norm.of(rule.card().id()).isPresent();
    }

    private List<Rule> narrowed(int place, String narrowing) {
        List<Rule> rules = new ArrayList<>(shipped.rules());
        Rule rule = rules.get(place);
        List<Expression> asked = new ArrayList<>(asked(rule, narrowing));
        asked.addAll(0, rule.when());
        rules.set(place, rule.asking(asked));
        return rules;
    }

    private List<Expression> asked(Rule rule, String narrowing) {
        Chapter chapter = ruleSet.chapters().stream()
                .filter(each -> each.id().equals(rule.card().chapter()))
                .findFirst()
                .orElseThrow();
        boolean claim = rule.fact() == FactType.CLAIM;
        String text = """
                package claimable.%s;
                rule "ZZ-99 A narrowing"
                    @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "None." )
                when
                    $it : %s( %s )
                then
                    findings.%s( $it, "CODE", "Words." );
                end
                """.formatted(
                        chapter.name(),
                        rule.fact().word(),
                        narrowing,
                        !claim ? "clash" : rule.then().verb().name().toLowerCase());
        Problems problems = new Problems();
        Chapter.RuleFile file = new Chapter.RuleFile(chapter.id() + "/n.drl", "n.drl", text, "");
        List<Rule> read = RuleFileReader.read(
                chapter,
                file,
                text,
                (line, words) -> Location.of("n.drl", line),
                shipped.folder().sources(),
                problems);
        assertThat(problems.found()).isEmpty();
        return read.get(0).when();
    }

    /** Whether the trial refuses it; what it does not refuse must let nothing through of many random cohorts. */
    private void tried(Rule rule, String change, List<Rule> changed) {
        boolean refused = !RuleTrial.problems(ruleSet, changed).isEmpty();
        long through = refused ? 0 : letThrough(changed);
        table.add("%-7s %-75s %s"
                .formatted(
                        rule.card().key(),
                        change,
                        refused ? "refused" : through == 0 ? "lets nothing through" : "LETS THROUGH " + through));
        if (through > 0 || !refused && isOfNorm(rule) && change.equals("taken away")) {
            missed.add(rule.card().key() + " " + change);
        }
    }

    private long letThrough(List<Rule> rules) {
        try (Evaluator evaluator = new Evaluator(ruleSet, new ReadRules(ruleSet.chapters(), rules))) {
            return new VariedCohorts(ruleSet, rules, List.of())
                    .cohorts(COHORTS).stream()
                            .flatMap(each ->
                                    evaluator
                                            .evaluate(
                                                    each.cohort(),
                                                    each.values(),
                                                    each.cohort().asOf())
                                            .decisions()
                                            .stream())
                            .flatMap(decision -> decision.reasons().stream())
                            .filter(reason -> reason.code().equals("NOT_JUDGED")
                                    || reason.code().equals("RULE_FAILED"))
                            .count();
        }
    }
}
