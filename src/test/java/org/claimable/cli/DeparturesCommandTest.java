package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules without a part of a norm are refused, unless the rule set departs from the norm, which the command line then says. */
class DeparturesCommandTest {
    private static final String EVIDENCE = "uksvb/1-eligibility/evidence.drl";
    private static final String COHORT = """
            {"valueSet": "example-values", "asOf": "2025-12-01",
             "claims": [{"id": "c1", "individual": "p1", "outcome": "financial-comfort", "achievedOn": "2025-06-01",
               "evidence": {"kind": "SURVEY", "reference": "r1", "before": "finding it quite difficult"}}]}
            """;

    @TempDir
    private Path folder;

    private CopiedRules rules;

    @BeforeEach
    void without_the_rule_that_asks_for_the_after() {
        rules = CopiedRules.to(folder.resolve("rules"))
                .change(
                        EVIDENCE,
                        text -> text.substring(0, text.indexOf("rule \"EV-01c"))
                                + text.substring(text.indexOf("rule \"EV-02")));
    }

    private Printed check() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), COHORT);
        return Printed.by(
                "check", file.toString(), "--rules-folder", rules.folder().toString());
    }

    @Test
    void a_departure_is_said_beside_the_claim_that_the_rules_let_through() throws IOException {
        rules.append("uksvb/rule-set.yaml", """
                departs:
                  - {norm: EV-01, why: The contract accepts a survey before alone., source: csif section 4.2}""");
        assertThat(check().out())
                .contains("Claimable               1", "Departs from a norm (EV-01, published, the whole check)")
                .contains("The contract accepts", "alone (HACT, Community Spaces");
    }

    @Test
    void without_it_the_rules_are_refused() throws IOException {
        Printed refused = check();
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("uksvb/1-eligibility: No rule refuses a claim of", "by the method (EV-01)");
    }
}
