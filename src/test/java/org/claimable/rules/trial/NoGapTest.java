package org.claimable.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.claimable.method.citation.Provenance;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.Consequence.Verb;
import org.claimable.rules.language.Expression;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.OwnWords;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.RuleFileReader;
import org.claimable.rules.trial.RuleTrial.TrialProblem;
import org.claimable.rules.trial.Witnesses.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each shipped rule taken away, or made to speak of fewer claims, and each published row of pairs taken away, ended or moved: what
 * lets a claim through against a norm is refused at once. Some of the narrowings by default, all of them with
 * {@code -Dclaimable.narrowings=1}; the table of them is written to target/no-gap.txt.
 */
class NoGapTest {
    private static final int EVERY = Integer.getInteger("claimable.narrowings", 61);
    private static final Path TABLE = Path.of("target/no-gap.txt");

    private static final String PAIRS = "uksvb/3-incompatibility/incompatible-outcomes.csv";
    private static final String ROW = "IN-01,able-to-save-regularly,financial-comfort,,,published,csif section 4.2,no,"
            + "Named by the bank's owner as values that are not used together for one person\n";

    private static final List<String> OF_CLAIMS = List.of(
            "isOnOrBefore( \"2024-12-31\" )",
            "isOnOrAfter( \"2024-04-01\" ), isOnOrBefore( \"2025-03-31\" )",
            "missing( provider )",
            "provider == \"Riverside\"",
            "missing( provider ) || provider != \"Riverside\"",
            "provider != \"Riverside\" || service != \"Job club\"",
            "missing( service )",
            "space != \"Hall\"",
            "outcomeCode == \"gardening\"",
            "outcomeCode != \"gardening\"",
            "!known || outcome.area != \"Employment\"",
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
            "missing( claim.provider )",
            "!missing( other.provider )",
            "claim.provider == \"Riverside\"",
            "claim.provider != \"Riverside\" || other.service != \"Job club\"",
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
    private final Witnesses witnesses = new Witnesses(ruleSet);
    private final List<String> table = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int refused;

    @Test
    void no_shipped_rule_can_be_taken_away_or_narrowed_unnoticed() throws IOException {
        List<Rule> rules = shipped.rules();
        int number = 0;
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            List<Rule> without = new ArrayList<>(rules);
            without.remove(i);
            List<Witness> through = witnesses.letThrough(without, rule.fact() != FactType.CLAIM);
            tried(rule, "taken away", without, through);
            for (String narrowing : rule.fact() == FactType.CLAIM ? OF_CLAIMS : OF_PAIRS) {
                if (isOfNorm(rule) && number++ % EVERY == 0) {
                    tried(rule, narrowing, narrowed(i, narrowing), through);
                }
            }
        }
        Files.write(TABLE, table);
        assertThat(missed).isEmpty();
        assertThat(refused).isGreaterThan(25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "IN-01,able-to-save-regularly,financial-comfort,,2024-12-31,published,csif section 4.2,no,Ended",
                "IN-01,able-to-save-regularly,financial-comfort,2024-04-01,,published,csif section 4.2,no,Begun later",
                "IN-01,able-to-save-regularly,financial-comfort,,,inferred,csif section 4.2,no,Less firm",
                "IN-01,able-to-save-regularly,gardening,,,published,csif section 4.2,no,Moved to another outcome"
            })
    void the_published_row_of_pairs_cannot_be_taken_away_or_changed(String other, @TempDir Path folder) {
        CopiedRules copy = CopiedRules.to(folder).replace(PAIRS, ROW, other.isEmpty() ? "" : other + "\n");
        Problems problems = new Problems();
        ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems);
        assertThat(problems.found()).extracting(Object::toString).anySatisfy(problem -> assertThat(problem)
                .contains("No published row pairs able-to-save-regularly with financial-comfort on"));
        assertThat(copy.text(PAIRS)).doesNotContain(ROW);
    }

    private static boolean isOfNorm(Rule rule) {
        boolean only = rule.then().verb() == Verb.CAVEAT;
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

    /** What a narrowing asks; where that may be blank, the narrowed rule is silent of it. */
    private List<Expression> asked(Rule rule, String narrowing) {
        Problems problems = new Problems();
        List<Rule> read = read(rule, narrowing, "", problems);
        if (read.isEmpty()) {
            problems = new Problems();
            read = read(rule, narrowing, "@whenBlank( \"silent\" )", problems);
        }
        assertThat(problems.found()).isEmpty();
        return read.get(0).when();
    }

    private List<Rule> read(Rule rule, String narrowing, String whenBlank, Problems problems) {
        Chapter chapter = ruleSet.chapters().stream()
                .filter(each -> each.id().equals(rule.card().chapter()))
                .findFirst()
                .orElseThrow();
        boolean claim = rule.fact() == FactType.CLAIM;
        String text = """
                package claimable.%s;
                rule "ZZ-99 A narrowing"
                    @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "None." )  %s
                when
                    $it : %s( %s )
                then
                    findings.%s( $it, "CODE", "Words." );
                end
                """.formatted(
                        chapter.name(),
                        whenBlank,
                        rule.fact().word(),
                        narrowing,
                        !claim ? "clash" : rule.then().verb().name().toLowerCase());
        Chapter.RuleFile file = new Chapter.RuleFile(chapter.id() + "/n.drl", "n.drl", text, "");
        return RuleFileReader.read(
                chapter,
                file,
                text,
                (line, words) -> Location.of("n.drl", line),
                shipped.folder().sources(),
                new OwnWords(ruleSet.parameters().rows(), ruleSet.fields(), ruleSet.lists()),
                problems);
    }

    /** What lets a claim through that the rule refuses, as it is or with one thing changed, must be refused. */
    private void tried(Rule rule, String change, List<Rule> changed, List<Witness> refusedByIt) {
        boolean through = witnesses.lettingThrough(changed, refusedByIt);
        List<TrialProblem> problems = RuleTrial.problems(ruleSet, changed);
        refused += problems.isEmpty() ? 0 : 1;
        String by = problems.isEmpty()
                ? through ? "MISSED" : "nothing is let through"
                : "refused: " + problems.get(0).message();
        table.add("%-7s %-75s %s".formatted(rule.card().key(), change, by));
        if (through && problems.isEmpty()) {
            missed.add(rule.card().key() + " " + change);
        }
    }
}
