package org.claimable.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.claimable.OwnRules;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.language.Expression;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.Rule.WhenBlank;
import org.claimable.rules.trial.RuleTrial.TrialProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules do only where a field of the rule set's own has some value, or a person several claims, is found when they are tried. */
class OwnFieldsTriedTest {
    private static final String RULE = """
            rule "ZZ-99 A rule of a test"
                @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "None." )  @whenBlank( "%s" )
            when
                %s
            then
                findings.%s( $claim, "CODE", "It is %%s.", %s );
            end
            """;

    private final ReadRuleSet own = OwnRules.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing( field( \"visits\" ) )",
                "field( \"visits\" ) >= 0",
                "field( \"visits\" ) < 1000000",
                "field( \"visits\" ) < parameters.outcomesAYear",
                "missing( field( \"started\" ) )",
                "field( \"started\" ) > \"1900-01-01\"",
                "field( \"started\" ) < \"2200-01-01\"",
                "field( \"started\" ).daysAfter( achievedOn ) < 30",
                "achievedOn.monthsAfter( field( \"started\" ) ) not between( 7, 9 )",
                "missing( field( \"ward\" ) )",
                "field( \"ward\" ) not matches \"[n].*\"",
                "field( \"agreed\" )",
                "!field( \"agreed\" )",
                "missing( field( \"postcode\" ) )"
            })
    void a_norm_that_is_not_kept_where_a_field_has_some_value_is_refused(String narrowing) {
        assertThat(problems(narrowed("EV-01a", narrowing)))
                .anySatisfy(problem -> assertThat(problem).contains("No rule refuses a claim"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing( field( \"visits\" ) )", "!missing( field( \"visits\" ) )"})
    void so_is_one_of_claims_of_an_unknown_outcome(String narrowing) {
        assertThat(problems(narrowed("EL-01", narrowing)))
                .anySatisfy(problem -> assertThat(problem).contains("No rule refuses a claim"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!known, !missing( field( \"visits\" ) )|$claim.words().accepted()",
                "!known, field( \"visits\" ) < 0|$claim.words().accepted()",
                "!known, field( \"started\" ).daysAfter( achievedOn ) > 30|$claim.words().accepted()",
                "field( \"ward\" ) matches \"[n].*\", evidence.recorded|$claim.words().scale()"
            })
    void a_rule_that_fails_only_where_a_field_has_some_value_is_refused(String when, String said) {
        String text = RULE.formatted("silent", "$claim : Claim( %s )".formatted(when), "caveat", said);
        assertThat(problems(and("eligibility", text)))
                .singleElement()
                .asString()
                .contains("Rule ZZ-99 fails on a claim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                $claim : Claim( stands )
                $other : Standing( earlierThan( $claim ) )
                $first : Standing( earlierThan( $other ) )
                """, """
                $claim : Claim( stands )
                accumulate( Standing( earlierThan( $claim ) ); $before : count( 1 ); $before >= parameters.outcomesAYear )
                """, """
                $claim : Claim( stands )
                accumulate( Standing( sameYear( $claim ), earlierThan( $claim ) ); $before : count( 1 ); $before > 4 )
                """, """
                $claim : Claim( stands )
                $other : Claim( earlierThan( $claim ), field( "visits" ) < 0 )
                $first : Claim( earlierThan( $other ), field( "visits" ) < 0 )
                """})
    void a_rule_of_people_that_fails_only_on_several_claims_is_refused(String when) {
        String text = RULE.formatted("silent", when, "caveat", "$claim.words().scale()");
        assertThat(problems(and("person", text)))
                .singleElement()
                .asString()
                .contains("Rule ZZ-99 fails on a claim", "claims of one person");
    }

    @Test
    void rules_that_keep_the_norms_and_never_fail_are_not_refused() {
        String text = RULE.formatted(
                "review", "$claim : Claim( known, field( \"visits\" ) < 3 )", "refuse", "$claim.field( \"visits\" )");
        assertThat(problems(and("eligibility", text))).isEmpty();
    }

    private List<String> problems(List<Rule> rules) {
        return RuleTrial.problems(own.ruleSet(), rules).stream()
                .map(TrialProblem::message)
                .toList();
    }

    private List<Rule> and(String chapter, String text) {
        List<Rule> rules = new ArrayList<>(own.rules());
        rules.add(OwnRules.rule(own, chapter, text));
        return rules;
    }

    /** The rules, of which those of a norm speak only where something more holds, or is undecided. */
    private List<Rule> narrowed(String norm, String narrowing) {
        String text = RULE.formatted("silent", "$claim : Claim( %s )".formatted(narrowing), "caveat", "$claim.id()");
        List<Expression> more = OwnRules.rule(own, "eligibility", text).when();
        return own.rules().stream()
                .map(rule -> rule.card().key().equals(norm) ? narrowed(rule, more) : rule)
                .toList();
    }

    private static Rule narrowed(Rule rule, List<Expression> more) {
        List<Expression> asked = new ArrayList<>(rule.when());
        asked.addAll(more);
        return rule.asking(asked).with(WhenBlank.SPEAKS);
    }
}
