package org.claimable.method.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Code where a rule should only ask, and tables that contradict one another: the loader lets none of it in. */
class MisuseTest {
    private static final String FILE = "uksvb/1-eligibility/outcome.drl";
    private static final String DEADWEIGHT = "uksvb/4-value/deadweight.drl.csv";
    private static final String ROWS = "uksvb/3-incompatibility/incompatible-outcomes.csv";
    private static final String PARAMETERS = "uksvb/parameters.csv";
    private static final String ABOUT_VALUES = "values/example-values/value-set.yaml";
    private static final String KNOWN = "$claim : Claim( known )";
    private static final String RULE = """

            rule "EL-09 Of the test"
                @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "None." )
            when
                %s
            then
                %s
            end
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> code() {
        return Stream.of(
                rule(
                        "code in a constraint",
                        "$claim : Claim( java.lang.System.getenv().size() > 0 )",
                        caveat("Words.\"")),
                rule("eval in a constraint", "$claim : Claim( eval( known ) )", caveat("Words.\"")),
                rule("code in a fact", KNOWN, caveat("%s\", java.lang.Runtime.getRuntime()")),
                rule("an assignment in a fact", KNOWN, caveat("%s\", $claim = null")),
                rule("more facts than places", KNOWN, caveat("Words.\", $claim.id()")));
    }

    private static String caveat(String rest) {
        return "findings.caveat( $claim, \"CODE\", \"" + rest + " );";
    }

    private static Arguments rule(String what, String when, String then) {
        return mistake(what, rules -> rules.append(FILE, RULE.formatted(when, then)));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                mistake("a row with the id of a rule", rules -> rules.replace(ROWS, "IN-04,", "EV-02,")),
                mistake(
                        "a norm with the id of a rule",
                        rules -> rules.replace("uksvb/2-counting/norms.csv", "CO-05", "EV-02")),
                mistake(
                        "a norm that the report cites is gone",
                        rules -> rules.replace("uksvb/4-value/norms.csv", "VA-10", "VA-12")),
                mistake(
                        "the norm of the policy is gone",
                        rules -> rules.replace("uksvb/3-incompatibility/norms.csv", "PO-01", "PO-02")),
                mistake(
                        "a category without a rate",
                        rules -> rules.replace(
                                "uksvb/catalogue/outcomes.csv", ",training-and-employment,", ",housing,")),
                mistake("a rate above 1", rules -> rules.replace(DEADWEIGHT, "\"0.15\"", "\"1.5\"")),
                mistake(
                        "two rates of a category",
                        rules -> rules.append(
                                DEADWEIGHT,
                                "\"VA-04f Again\",\"hca-2014 rates\",\"legacy\",\"None.\",\"crime\",,,\"0.20\"")),
                mistake(
                        "two values of a parameter",
                        rules -> rules.append(PARAMETERS, "adult-from-age,17,,,years,inferred,sosv list of values,x")),
                mistake(
                        "a parameter that no rule can name",
                        rules -> rules.append(PARAMETERS, "adult age,17,,,years,inferred,sosv list of values,x")),
                mistake(
                        "a blank notice",
                        rules -> rules.change(ABOUT_VALUES, text -> text.replaceAll("notice:.*", "notice: \"\""))));
    }

    private static Arguments mistake(String what, UnaryOperator<CopiedRules> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"code", "tables"})
    void is_refused(String what, UnaryOperator<CopiedRules> change) {
        assertThat(Mistake.problems(change.apply(CopiedRules.to(folder))))
                .as(what)
                .isNotEmpty();
    }
}
