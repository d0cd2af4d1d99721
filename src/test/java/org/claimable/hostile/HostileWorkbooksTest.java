package org.claimable.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that would unpack without end, reach out, or run something; each is made here. */
class HostileWorkbooksTest {
    private static final String TABLE = "uksvb/4-value/deadweight.drl.csv";
    private static final String WORKBOOK = "uksvb/4-value/deadweight.drl.xlsx";

    private static final String OWN = "example-contract/";
    private static final List<String> TABLES = List.of("lists/hostile.xlsx", "fields.xlsx", "parameters.xlsx");

    @TempDir
    private Path folder;

    private CopiedRules rules;

    @BeforeEach
    void copy() {
        rules = CopiedRules.to(folder);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.claimable.hostile.HostileWorkbooks#all")
    void is_refused(String what, UnaryOperator<RawWorkbook> change, String words) {
        change.apply(new RawWorkbook()).write(rules.remove(TABLE).folder().resolve(WORKBOOK));
        assertRefused(words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.claimable.hostile.HostileWorkbooks#all")
    void is_refused_as_a_table_of_a_rule_set_of_ones_own(String what, UnaryOperator<RawWorkbook> change, String words) {
        RawWorkbook hostile = change.apply(new RawWorkbook());
        rules.remove(OWN + "fields.csv").remove(OWN + "parameters.csv");
        for (String table : TABLES) {
            hostile.write(rules.folder().resolve(OWN + table));
        }
        List<String> problems = Refused.problems(rules);
        for (String table : TABLES) {
            assertThat(problems).anySatisfy(problem -> assertThat(problem)
                    .startsWith(OWN + table)
                    .contains(words.contains("5,000 rows") ? " rows" : words)
                    .contains("Maybe"));
        }
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        Files.writeString(rules.remove(TABLE).folder().resolve(WORKBOOK), "PK\u0003\u0004 and no more");
        assertRefused("not an Excel workbook that can be read. Maybe save it again");
    }

    private void assertRefused(String words) {
        assertThat(Refused.problems(rules))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(WORKBOOK).contains(words).contains("Maybe"));
    }
}
