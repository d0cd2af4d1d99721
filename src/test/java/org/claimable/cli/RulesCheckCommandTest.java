package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesCheckCommandTest {
    private static final String ROWS = "uksvb-legacy/3-incompatibility/incompatible-outcomes.csv";
    private static final String HEADINGS = "id,outcome_a,outcome_b,from,to,provenance,source,override,rationale\n";
    private static final String ROW =
            "IN-99,gardening,pollution,2025-04-01,,inferred,sosv list of values,no,Made up for a test";
    private static final String SPEAKS = """

            IN-99:
              - it: refuses the second of the two from the first day on
                given:
                  options: {rules: WITH_INFERRED, conflictPolicy: SUBMITTED_ORDER}
                  claims: [{id: c1, outcome: gardening, achievedOn: 2025-04-01}, {id: c2, outcome: pollution, achievedOn: 2025-04-01}]
                expect: {c1: {verdict: CLAIMABLE}, c2: {verdict: NOT_CLAIMABLE, because: INCOMPATIBLE_OUTCOME}}
            """;
    private static final String IS_SILENT = """
              - it: accepts them DAY
                given:
                  options: {rules: WITH_INFERRED, conflictPolicy: SUBMITTED_ORDER, yearBasis: CALENDAR}
                  claims: [{id: c1, outcome: gardening, achievedOn: DAY}, {id: c2, outcome: pollution, achievedOn: DAY}]
                expect: {c1: {verdict: CLAIMABLE}, c2: {verdict: CLAIMABLE}}
            """;
    private static final String OVERLAY = "id: ours\ntitle: Our own pairs\nlicensed: true\nover: uksvb\n";

    @TempDir
    private Path folder;

    private CopiedRules copy() {
        return CopiedRules.to(folder.resolve("rules"));
    }

    private Printed check(String checked, String... further) {
        return Printed.by(Stream.concat(
                        Stream.of("rules", "check", folder.resolve(checked).toString()), Stream.of(further))
                .toArray(String[]::new));
    }

    /** Checks one rule set alone, of which few changes are tried. */
    private Printed checkLegacy(String... further) {
        return check("rules/uksvb-legacy", further);
    }

    @Test
    void the_shipped_rules_are_clean() {
        Printed printed = Printed.by("rules", "check", ShippedRules.FOLDER.toString());
        assertThat(printed.out())
                .containsPattern(
                        "uksvb 2025.1: rules and norms \\d+, rows of tables \\d+, examples \\d+, changes tried 1,\\d+ \\(\\d+ more say the same\\)\\.")
                .containsPattern("Nothing is wrong\\. [\\d.]+ seconds\\.")
                .doesNotContain("not done");
        assertThat(printed.status()).isZero();
    }

    @Test
    void a_new_rule_without_an_example_is_listed_with_its_line() {
        CopiedRules copy = copy().append("uksvb/1-eligibility/outcome.drl", """

                rule "EL-90 A made-up rule"
                    @source( "csif section 4.2" )  @provenance( "published" )
                    @remedy( "None is needed." )
                when
                    $claim : Claim( known, headcount > 1000 )
                then
                    findings.refuse( $claim, "TOO_MANY", "There are %s people.", $claim.headcount() );
                end
                """);
        Printed printed = check("rules", "--no-mutation");
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out())
                .contains(
                        "uksvb/1-eligibility/outcome.drl, line %d: EL-90 has no example in which it speaks. Maybe add one under EL-90:"
                                .formatted(copy.line("uksvb/1-eligibility/outcome.drl", "EL-90")))
                .contains("EL-90 has no example in which it is silent.")
                .contains("2 problems.")
                .contains("uksvb: not done: mutation.");
    }

    @Test
    void a_mend_of_a_reason_that_no_rule_gives_is_listed() {
        copy().write("uksvb-legacy/mends.csv", """
                code,supply,by,effort,action,provenance,source,note
                NO_EVIDENSE,record,claimant,1,Give it.,published,csif section 4.2,
                NO_EVIDENCE,record,claimant,1,Give it.,published,csif section 4.2,
                """);
        Printed printed = checkLegacy("--no-mutation");
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out())
                .contains("uksvb-legacy/mends.csv, line 2: No rule gives the reason NO_EVIDENSE")
                .contains("Maybe NO_EVIDENCE.")
                .contains("1 problem.");
    }

    @Test
    void a_new_row_with_only_a_speaking_example_is_listed_and_its_day_is_not_proven() {
        CopiedRules copy = copy().write(ROWS, HEADINGS + ROW + "\n");
        String examples = ROWS.replace(".csv", ".examples.yaml");
        copy.write(examples, SPEAKS);
        Printed printed = checkLegacy();
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out().lines().filter(line -> line.contains("IN-99")))
                .containsExactly(
                        "%s, line 2: IN-99 has no example in which it is silent. Maybe add one under IN-99: in the .examples.yaml beside this file."
                                .formatted(ROWS),
                        "%s, line 2: IN-99: from 2025-04-01 → 2025-03-31 is noticed by no example. Maybe add one that differs by it."
                                .formatted(ROWS));
        copy.append(examples, IS_SILENT.replace("DAY", "2025-03-31"));
        assertThat(checkLegacy().out()).doesNotContain("IN-99").contains("Nothing is wrong.");
    }

    @Test
    void a_weakened_example_lets_a_change_survive_that_is_named() {
        String drl = "uksvb-legacy/1-eligibility/bank.drl";
        CopiedRules copy = copy().replace(drl.replace(".drl", ".examples.yaml"), "2021-12-31", "2021-12-30");
        Printed printed = checkLegacy();
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out())
                .contains(
                        "%s, line %d: EL-04: isOnOrAfter( \"2022-01-01\" ) → isOnOrAfter( \"2021-12-31\" ) is noticed by no example."
                                .formatted(drl, copy.line(drl, "EL-04")))
                .contains("1 problem.");
    }

    @Test
    void an_example_that_does_not_hold_leaves_the_later_steps_undone_and_says_so() {
        copy().replace("uksvb/2-counting/counting.examples.yaml", "COUNTED_BEFORE", "COUNTED_THIS_YEAR");
        Printed printed = check("rules");
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out())
                .contains("because COUNTED_THIS_YEAR was expected and COUNTED_BEFORE came")
                .contains("uksvb: not done: coverage, mutation.");
    }

    @Test
    void a_rule_set_that_cannot_be_read_leaves_every_step_undone_and_says_so() {
        copy().replace("uksvb/1-eligibility/evidence.drl", "evidence.missing", "evidence.mising");
        Printed printed = check("rules");
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out())
                .contains("Maybe missing; ./claimable rules words lists all.")
                .contains("uksvb: not done: compiling, examples, coverage, mutation.");
    }

    @Test
    void of_the_folder_of_one_rule_set_only_that_one_is_reported() throws IOException {
        CopiedRules copy = copy();
        Files.createDirectories(copy.folder().resolve("other"));
        copy.write("other/rule-set.yaml", "id: other\n");
        Printed one = Printed.by("rules", "check", copy.uksvb().toString(), "--no-mutation");
        assertThat(one.out())
                .contains("uksvb 2025.1: ")
                .contains("Nothing is wrong.")
                .doesNotContain("other");
        assertThat(check("rules", "--no-mutation").out())
                .contains("other/rule-set.yaml: ")
                .contains("other: not done: ");
    }

    @Test
    void an_overlay_is_proven_by_its_own_examples_and_the_rules_below_by_theirs() throws IOException {
        copy();
        CopiedRules ours = new CopiedRules(folder.resolve("ours"));
        String table = ROWS.replace("uksvb-legacy/", "");
        ours.write("overlay.yaml", OVERLAY).write(table, HEADINGS + ROW + "\n");
        Printed bare = checkLegacy("--overlay", ours.folder().toString());
        assertThat(bare.status()).isEqualTo(1);
        assertThat(bare.out())
                .contains(ours.folder() + "/" + table + ", line 2: IN-99 has no example in which it speaks.")
                .contains("2 problems.");
        ours.write(table.replace(".csv", ".examples.yaml"), SPEAKS + IS_SILENT.replace("DAY", "2025-03-31"));
        Printed proven = checkLegacy("--overlay", ours.folder().toString());
        assertThat(proven.out()).contains("rules and norms 0, rows of tables 1, examples 2, changes tried 3 (0 more");
        assertThat(proven.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"none, is no folder that can be read. Maybe its name is wrong.", "empty, There is no rule set here"})
    void a_folder_that_is_none_or_holds_no_rules_exits_2(String name, String message) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Printed printed = Printed.by("rules", "check", folder.resolve(name).toString());
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.out() + printed.err()).contains(message);
    }

    @Test
    void examples_that_one_rule_makes_fail_are_told_together(@TempDir Path copied) {
        CopiedRules rules = CopiedRules.to(copied).append("uksvb/1-eligibility/outcome.drl", """

                rule "RC-01 The activity is not shared"
                    @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "Claim it elsewhere." )
                when
                    $claim : Claim( share == 1 )
                then
                    findings.refuse( $claim, "NOT_SHARED", "It is not shared." );
                end""");
        Printed printed = Printed.by("rules", "check", rules.uksvb().toString(), "--no-mutation");
        assertThat(printed.out())
                .containsPattern(
                        "outcome\\.drl, line \\d+: RC-01 speaks in \\d{3} examples of other rules, which do not expect it: "
                                + "EV-01a \\(.*; and \\d+ more\\.");
        assertThat(printed.out().lines()).hasSizeLessThan(12);
    }
}
