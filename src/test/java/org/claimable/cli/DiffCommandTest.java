package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {
    private static final String ROWS = "uksvb/3-incompatibility/incompatible-outcomes.csv";
    private static final String HEAD = "Claim,Person,Outcome,Achieved on,Evidence,Reference\n";
    private static final String BOTH = HEAD
            + "c1,p1,Full-time employment,03/06/2024,Record,r1\n"
            + "c2,p1,Secure job,04/06/2024,Record,r2\n"
            + "c3,p2,Secure job,04/06/2024,Record,r3\n";

    private static final String VOLUNTEERING = """
            {"options": {"rules": "WITH_LEGACY"}, "asOf": "2025-05-01", "claims": [{"id": "c1", "individual": "p1",
             "outcome": "regular-volunteering", "achievedOn": "2024-06-03",
             "evidence": {"kind": "RECORD", "reference": "r1", "from": "2024-02-01", "to": "2024-06-03", "sessions": 9}}]}
            """;

    @TempDir
    private Path folder;

    private static Printed diff(Object... arguments) {
        return Printed.by(Stream.concat(Stream.of("rules", "diff"), Arrays.stream(arguments))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    private CopiedRules withNewPair() {
        return CopiedRules.to(folder.resolve("next"))
                .append(ROWS, "IN-90,full-time-employment,secure-job,,,published,csif section 4.2,no,Of the test");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules/uksvb", "uksvb"})
    void the_same_rules_exit_0_and_it_is_said(String now) {
        Printed printed = diff("uksvb", now);
        assertThat(printed.status()).as(printed.err()).isZero();
        assertThat(printed.out()).contains("Nothing changes.").doesNotContain("The files are not the same");
    }

    @Test
    void a_changed_note_is_said_to_change_nothing_that_decides() {
        CopiedRules noted = CopiedRules.to(folder).change("uksvb/rule-set.yaml", text -> "# A note.\n" + text);
        Printed printed = diff("rules/uksvb", noted.uksvb());
        assertThat(printed.status()).isZero();
        assertThat(printed.out())
                .contains("Nothing changes. The files are not the same, but in nothing that decides or is cited.");
    }

    @Test
    void a_change_exits_1_and_is_told_in_a_sentence() {
        Printed printed = diff("rules/uksvb", withNewPair().uksvb());
        assertThat(printed.status()).as(printed.err()).isEqualTo(1);
        assertThat(printed.out())
                .contains("Incompatible outcomes: 1")
                .contains("Row IN-90 is new: Full-time employment and Secure job are not both claimed")
                .doesNotContain("\u001B");
    }

    @Test
    void what_it_costs_a_cohort_is_told_by_rule_and_by_claim_with_totals() throws IOException {
        Printed printed = diff(
                "uksvb",
                withNewPair().uksvb(),
                "--cohort",
                file("a.csv", BOTH),
                "--value-set",
                "example-values",
                "--as-of",
                "2025-05-01");
        assertThat(printed.status()).as(printed.err()).isEqualTo(1);
        assertThat(printed.out())
                .containsPattern("Claimable +3 +2 +-1")
                .containsPattern("IN-90 +1 +-£[\\d,.]+\n")
                .contains("The claimable total is £")
                .contains("Claims that change: 1")
                .contains("NOT_CLAIMABLE", "INCOMPATIBLE_OUTCOME (IN-90)")
                .doesNotContain("c3");
    }

    private Printed decided(String json, CopiedRules next) throws IOException {
        return diff("uksvb", next.uksvb(), "--cohort", file("claims.json", json), "--as-of", "2025-05-01");
    }

    @Test
    void a_rule_that_is_itself_unchanged_is_told_with_the_parameter_that_moved_it() throws IOException {
        String row = "volunteering-months,2,";
        CopiedRules next =
                CopiedRules.to(folder.resolve("next")).replace("uksvb/parameters.csv", row, row.replace("2", "11"));
        Printed printed = decided(VOLUNTEERING, next);
        assertThat(printed.status()).as(printed.err()).isEqualTo(1);
        assertThat(printed.out()).containsPattern("EV-06 +1 ").contains("moved by the parameter volunteering-months");
    }

    @Test
    void a_cohort_that_ends_before_the_change_begins_is_told_so() throws IOException {
        CopiedRules next = CopiedRules.to(folder.resolve("next"))
                .append(ROWS, "IN-90,gardening,secure-job,2026-04-01,,published,csif section 4.2,no,Of the test");
        Printed printed = decided(VOLUNTEERING, next);
        assertThat(printed.status()).as(printed.err()).isEqualTo(1);
        assertThat(printed.out())
                .contains("No claim changes: the last one is of 3 June 2024, and the change begins on 1 April 2026.")
                .doesNotContain("moved by", "Claims that change");
    }

    @Test
    void several_cohorts_are_decided_in_their_order() throws IOException {
        Printed printed = diff(
                "uksvb",
                "uksvb",
                "--cohort",
                file("b.csv", BOTH),
                "--cohort",
                file("a.csv", BOTH),
                "--as-of",
                "2025-05-01");
        assertThat(printed.status()).as(printed.err()).isZero();
        assertThat(printed.out().indexOf("What it does to b.csv"))
                .isPositive()
                .isLessThan(printed.out().indexOf("What it does to a.csv"));
        assertThat(printed.out()).contains("No claim changes.");
    }

    @Test
    void the_answer_of_the_api_is_printed_on_request_the_same_each_time() throws IOException {
        Object[] asked = {
            "uksvb", withNewPair().uksvb(), "--json", "--cohort", file("a.csv", BOTH), "--as-of", "2025-05-01"
        };
        Printed printed = diff(asked);
        assertThat(printed.out())
                .startsWith("{\"before\":{\"ruleSet\":{\"id\":\"uksvb\"")
                .contains("\"byCause\":[{\"rules\":[\"IN-90\"]");
        assertThat(diff(asked)).isEqualTo(printed);
    }

    @Test
    void a_rule_set_based_on_another_is_compared_with_it() {
        Printed printed = diff("uksvb-legacy", "rules/uksvb");
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out()).contains("Rules: 1", "Rule EL-04 is removed");
    }

    @Test
    void a_rules_folder_of_several_sets_needs_the_id_of_one() {
        Printed unsaid = diff("rules", withNewPair().folder());
        assertThat(unsaid.status()).isEqualTo(2);
        assertThat(unsaid.err())
                .contains("It has the rule sets example-contract, uksvb, uksvb-legacy. Say which with --rule-set");
        assertThat(diff("rules", withNewPair().folder(), "--rule-set", "uksvb").status())
                .isEqualTo(1);
    }

    @Test
    void a_rule_set_on_its_own_is_priced_by_the_shipped_values() throws IOException {
        CopiedRules alone = CopiedRules.of(Path.of("rules/uksvb"), folder.resolve("alone/uksvb"));
        Printed printed = diff(
                "uksvb",
                alone.folder(),
                "--cohort",
                file("a.csv", BOTH),
                "--value-set",
                "example-values",
                "--as-of",
                "2025-05-01");
        assertThat(printed.status()).as(printed.err()).isZero();
    }

    @Test
    void mistakes_in_the_rules_exit_2_with_file_and_line() {
        CopiedRules broken = withNewPair().append(ROWS, "IN-91,secure-jab,gardening,,,published,csif,no,x");
        Printed printed = diff("uksvb", broken.uksvb());
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err())
                .contains("uksvb/3-incompatibility/incompatible-outcomes.csv, line ")
                .contains("Maybe secure-job")
                .doesNotContain("\tat ");
    }

    @Test
    void what_is_not_there_exits_2_with_a_way_out() throws IOException {
        assertThat(diff("uksvb", "uksbv").err())
                .contains("uksbv cannot be read.", "Maybe example-contract, uksvb, uksvb-legacy.");
        assertThat(diff("uksvb", folder).err()).contains("There is no rule set here");
        assertThat(diff("uksvb", "uksvb", "--cohort", folder.resolve("none.csv"))
                        .err())
                .contains("There is no such file.");
        assertThat(diff("uksvb", "uksvb", "--value-set", "x").err()).contains("There is no value set \"x\"");
        Printed bad = diff("uksvb", "uksvb", "--cohort", file("a.csv", HEAD + "c1,p1,Gardening,31/02/2024,Record,r\n"));
        assertThat(bad.status()).isEqualTo(2);
        assertThat(bad.err()).contains("row 2, column Achieved on");
    }

    @Test
    void the_help_says_the_exit_status_and_how_to_compare_with_an_earlier_version() {
        assertThat(diff("--help").out()).contains("nothing changes", "something changes", "git worktree add");
    }
}
