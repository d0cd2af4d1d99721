package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule sets, rules and pairs of one's own, written by the command line and checked by it. */
class RulesNewCommandTest {
    private static final String SOURCES = """
            sources:
              - id: contract
                title: Riverside repairs contract
                publisher: Riverside Council
                date: March 2026
            """;
    private static final String TABLE = "riverside/3-incompatibility/incompatible-outcomes.csv";

    @TempDir
    private Path folder;

    private CopiedRules rules;

    @BeforeEach
    void copy() {
        rules = CopiedRules.to(folder);
    }

    private Printed made(String... arguments) {
        List<String> all = new ArrayList<>(List.of("rules", "new"));
        all.addAll(List.of(arguments));
        return Printed.by(all.toArray(String[]::new));
    }

    private void riverside() {
        assertThat(made("riverside", "--rules-folder", folder.toString()).status())
                .isZero();
    }

    private Printed added(String what, String... arguments) {
        List<String> all = new ArrayList<>(List.of(what));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--in", folder.resolve("riverside").toString()));
        return made(all.toArray(String[]::new));
    }

    private Printed checked(String... more) {
        List<String> all = new ArrayList<>(
                List.of("rules", "check", folder.resolve("riverside").toString()));
        all.addAll(List.of(more));
        return Printed.by(all.toArray(String[]::new));
    }

