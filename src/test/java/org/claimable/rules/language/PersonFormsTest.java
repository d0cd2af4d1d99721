package org.claimable.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimable.OwnRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule of people may not say, and what it is told. */
class PersonFormsTest {
    private static final String RULE = """
            rule "PE-09 A rule of the test"
                @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "None." )
            when
                %s
            then
                findings.refuse( %s, "CODE", "Words." );
            end
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$claim : Claim( stands ) accumulate( Standing( earlierThan( $claim ) ); $least : min( headcount ); $least > 1 )"
                        + " | $claim | asks what may be blank ($least)",
                "$claim : Claim( stands ) exists( Standing( id == \"c1\" ) ) | $claim | asks what may be blank (id)",
                "$first : Claim( stands ) accumulate( Standing( earlierThan( $first ) ); $n : count( 1 ); $n > 1 )"
                        + " $claim : Claim( headcount > $n ) | $claim | is looked for by what \"accumulate\" found",
                "$claim : Claim( sameYear( $claim.claim ) ) | $claim | is given a claim and needs a claim"
            })
    void a_rule_is_told_what_is_wrong(String when, String reported, String words) {
        assertThat(OwnRules.mistakes(OwnRules.read(), "person", RULE.formatted(when, reported)))
                .contains(words);
    }
}
