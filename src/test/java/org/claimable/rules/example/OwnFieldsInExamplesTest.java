package org.claimable.rules.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimable.RiversideRules;
import org.claimable.method.claim.Cohort;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples beside rules say what claims and people say in the fields that the rule set adds. */
class OwnFieldsInExamplesTest {
    private static final String FILE = "riverside/1-eligibility/evidence.examples.yaml";
    private static final String EXAMPLE = """
            EV-01a:
              - it: accepts a record
                given:
                  asOf: 2025-12-01
                  individuals: [{ref: p1, fields: {landlord: Magenta, homeWard: none}}]
                  claims: [{id: c1, outcome: gardening, achievedOn: 2025-06-03, fields: {postcode: CH41, ward: Rock Ferry,
                    visits: 4.5, firstVisit: 2025-05-02, employed: true}}]
                expect: {c1: {verdict: CLAIMABLE}}
            """;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private ReadLibrary read(String examples) {
        RiversideRules.to(folder).write(FILE, examples);
        ReadLibrary read = ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems);
        problems.failIfAny();
        return read;
    }

    private static ReadRuleSet riverside(ReadLibrary read) {
        return read.ruleSets().stream()
                .filter(each -> each.ruleSet().id().equals("riverside"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> slips(String examples) {
        ReadLibrary read = read(examples);
        ReadRuleSet set = riverside(read);
        Examples.prove(Examples.read(set, read.valueSets(), problems), set.asRead(), problems);
        return problems.found().stream().map(Problem::toString).toList();
    }

    @Test
    void each_is_what_its_field_holds_and_none_is_a_blank() {
        ReadLibrary read = read(EXAMPLE);
        Cohort given = Examples.read(riverside(read), read.valueSets(), problems).stream()
                .filter(each -> each.sentence().equals("accepts a record"))
                .findFirst()
                .orElseThrow()
                .given();
        assertThat(problems.found()).isEmpty();
        assertThat(given.claims().get(0).fields().byName())
                .isEqualTo(Map.of(
                        "postcode",
                        "CH41",
                        "ward",
                        "Rock Ferry",
                        "visits",
                        new BigDecimal("4.5"),
                        "firstVisit",
                        LocalDate.of(2025, 5, 2),
                        "employed",
                        true));
        assertThat(given.individuals().get(0).fields().byName()).isEqualTo(Map.of("landlord", "Magenta"));
    }

    @Test
    void such_an_example_holds() {
        assertThat(slips(EXAMPLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postcode: CH41         | postcod: CH41     | "postcod" means nothing here, so it would be silently left out. Maybe postcode.
            visits: 4.5            | visits: four      | visits is "four"
            employed: true         | employed: maybe   | employed is "maybe", neither true nor false.
            firstVisit: 2025-05-02 | firstVisit: soon  | firstVisit is "soon"
            ward: Rock Ferry       | ward: Egremont    | NOT_ON_LIST
            landlord: Magenta      | postcode: CH41    | "postcode" means nothing here
            '{ref: p1, fields'     | '{ref: p1, landlord: Magenta, fields' | write individuals: [{ref: p1, fields: {landlord: …}}].
            'id: c1, '             | 'id: c1, visits: 4, ' | on a claim, write fields: {visits: …}.
            """)
    void a_slip_is_said_with_its_place(String right, String wrong, String said) {
        assertThat(EXAMPLE).contains(right);
        assertThat(slips(EXAMPLE.replace(right, wrong)))
                .hasSize(1)
                .first()
                .asString()
                .contains(said)
                .contains("evidence.examples.yaml, line ");
    }

    @Test
    void a_rule_that_many_examples_of_others_do_not_expect_is_already_in_a_rule_set_of_ones_own() {
        StringBuilder examples = new StringBuilder("EV-03:\n");
        for (String outcome : List.of("financial-comfort", "gardening", "improved-diet", "secure-job")) {
            examples.append("  - it: accepts %s\n".formatted(outcome))
                    .append("    given: {claims: [{id: c1, outcome: %s, evidence: none}]}\n".formatted(outcome))
                    .append("    expect: {c1: {verdict: CLAIMABLE}}\n");
        }
        ReadLibrary read = read(examples.toString());
        Examples.prove(Examples.read(riverside(read), read.valueSets(), problems), riverside(read), problems);
        assertThat(problems.found())
                .singleElement()
                .asString()
                .contains("EV-01 speaks in 4 examples of other rules")
                .endsWith("Maybe it asks too little; or say in those examples what keeps it silent.");
    }
}
