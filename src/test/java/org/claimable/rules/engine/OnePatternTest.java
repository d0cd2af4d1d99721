package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.claimable.OwnRules;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.engine.CompiledStore.CompiledClasses;
import org.claimable.rules.language.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what was compiled to one pattern and one report is run, even if another form got past the check of rule files. */
class OnePatternTest {
    private static final String HEAD =
            "package claimable.value; import org.claimable.method.evaluation.fact.Claim; global org.claimable.method.evaluation.Findings findings; ";
    private static final List<Chapter> CHAPTERS = List.of(new Chapter("4-value", "Value", List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a : Claim()",
                "$a : Claim( known )",
                "$a : Claim( known, headcount > 1, deadweightCategory == \"crime\" )",
                "$a : Claim( known && headcount > 1 || untracked )"
            })
    void a_rule_of_one_pattern_is_run(String when) {
        assertThatCode(() -> run(when)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a : Claim() $b : Claim()",
                "$a : Claim() not Claim( untracked )",
                "$a : Claim() exists Claim( untracked )",
                "$a : Claim( $id : id )",
                "( $a : Claim( known ) or $a : Claim( untracked ) )",
                "$a : Claim() eval( $a.isKnown() )",
                "$a : Claim() accumulate( Claim( $n : headcount ); $sum : sum( $n ) )"
            })
    void a_rule_of_another_form_is_not(String when) {
        assertThatThrownBy(() -> run(when)).isInstanceOf(IllegalStateException.class);
    }

    private static void run(String when) {
        String drl = HEAD + "rule \"VA-03\" when " + when + " then findings.deadweight( $a, null ); end";
        List<Rule> rules = OwnRules.read().rules().stream()
                .filter(rule -> rule.card().key().equals("VA-03"))
                .toList();
        CompiledClasses compiled = RuleCompiler.classes(Map.of("claimable.value", drl));
        new CompiledRules(
                WhitelistLoader.RuleClasses.link(compiled, OnePatternTest.class.getClassLoader()), CHAPTERS, rules);
    }
}
