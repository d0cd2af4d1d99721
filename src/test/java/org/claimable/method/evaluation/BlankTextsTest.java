package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimable.ShippedRules;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.evaluation.fact.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A text of which nothing is seen is blank, wherever it stands, and texts are compared as references are, with case aside. */
class BlankTextsTest {
    private static final String COHORT = """
            {"asOf": "2025-06-01",
             "valueSet": {"id": "none", "title": "None", "deadweightIncluded": false, "values": []},
             "individuals": [{"ref": "p1", "segments": {"tenure": "BLANK"}}],
             "claims": [{"id": "c1", "individual": "p1", "outcome": "financial-comfort", "achievedOn": "2024-06-03",
                         "service": "BLANK", "provider": "BLANK", "space": "BLANK",
                         "evidence": {"kind": "SURVEY", "reference": "BLANK", "before": "just-about-getting-by",
                                      "after": "BLANK"}}]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\t", "\\u00A0", "\\u200B", "\\u2003\\uFEFF", "\\u0085"})
    void a_text_of_which_nothing_is_seen_is_blank_in_every_field(String blank) {
        ObjectNode request = (ObjectNode) JsonMapper.shared().readTree(COHORT.replace("BLANK", blank));
        Evaluation evaluation = Agreement.evaluate(request, ShippedRules.library());
        var claim = evaluation.cohort().claims().get(0);
        assertThat(claim.service()).isNull();
        assertThat(claim.provider()).isNull();
        assertThat(claim.space()).isNull();
        assertThat(claim.evidence().reference()).isNull();
        assertThat(claim.evidence().after()).isNull();
        assertThat(evaluation.cohort().individuals().get(0).segments()).isEmpty();
        Decision decision = evaluation.decisions().get(0);
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("INCOMPLETE_EVIDENCE");
    }

    @ParameterizedTest
    @CsvSource({
        "'\u00A0c27\u2003',c27",
        "\u200BRiverside,RIVERSIDE",
        "Rene\u0301,REN\u00C9",
        "Straße,STRASSE",
        "Mill  Lane,mill lane"
    })
    void texts_are_compared_with_case_spaces_and_composition_aside(String one, String other) {
        assertThat(Asked.equal(one, other, true)).isTrue();
        assertThat(Asked.equal(one, other, false)).isFalse();
        assertThat(Asked.startsWith(one, other, true)).isTrue();
        assertThat(Asked.endsWith(one, other, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200B", " \uFEFF\t"})
    void what_is_blank_is_neither_equal_nor_unequal(String blank) {
        assertThat(Asked.blank(blank)).isTrue();
        assertThat(Asked.equal(blank, "x", true)).isFalse();
        assertThat(Asked.equal(blank, "x", false)).isFalse();
        assertThat(Asked.different(blank, "x")).isFalse();
        assertThat(Asked.contains(blank, "x", false)).isFalse();
        assertThat(Asked.matches(blank, ".*", true)).isFalse();
    }

    @Test
    void dotless_i_is_another_letter() {
        assertThat(Asked.equal("\u0131", "I", true)).isFalse();
    }
}
