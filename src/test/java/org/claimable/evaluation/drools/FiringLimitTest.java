package org.claimable.evaluation.drools;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimable.ShippedRules;
import org.claimable.evaluation.EvaluationLimitException;
import org.claimable.evaluation.Findings;
import org.claimable.evaluation.fact.Claim;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.RuleText;
import org.junit.jupiter.api.Test;

/** Rules that would speak without end are stopped, even if one got past the check of its form. */
class FiringLimitTest {
    private static final String HEAD =
            "package claimable.value; import org.claimable.evaluation.fact.Claim; global org.claimable.evaluation.Findings findings; ";
    private static final List<Chapter> CHAPTERS = List.of(new Chapter("4-value", "Value", List.of()));

    @Test
    void a_rule_over_pairs_of_facts_speaks_too_often() {
        assertThatThrownBy(() -> look("$a : Claim() $b : Claim()")).isInstanceOf(EvaluationLimitException.class);
    }

    @Test
    void a_rule_over_one_fact_does_not() {
        assertThatCode(() -> look("$a : Claim()")).doesNotThrowAnyException();
    }

    private static void look(String when) {
        String drl = HEAD + "rule \"VA-03\" when " + when + " then findings.deadweight( $a, null ); end";
        List<RuleText> texts = ShippedRules.library().evaluator(null).orElseThrow().rules().texts().stream()
                .filter(text -> text.card().key().equals("VA-03"))
                .toList();
        try (DroolsRules rules = DroolsRules.of(RuleCompiler.link(Map.of("claimable.value", drl)), CHAPTERS, texts)) {
            rules.look("value", threeClaims(), new Findings());
        }
    }

    private static List<Claim> threeClaims() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            claims.add(new Claim(i, null, null, null, null, null, null, null, null));
        }
        return claims;
    }
}
