package org.claimable.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no example of the tables of measures proves is named, with its file and line. */
class MeasureProofTest {
    private static final String MEASURES = "uksvb/measures/measures.csv";
    private static final String NORMS = "uksvb/measures/norms.csv";
    private static final String PARAMETERS = "uksvb/measures/measure-parameters.csv";
    private static final String EXAMPLES = "uksvb/measures/measures.examples.yaml";

    @TempDir
    private Path folder;

    private CopiedRules copy;

    @BeforeEach
    void copy() {
        copy = CopiedRules.to(folder);
    }

    private List<String> problems() {
        Problems problems = new Problems();
        ReadLibrary library = ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems);
        assertThat(problems.found()).isEmpty();
        MeasureProof.of(library.ruleSet("uksvb").orElseThrow(), true, problems);
        return problems.found().stream().map(Problem::toString).toList();
    }

    @Test
    void the_shipped_tables_are_proven() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_measure_without_an_example_is_named_with_its_line() {
        copy.append(MEASURES, "trees-planted,Trees planted,NUMBER,EVENT,COMMUNITIES,,,,inferred,csif section 2.2.8,");
        assertThat(problems())
                .contains(("%s, line %d: trees-planted has no example. Maybe add one under trees-planted: in"
                                + " measures.examples.yaml beside this file.")
                        .formatted(MEASURES, copy.line(MEASURES, "trees-planted")));
    }

    @Test
    void a_norm_without_an_example_is_named() {
        copy.append(NORMS, "IM-99,A further norm,inferred,csif section 3,Ask.");
        assertThat(problems()).singleElement().asString().startsWith(NORMS).contains(": IM-99 has no example.");
    }

    @Test
    void a_unit_and_a_pillar_of_which_no_example_tells_are_named() {
        copy.append(MEASURES, "trees-planted,Trees planted,NUMBER,EVENT,COMMUNITIES,,,,inferred,csif section 2.2.8,");
        copy.append(EXAMPLES, """
                trees-planted:
                  - it: adds up
                    given:
                      figures:
                        - {measure: trees-planted, month: 2025-04, organisation: Oak Homes, amount: 2}
                        - {measure: trees-planted, month: 2025-05, organisation: Oak Homes, amount: 3}
                    expect: {totals: [{amount: 5}]}
                """);
        assertThat(problems()).hasSize(2).allSatisfy(each -> assertThat(each)
                .startsWith("%s, line %d: trees-planted: ".formatted(MEASURES, copy.line(MEASURES, "trees-planted")))
                .endsWith("is noticed by no example. Maybe add one that differs by it."));
        assertThat(problems().toString()).contains("unit", "pillar");
    }

    @Test
    void a_first_month_that_no_example_tells_from_the_next_is_named() {
        copy.replace(
                MEASURES,
                "meal-vouchers,Meal vouchers,NUMBER,EVENT,INDIVIDUALS,,,,",
                "meal-vouchers,Meal vouchers,NUMBER,EVENT,INDIVIDUALS,,2020-03,,");
        assertThat(problems())
                .hasSize(2)
                .anyMatch(each -> each.contains("meal-vouchers: from 2020-03 → 2020-04 is noticed"));
    }

    @Test
    void the_number_of_organisations_without_an_example_is_named() {
        copy.change(EXAMPLES, text -> text.replaceFirst("(?s)\nfewest-organisations:.*?\npillars:", "\npillars:"));
        assertThat(problems())
                .isNotEmpty()
                .anyMatch(each -> each.contains(": fewest-organisations has no example."))
                .allMatch(each -> each.contains(PARAMETERS));
    }

    @Test
    void an_example_that_does_not_hold_is_named_with_what_came_instead() {
        copy.replace(EXAMPLES, "amount: 240", "amount: 241");
        assertThat(problems())
                .containsExactly(
                        ("%s, line %d: welfare-calls \"adds up over two months and two organisations\" does not hold:"
                                        + " /totals/0/amount is 240, not 241.")
                                .formatted(EXAMPLES, copy.line(EXAMPLES, "it: adds up over two months")));
    }
}
