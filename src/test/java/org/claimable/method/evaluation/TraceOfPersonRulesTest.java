package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimable.OwnRules;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.TraceEntry;
import org.claimable.method.decision.TraceEntry.Status;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.junit.jupiter.api.Test;

/** A rule over all of a person that could not be checked names what would decide it. */
class TraceOfPersonRulesTest {
    private static final Library SHIPPED = ShippedRules.library();
    private static final String REQUEST = """
            {"asOf": "2025-05-01", "trace": "ALL", "individuals": [{"ref": "p1"}],
             "claims": [{"id": "c1", "individual": "p1", "outcome": "gardening", "achievedOn": "2024-09-30",
                         "evidence": {"kind": "RECORD", "reference": "r"}}]}
            """;

    @Test
    void a_field_that_is_not_given_is_named() {
        assertThat(missing("Claim( stands, age < 18 )")).containsExactly("/individuals/0/age");
        assertThat(missing("Claim( stands, evidence.dates.after > \"2024-01-01\" )"))
                .containsExactly("/claims/0/evidence/afterOn");
    }

    @Test
    void of_an_outcome_without_a_value_the_value_set_is_named() {
        assertThat(missing("Claim( stands, worth.total > 10 )")).containsExactly("/valueSet");
    }

    @Test
    void where_nothing_is_there_to_be_put_together_the_list_that_lacks_it_is_named() {
        String first =
                "Claim( stands )\n    accumulate( %s( headcount > 1 ); $first : min( achievedOn ); $first < \"2024-01-01\" )";
        assertThat(missing(first.formatted("Counted"))).containsExactly("/previouslyCounted");
        assertThat(missing(first.formatted("Standing"))).containsExactly("/claims");
    }

    /** What is missing for a rule of people of a claim of one whose age is not given, of an outcome without a value. */
    private static List<String> missing(String pattern) {
        List<Rule> rules = new ArrayList<>(PeopleTrial.OWN.rules());
        rules.add(OwnRules.rule(PeopleTrial.OWN, "person", """
                rule "PE-02 Something"
                    @source( "csif section 4.2" )  @provenance( "published" )  @whenBlank( "silent" )  @remedy( "None." )
                when
                    $claim : %s
                then
                    findings.caveat( $claim, "SOMETHING", "It is so." );
                end
                """.formatted(pattern)));
        Rules read = new ReadRules(PeopleTrial.OWN.ruleSet().chapters(), rules);
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(REQUEST.getBytes(StandardCharsets.UTF_8)), SHIPPED);
        TraceEntry entry = new Evaluator(PeopleTrial.OWN.ruleSet(), read)
                        .evaluate(cohort, SHIPPED.valueSet("open-wellby").orElseThrow(), LocalDate.of(2025, 5, 1))
                        .decisions()
                        .get(0)
                        .trace()
                        .stream()
                        .filter(each -> each.rule().equals("PE-02"))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.status()).as(pattern).isEqualTo(Status.NOT_DECIDED);
        return entry.missing();
    }
}