    @Test
    void a_new_rule_set_is_sound_but_for_its_source_which_is_to_be_filled_in() {
        Printed printed = made("riverside", "--based-on", "uksvb", "--rules-folder", folder.toString());
        assertThat(printed.out()).contains("rules new rule --in", "rules check");
        assertThat(checked().out().lines().filter(line -> !line.startsWith("riverside/sources.yaml, line ")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("3 problems.");
        rules.write("riverside/sources.yaml", SOURCES);
        assertThat(checked().out()).contains("Nothing is wrong.");
        assertThat(Printed.by("rules", "list", "--rule-set", "riverside", "--rules-folder", folder.toString())
                        .out())
                .contains("EV-03");
    }

    @Test
    void nothing_is_overwritten_and_what_cannot_be_is_said() throws IOException {
        riverside();
        Printed again = made("riverside", "--rules-folder", folder.toString());
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("is there already", "another id").doesNotContain("Exception");
        assertThat(made("other", "--based-on", "uksbv", "--rules-folder", folder.toString())
                        .err())
                .contains("no rule set uksbv");
        assertThat(made("other", "--based-on", "uksvb-legacy", "--rules-folder", folder.toString())
                        .err())
                .contains("itself based on another");
        assertThat(made("Other one", "--rules-folder", folder.toString()).err()).contains("riverside-2026");
        assertThat(made().err()).contains("Say what is new");
        assertThat(Files.exists(folder.resolve("other"))).isFalse();
    }

    @Test
    void a_new_rule_can_be_tried_at_once_and_every_line_to_fill_in_is_named() {
        riverside();
        rules.write("riverside/sources.yaml", SOURCES);
        Printed printed = added("rule", "RC-01", "--title", "The provider is one of the contract");
        assertThat(printed.err()).isEmpty();
        assertThat(printed.out()).contains("Wrote RC-01", "1-eligibility/riverside.drl", "riverside.examples.yaml");
        assertThat(checked("--no-mutation").out())
                .contains("riverside.drl, line 8: This line is still a draft: \"To fill in: the clause\"")
                .contains("riverside.drl, line 15: This line is still a draft: \"TO_FILL_IN\"")
                .contains("riverside.examples.yaml, line 5")
                .doesNotContain("does not hold", "no example");
        String filled = rules.text("riverside/1-eligibility/riverside.drl")
                .replaceFirst(" *// To fill in.*\n", "")
                .replaceAll("To fill in: [^\"%]*", "clause 3 ")
                .replace("TO_FILL_IN", "NOT_OURS");
        rules.write("riverside/1-eligibility/riverside.drl", filled);
        rules.change("riverside/1-eligibility/riverside.examples.yaml", text -> text.replace("To fill in: ", "")
                .replace("TO_FILL_IN", "NOT_OURS"));
        assertThat(checked().out()).contains("Nothing is wrong.");
    }

    @Test
    void rules_of_every_chapter_get_ids_of_their_own_letters_and_stand_side_by_side() {
        riverside();
        rules.write("riverside/sources.yaml", SOURCES);
        assertThat(added("rule", "--title", "First").out()).contains("Wrote RI-01");
        assertThat(added("rule", "--title", "Second", "--chapter", "1-eligibility")
                        .out())
                .contains("Wrote RI-02");
        assertThat(added("rule", "--title", "Third", "--kind", "pair").out()).contains("Wrote RI-03");
        assertThat(added("rule", "--title", "Fourth", "--chapter", "value").out())
                .contains("Wrote RI-04");
        assertThat(added("rule", "--title", "Fifth", "--chapter", "counting").out())
                .contains("Wrote RI-05");
        assertThat(checked("--no-mutation").out()).doesNotContain("does not hold", "no example");
        assertThat(rules.text("riverside/1-eligibility/riverside.drl")).containsOnlyOnce("import ");
    }

    @Test
    void a_rule_of_all_claims_of_a_person_gets_a_chapter_of_its_own() {
        riverside();
        rules.write("riverside/sources.yaml", SOURCES);
        assertThat(added("rule", "--title", "At most three outcomes", "--kind", "person")
                        .out())
                .contains("Wrote RI-01", "5-person/riverside.drl");
        assertThat(rules.text("riverside/rule-set.yaml")).contains("  - id: 5-person\n");
        assertThat(checked("--no-mutation").out()).doesNotContain("does not hold", "no example");
        assertThat(added("rule", "--title", "Another", "--kind", "person").err())
                .contains("still drafts");
    }

    @Test
    void a_rule_of_the_sums_of_a_cohort_gets_a_chapter_of_its_own() {
        riverside();
        rules.write("riverside/sources.yaml", SOURCES);
        assertThat(added("rule", "--title", "A large service is said", "--kind", "cohort")
                        .out())
                .contains("Wrote RI-01", "5-cohort/riverside.drl", "5-cohort/riverside.examples.yaml");
        assertThat(rules.text("riverside/rule-set.yaml")).contains("  - id: 5-cohort\n");
        assertThat(checked("--no-mutation").out())
                .contains("riverside.drl", "still a draft")
                .doesNotContain("does not hold", "no example");
    }

    @Test
    void what_a_new_rule_set_may_choose_can_be_read() {
        riverside();
        rules.write("riverside/sources.yaml", SOURCES);
        rules.change(
                "riverside/rule-set.yaml", text -> text.replaceAll("(?m)^# (?=defaults:|  [a-zA-Z]+: [A-Z_]+ )", ""));
        assertThat(rules.text("riverside/rule-set.yaml")).contains("\ndefaults:\n  rules: PUBLISHED", "\n  yearBasis:");
        assertThat(checked("--no-mutation").out()).doesNotContain("rule-set.yaml");
    }

    @Test
    void a_rule_that_cannot_be_is_not_written_and_the_way_out_is_said() {
        riverside();
        assertThat(added("rule", "EV-03", "--title", "Again").err()).contains("EV-03 is used already", "Maybe");
        assertThat(added("rule", "R-1", "--title", "Again").err()).contains("two capitals");
        assertThat(added("rule", "--title", "Again", "--chapter", "valeu").err())
                .contains("Maybe 4-value.");
        assertThat(added("rule", "--title", "Again", "--kind", "pair", "--chapter", "value")
                        .err())
                .contains("--chapter incompatibility");
        assertThat(made("rule", "--title", "Again", "--in", folder.toString()).err())
                .contains("no folder of a rule set");
        assertThat(Files.exists(folder.resolve("riverside/1-eligibility"))).isFalse();
    }

    @Test
    void a_new_pair_passes_the_check_as_it_is_written() {
        riverside();
        rules.write("riverside/sources.yaml", SOURCES);
        String[] contract = {"--source", "contract clause 14.2", "--provenance", "published"};
        Printed pair = added(
                "pair", join(contract, "active-in-social-group", "Active in tenants group", "--from", "2026-04-01"));
        assertThat(pair.out()).contains("Wrote RI-01");
        added(
                "pair",
                join(contract, "gardening", "active-in-social-group", "--because", "One \"group\", one claim; really"));
        assertThat(rules.text(TABLE))
                .contains(
                        "RI-01,active-in-social-group,active-in-tenants-group,2026-04-01,,published,contract clause 14.2")
                .contains("\"One \"\"group\"\", one claim; really\"");
        assertThat(checked().out()).contains("rows of tables 2, examples 4", "Nothing is wrong.");
    }

    @Test
    void a_pair_that_is_there_already_or_cites_nothing_is_not_written() {
        riverside();
        String[] published = {"--provenance", "published"};
        assertThat(added(
                                "pair",
                                join(
                                        published,
                                        "full-time-employment",
                                        "part-time-employment",
                                        "--source",
                                        "contract 1"))
                        .err())
                .contains("Rows IN-03 and RI-01 pair the same outcomes");
        assertThat(added("pair", join(published, "gardening", "secure-job", "--source", "contrct 1"))
                        .err())
                .contains("Maybe contract;");
        assertThat(added("pair", join(published, "gardning", "secure-job", "--source", "contract 1"))
                        .err())
                .contains("Maybe Gardening.");
        assertThat(Files.exists(folder.resolve(TABLE))).isFalse();
    }

    private static String[] join(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of(some));
        return all.toArray(String[]::new);
    }
}
