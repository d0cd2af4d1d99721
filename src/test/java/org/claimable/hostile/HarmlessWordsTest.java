package org.claimable.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.method.evaluation.fact.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and expressions that would do harm elsewhere, and here are names and expressions. */
class HarmlessWordsTest {
    private static final String OWN = "example-contract/";

    @TempDir
    private Path folder;

    @Test
    void names_of_what_the_program_has_are_names_of_parameters_fields_and_lists_too() {
        CopiedRules rules = CopiedRules.to(folder);
        for (String name : List.of("number", "day", "class", "get-class", "to-string", "hash-code")) {
            rules.append(OWN + "parameters.csv", name + ",4,,,units,published,contract-2025 clause 3.2,");
        }
        for (String name : List.of("class", "fields", "getClass", "constructor")) {
            rules.append(
                    OWN + "fields.csv",
                    name + ",Title of " + name + ",claim,text,no,,published,contract-2025 clause 3.2,<b>");
        }
        rules.write(OWN + "1-eligibility/harmless.drl", """
                package claimable.eligibility;
                import org.claimable.evaluation.fact.Claim;
                global org.claimable.evaluation.Findings findings;

                rule "RH-66 Of {number} and {get-class}"
                    @source( "csif section 4.2" ) @provenance( "published" ) @remedy( "None." ) @whenBlank( "silent" )
                when
                    $claim : Claim( headcount > parameters.getClass, headcount > parameters.day, headcount > parameters.hashCode,
                        field( "class" ) == "x", field( "fields" ) == "x", field( "getClass" ) == "x", evidence.reference matches "a\\"b;--" )
                then
                    findings.caveat( $claim, "CODE", "{number} {class} %s.", $claim.parameters().toString() );
                end
                """);
        List<String> problems = assertTimeoutPreemptively(Refused.SOON, () -> Refused.read(rules));
        assertThat(problems).noneSatisfy(problem -> assertThat(problem).contains("harmless.drl"));
        assertThat(problems).allSatisfy(problem -> assertThat(problem).doesNotContain("Exception", "java."));
    }

    @Test
    void an_expression_that_backtracks_elsewhere_is_asked_in_a_time_that_grows_with_the_text() {
        for (String expression :
                List.of("(a+)+$", "(a|aa)+$", "(.*)*=.*;", "(a?){25}a{25}", "(([a-z])+.)+[A-Z]([a-z])+$")) {
            Pattern pattern = Asked.pattern(expression);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThat(pattern.matches("a".repeat(20_000) + "!")).isFalse());
        }
    }
}
