package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.CopiedRules;
import org.claimable.ServiceContract;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.trial.MadeUpGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a cohort as read and as compiled say the same of the same groups, word for word. */
class RandomCohortRulesTest {
    private static final int RULES = 100;
    private static final int GROUPS = 1_000;
    private static final List<String> COUNTS =
            List.of("claims", "people", "claimable", "refused", "review", "terms.asOf.daysAfter( firstDay )");
    private static final List<String> AMOUNTS = List.of(
            "claimedValue.total",
            "claimableValue.wellbeing",
            "refusedValue.exchequer",
            "reviewValue.business",
            "claimableValue.total");
    private static final List<String> SHARES =
            List.of("claimableShare", "refusedShare", "reviewShare", "claimsShare", "claimableValueShare");
    private static final List<String> SIGNS = List.of("<", "<=", ">", ">=", "==", "!=");
    private static final List<String> OTHERS = List.of(
            "of == \"service\"",
            "of in ( \"outcome\", \"area\" )",
            "of != \"whole\"",
            "name == \"Secure job\"",
            "name startsWith \"e\"",
            "missing( name )",
            "missing( lastDay )",
            "lastDay.daysAfter( firstDay ) > 3",
            "lastDay.monthsAfter( firstDay ) <= 2",
            "firstDay < terms.asOf",
            "claimableValue.total > parameters.serviceValue",
            "terms.claimantsRate",
            "terms.rate < 0.5",
            "terms.legacyRulesOn");
    private static final Set<String> BLANK =
            Set.of("name ", "Day", "claimableValueShare", "parameters.serviceValue", "terms.rate");

    private final Random random = new Random(2026);

    @TempDir
    private Path folder;

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String question(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> "%s %s %d".formatted(any(COUNTS), any(SIGNS), random.nextInt(4));
            case 1 -> "%s %s %d.5".formatted(any(AMOUNTS), any(SIGNS), random.nextInt(3));
            case 2 -> "%s %s 0.%d".formatted(any(SHARES), any(SIGNS), 1 + random.nextInt(9));
            case 3 -> any(OTHERS);
            case 4 -> "( %s && %s )".formatted(question(depth - 1), question(depth - 1));
            case 5 -> "( %s || %s )".formatted(question(depth - 1), question(depth - 1));
            default -> "!( %s )".formatted(question(depth - 1));
        };
    }

    private String rule(int number) {
        String asked = question(2) + ", " + question(1);
        String asksBlanks = asked.replaceAll("missing\\( \\w+ \\)", "");
        String blank = BLANK.stream().anyMatch(asksBlanks::contains)
                ? "@whenBlank( \"%s\" )".formatted(random.nextBoolean() ? "silent" : "speaks")
                : "";
        return """
                rule "RC-%d A group is as it should be"
                    @source( "contract-2025 clause 1" )  @provenance( "published" )  @remedy( "Look at it." )  %s
                when
                    $group : Group( %s )
                then
                    findings.caveat( $group, "FOUND", "%%s, %%s claims, £%%s, till %%s.",
                        $group.name(), $group.claims(), $group.claimedValue().total(), $group.lastDay() );
                end
                """.formatted(100 + number, blank, asked);
    }

    @Test
    void they_agree_on_made_up_groups() {
        CopiedRules rules = ServiceContract.to(folder);
        rules.append(
                ServiceContract.RULES,
                IntStream.range(0, RULES).mapToObj(this::rule).collect(Collectors.joining("\n")));
        Problems problems = new Problems();
        ReadRuleSet read = ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems)
                .ruleSet("services")
                .orElseThrow();
        assertThat(problems.found()).isEmpty();
        Evaluator compiled = rules.library().evaluator("services").orElseThrow();
        List<Group> groups = new ArrayList<>(MadeUpGroups.of(read.rules(), read.ruleSet(), GROUPS));
        Set<String> spoken = new TreeSet<>();
        for (Group group : groups) {
            List<String> said = said(read.asRead(), group);
            assertThat(said).as(group.toString()).isEqualTo(said(compiled, group));
            said.forEach(each -> spoken.add(each.substring(0, 6)));
        }
        assertThat(spoken).hasSizeGreaterThan(RULES * 3 / 4);
    }

    private static List<String> said(Evaluator evaluator, Group group) {
        Findings findings = new Findings();
        evaluator.rules().look(Chapters.COHORT, group, findings);
        return findings.found().stream()
                .map(each -> each.card().key() + " " + each.wording().text())
                .toList();
    }
}
