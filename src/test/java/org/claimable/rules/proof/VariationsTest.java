package org.claimable.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.Rule;
import org.claimable.rules.proof.Mutation.Draft;
import org.claimable.rules.proof.Mutation.Mutant;
import org.junit.jupiter.api.Test;

class VariationsTest {
    private static final ReadRuleSet SET = ReadLibrary.read(
                    FolderFiles.read(ShippedRules.FOLDER, "", new Problems()), List.of(), new Problems())
            .ruleSet("uksvb")
            .orElseThrow();

    private static List<String> changes(String key) {
        Rule rule = SET.rules().stream()
                .filter(each -> each.card().key().equals(key))
                .findFirst()
                .orElseThrow();
        return new RuleMutants(new Draft(SET.ruleSet(), SET.rules()), rule)
                .mutants().stream().map(Mutant::change).toList();
    }

    @Test
    void a_rule_is_switched_off_and_each_condition_dropped_turned_round_and_moved() {
        assertThat(changes("CO-06a"))
                .containsExactlyInAnyOrder(
                        "that it is switched off",
                        "without sustainedYear > 1",
                        "sustainedYear > 1 → sustainedYear >= 1",
                        "sustainedYear > 1 → sustainedYear > 0",
                        "sustainedYear > 1 → sustainedYear > 2",
                        "sustainedYear > 1 → sustainedYear <= 1",
                        "without !terms.legacyRulesOn || terms.deadweightIncluded",
                        "without !terms.legacyRulesOn",
                        "without terms.deadweightIncluded",
                        "!terms.legacyRulesOn → terms.legacyRulesOn",
                        "terms.deadweightIncluded → !terms.deadweightIncluded");
    }

    @Test
    void a_rate_of_a_row_is_moved_by_a_hundredth() {
        assertThat(changes("VA-04a")).contains("rate 0.15 → 0.14", "rate 0.15 → 0.16");
        assertThat(changes("VA-05a")).contains("rate 0 → 0.01").noneMatch(each -> each.contains("→ -0"));
    }

    @Test
    void what_a_condition_implies_is_not_missed_when_it_is_dropped_and_what_decides_is() {
        Sameness sameness = new Sameness(new Draft(SET.ruleSet(), SET.rules()));
        assertThat(same("EV-03", "without evidence.onScale", sameness)).isTrue();
        assertThat(same("EV-02", "without evidence.complete", sameness)).isFalse();
        assertThat(same("IN-02b", "that it is switched off", sameness)).isFalse();
    }

    private static boolean same(String key, String change, Sameness sameness) {
        Draft draft = new Draft(SET.ruleSet(), SET.rules());
        return SET.rules().stream()
                .filter(each -> each.card().key().equals(key))
                .flatMap(each -> new RuleMutants(draft, each).mutants().stream())
                .filter(each -> each.change().equals(change))
                .allMatch(each -> sameness.isSame(each, each.made().get()));
    }
}
