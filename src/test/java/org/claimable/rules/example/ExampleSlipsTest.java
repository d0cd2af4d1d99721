package org.claimable.rules.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.ClaimField.Part;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip in an examples file is said with its line and a way out, and is never an example that says less than it seems to. */
class ExampleSlipsTest {
    private static final String FILE = "uksvb/4-value/deadweight.examples.yaml";
    private static final String OTHERS = """
            VA-04b:
              - it: refuses someone
                given: {claims: [{id: c1, outcome: gardening, evidence: none}]}
                expect: {c1: {verdict: NOT_CLAIMABLE, because: NO_EVIDENCE}}
            """;

    @TempDir
    private Path folder;

    private CopiedRules copy;

    @BeforeEach
    void copy() {
        copy = CopiedRules.to(folder);
    }

    private List<String> problems(String text) {
        Problems problems = new Problems();
        copy.write(FILE, text);
        ReadLibrary library = ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems);
        Examples.check(library, problems);
        return problems.found().stream().map(Problem::toString).toList();
    }

    @Test
    void a_sound_file_is_read_and_holds() {
        assertThat(problems(OTHERS)).isEmpty();
    }

    @Test
    void every_field_of_a_claim_may_be_written() {
        String fields = Stream.of(Part.CLAIM, Part.EVIDENCE)
                .flatMap(part -> ClaimField.of(part).stream())
                .filter(field -> field != ClaimField.ID && field != ClaimField.OUTCOME && field != ClaimField.KIND)
                .map(field -> field.exampleName() + ": none")
                .collect(Collectors.joining(", "));
        assertThat(problems(OTHERS.replace("evidence: none", "evidence: none, " + fields)))
                .noneMatch(problem -> problem.contains("means nothing here"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            given: {                | givn: {                     | 2 | does not say its "given"
            claims:                 | clams:                      | 3 | "clams" means nothing here, so it would be silently left out. Maybe claims.
            because:                | becuase:                    | 4 | Maybe because.
            NOT_CLAIMABLE           | NOT_CLAIMBLE                | 4 | verdict is "NOT_CLAIMBLE". Maybe NOT_CLAIMABLE; one of CLAIMABLE, NOT_CLAIMABLE, REVIEW.
            given: {                | given: {asOf: 2024-06-31,   | 3 | asOf is "2024-06-31", not a date of the calendar.
            'id: c1, '              | ''                          | 3 | A claim does not say its "id". Maybe add id: …
            it: refuses someone     | it:                         | 2 | "it" has nothing after it.
            VA-04b:                 | VA-04x:                     | 1 | There is no VA-04x beside this file. Maybe VA-04a.
            VA-04b:                 | EV-03:                      | 1 | EV-03 does not stand beside this file. Maybe move its examples to 1-eligibility/evidence.examples.yaml.
            expect: {c1:            | expect: {c2:                | 4 | Claim c2 is expected, but not given. Maybe c1.
            expect: {               | expect: {c2: {verdict: REVIEW},  | 4 | Claim c2 is expected, but not given. Maybe c1.
            given: {                | given: {valueSet: exmple-values, | 3 | Value set "exmple-values" is not here. Maybe example-values;
            given: {                | given: {budget: lots,       | 3 | budget is "lots", not a plain number.
            given: {                | given: {options: {rules: WITH_LEGAL}, | 3 | rules is "WITH_LEGAL". Maybe WITH_LEGACY;
            given: {                | given: {period: {from: 2025-01-01, to: 2024-01-01}, | 3 | The period ends on 2024-01-01, before it begins
            given: {                | given: {previouslyCounted: [{outcome: gardning}], | 3 | "gardning" is no outcome of the catalogue. Maybe Gardening.
            'evidence: none'        | 'evidence: survey, from: 2024-01-01' | 3 | A survey has no "from", so it would be silently left out.
            'evidence: none'        | 'evidence: record, before: no' | 3 | A record has no "before", so it would be silently left out.
            'id: c1, '              | 'id: c1, headcount: 2, '    | 3 | Claim c1 has headcount 2.
            '[{id: c1, outcome: gardening, evidence: none}]' | [] | 3 | No claim is given.
            """)
    void a_slip_is_said_with_its_line_and_a_way_out(String right, String wrong, int line, String words) {
        assertThat(problems(OTHERS.replace(right, wrong))).anySatisfy(problem -> assertThat(problem)
                .startsWith("%s, line %d: ".formatted(FILE, line))
                .contains(words));
    }

    @Test
    void an_example_that_does_not_hold_says_what_was_expected_what_came_and_what_was_said() {
        assertThat(problems(OTHERS.replace("NO_EVIDENCE", "WRONG_EVIDENCE")))
                .singleElement()
                .asString()
                .startsWith(FILE + ", line 4: VA-04b \"refuses someone\" does not hold: of c1, ")
                .contains("because WRONG_EVIDENCE was expected and NO_EVIDENCE came.")
                .contains("What was said: There is no evidence. Gardening is shown by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaks", "silent"})
    void a_rule_that_a_report_names_is_one_of_the_rule_set(String key) {
        assertThat(problems(OTHERS + "    report: {%s: [VA-04, EV-01a, VA-98]}\n".formatted(key)))
                .singleElement()
                .asString()
                .startsWith(FILE + ", line 5: There is no rule VA-98.");
    }

    @Test
    void a_sentence_written_twice_under_one_id_is_said() {
        String again = OTHERS.substring(OTHERS.indexOf("  - it"));
        assertThat(problems(OTHERS + again))
                .singleElement()
                .asString()
                .startsWith(FILE + ", line 5: VA-04b has two examples that say \"refuses someone\".");
    }

    @Test
    void a_file_that_stands_beside_nothing_is_said() {
        copy.write("uksvb/4-value/deadwieght.examples.yaml", OTHERS);
        assertThat(problems(OTHERS))
                .singleElement()
                .asString()
                .startsWith("uksvb/4-value/deadwieght.examples.yaml: These examples stand beside no file of rules")
                .endsWith("Maybe the name is meant to be 4-value/deadweight.examples.yaml.");
    }

    @Test
    void every_slip_of_a_file_is_said_at_once() {
        String slips = OTHERS.replace("outcome: gardening", "outcom: gardening").replace("verdict:", "verdct:");
        assertThat(problems(slips)).hasSizeGreaterThanOrEqualTo(3);
    }
}
