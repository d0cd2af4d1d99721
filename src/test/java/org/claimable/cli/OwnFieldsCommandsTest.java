package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.RiversideRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands read, decide, compare and hand out tables with the fields that the rule set of the command line adds. */
class OwnFieldsCommandsTest {
    private static final String COHORT = """
            {"valueSet": "example-values", "asOf": "2025-12-01",
             "individuals": [{"ref": "p1", "fields": {"landlord": "Magenta"}}],
             "claims": [{"id": "c1", "individual": "p1", "outcome": "gardening", "achievedOn": "2025-06-01",
               "evidence": {"kind": "RECORD", "reference": "r1"}, "fields": {"postcode": "CH41 5AA"}}]}
            """;
    private static final String TABLE = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference,PC,Landlord
            c1,p1,gardening,01/06/2025,Record,r1,CH41 5AA,Magenta
            """;

    @TempDir
    private static Path rules;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() {
        RiversideRules.to(rules);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Printed check(String file, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = "check";
        all[1] = file;
        all[2] = "--rules-folder";
        all[3] = rules.toString();
        System.arraycopy(options, 0, all, 4, options.length);
        return Printed.by(all);
    }

    @Test
    void a_cohort_is_read_by_the_rule_set_of_the_command_line() throws IOException {
        String cohort = file("a.json", COHORT);
        assertThat(check(cohort, "--rule-set", "riverside").out()).contains("Claimable               1");
        assertThat(check(cohort).err())
                .contains("/claims/0/fields/postcode: The rule set uksvb has no fields of its own.");
    }

    @Test
    void a_table_is_read_by_the_rule_set_of_the_command_line_whole_and_row_by_row() throws IOException {
        String table = file("a.csv", TABLE);
        String[] riverside = {"--rule-set", "riverside", "--value-set", "example-values"};
        assertThat(check(table, riverside).out()).contains("Claimable               1");
        assertThat(check(table, "--stream", "--rule-set", "riverside", "--value-set", "example-values")
                        .out())
                .contains("r1,CH41 5AA,Magenta,Claimable");
        assertThat(check(file("b.csv", TABLE.replace("CH41 5AA", "")), riverside)
                        .err())
                .contains("row 2, column PC: This cell is empty. Fill it in.");
        assertThat(check(table).err()).contains("Columns that were not read: PC, Landlord.");
    }

    @Test
    void a_comparison_takes_fields_that_one_side_alone_declares() throws IOException {
        String cohort = file("a.json", COHORT);
        Printed added = Printed.by("rules", "diff", path("uksvb"), path("riverside"), "--cohort", cohort);
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).contains("No claim changes.");
        Printed removed = Printed.by("rules", "diff", path("riverside"), path("uksvb"), "--cohort", cohort);
        assertThat(removed.out()).contains("No claim changes.");
        String wrong = file("b.json", COHORT.replace("postcode", "postcod"));
        assertThat(Printed.by("rules", "diff", path("uksvb"), path("riverside"), "--cohort", wrong)
                        .err())
                .contains("/claims/0/fields/postcod");
    }

    private static String path(String ruleSet) {
        return rules.resolve(ruleSet).toString();
    }

    @Test
    void a_template_has_the_columns_of_its_rule_set() throws IOException {
        Path template = folder.resolve("t.csv");
        Printed.by("template", template.toString(), "--rule-set", "riverside", "--rules-folder", rules.toString());
        assertThat(Files.readString(template)).contains("Sustained year,Postcode,Ward");
    }
}
