package org.claimable.method.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFilesTest {
    private static final String EVIDENCE = "uksvb/1-eligibility/evidence.drl";
    private static final String OUTCOME = "uksvb/1-eligibility/outcome.drl";
    private static final String INCOMPATIBILITY = "uksvb/3-incompatibility/incompatibility.drl";
    private static final String ROWS = "uksvb/3-incompatibility/incompatible-outcomes.csv";
    private static final String PARAMETERS = "uksvb/parameters.csv";

    @TempDir
    Path folder;

    @Test
    void the_shipped_rules_are_accepted() {
        assertThat(Mistake.problems(CopiedRules.to(folder))).isEmpty();
    }

    static Stream<Mistake> folders() {
        return Stream.of(
                new Mistake(
                        "an unknown file",
                        rules -> rules.write("uksvb/1-eligibility/extra.txt", "x"),
                        "uksvb/1-eligibility/extra.txt",
                        "rules end in .drl or .drl.csv"),
                new Mistake(
                        "a decision table that would silently not be compiled",
                        rules -> rules.rename("uksvb/4-value/deadweight.drl.csv", "deadweight.csv"),
                        "uksvb/4-value/deadweight.csv",
                        "rules end in .drl or .drl.csv"),
                new Mistake(
                        "a chapter without rules",
                        rules -> rules.write(INCOMPATIBILITY, "package claimable.incompatibility;\n"),
                        "uksvb/3-incompatibility",
                        "This file has no rule"),
                new Mistake(
                        "a chapter that the list of chapters leaves out",
                        rules -> rules.replace("uksvb/rule-set.yaml", "  - id: 4-value\n    title: Value", "#"),
                        "uksvb/4-value/value.drl",
                        "silently left out"),
                new Mistake(
                        "a chapter without a folder",
                        rules -> rules.replace("uksvb/rule-set.yaml", "id: 4-value", "id: 5-value"),
                        "uksvb/rule-set.yaml",
                        "\"5-value\" has no readable folder"),
                new Mistake(
                        "a rule set without a bound on the search",
                        rules -> rules.replace("uksvb/rule-set.yaml", "searchSteps: 200000", ""),
                        "uksvb/rule-set.yaml",
                        "searchSteps of at least 1"),
                new Mistake(
                        "a source listed twice",
                        rules -> rules.replace("uksvb/sources.yaml", "id: sosv", "id: csif"),
                        "uksvb/sources.yaml",
                        "Source \"csif\" is listed twice"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void is_refused_with_its_place_and_a_way_out(Mistake mistake) {
        mistake.isRefusedIn(CopiedRules.to(folder));
    }

    @Test
    void sources_without_a_source_are_one_mistake_and_no_citation_of_them_is_another() {
        CopiedRules rules = CopiedRules.to(folder).write("uksvb/sources.yaml", "");
        assertThat(Mistake.problems(rules))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("uksvb/sources.yaml").contains("It lists no source"))
                .noneSatisfy(problem -> assertThat(problem).contains("which sources.yaml does not list"));
    }

    @Test
    void all_mistakes_in_the_tables_are_said_at_once() {
        CopiedRules rules = CopiedRules.to(folder)
                .replace(ROWS, "self-employment", "self-employed")
                .replace(ROWS, "IN-06,", "IN-07,")
                .replace(PARAMETERS, "adult-from-age,16", "adult-from-age,sixteen")
                .write("uksvb/extra.txt", "x");
        assertThat(String.join("\n", Mistake.problems(rules)))
                .contains("self-employed", "IN-07 is used twice", "\"sixteen\"", "extra.txt");
    }

    @Test
    void all_mistakes_in_the_rules_are_said_at_once() {
        CopiedRules rules = CopiedRules.to(folder)
                .replace(EVIDENCE, "csif section 4.2", "moon section 4.2")
                .replace(OUTCOME, "EL-03 ", "EL-02a ")
                .append(OUTCOME, "function int one() { return 1; }");
        assertThat(String.join("\n", Mistake.problems(rules)))
                .contains("\"moon section 4.2\"", "EL-02a is used twice", "no code");
    }
}
