package org.claimable.method.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimable.method.decision.Template.Described;
import org.claimable.method.decision.Template.Fact;
import org.claimable.method.decision.Template.Written;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleCard.Ground;
import org.claimable.method.rulebook.RuleCard.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message is its templates with the facts put into their places, whatever stands beside a place. */
class WordingTest {
    private static Wording said(String text, Object... facts) {
        return Wording.of(Template.of("XX-01", text), facts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-40 | -£40", "1050.2 | £1,050.20", "50000 | £50,000"})
    void the_pound_sign_before_a_place_is_part_of_the_fact(BigDecimal amount, String written) {
        Wording said = said("It is worth £%s, of £%s.", amount, "much");
        assertThat(said.templates().get(0).text()).isEqualTo("It is worth %s, of %s.");
        assertThat(said.facts()).containsExactly(written, "£much");
        assertThat(said.text()).isEqualTo("It is worth %s, of £much.".formatted(written));
    }

    @Test
    void facts_are_written_as_a_reader_writes_them() {
        assertThat(said("%s %s %s %s", LocalDate.of(2025, 6, 15), new BigDecimal("0.190"), 1200, null)
                        .facts())
                .containsExactly("15 June 2025", "0.19", "1200", "not given");
    }

    @Test
    void a_fact_that_looks_like_a_place_is_none() {
        Wording said = said("%s came before %s.", "%s", "c2");
        assertThat(said.text()).isEqualTo("%s came before c2.");
    }

    @Test
    void a_message_of_groups_begins_with_a_capital_in_its_template_or_else_in_its_fact() {
        Wording begun = said("at %s there are %s.", "all services", 3).capital();
        assertThat(begun.text()).isEqualTo("At all services there are 3.");
        assertThat(begun.facts()).containsExactly("all services", "3");
        assertThat(said("%s has %s.", "all services", 3).capital().facts()).containsExactly("All services", "3");
        RuleCard card = new RuleCard("XX-01", "", "A rule", "5", null, "None.", "", Ground.RULE, "");
        List<Fact> facts = List.of(new Fact("name", Written.TEXT), new Fact("claims", Written.NUMBER));
        RuleText ofGroups = new RuleText(card, "Group", List.of(), "caveat", "", "MANY", "at %s there are %s.", facts);
        assertThat(ofGroups.template().template()).isEqualTo(begun.templates().get(0));
    }

    @Test
    void further_templates_follow_after_a_space() {
        Wording both = said("It is %s.", "here").and(Wording.NONE).and(Sentence.CLAIMED_TOO.of("c2"));
        assertThat(both.text()).isEqualTo("It is here. Claim c2 is claimed too.");
        assertThat(both.facts()).containsExactly("here", "c2");
        assertThat(both.startsWith(said("It is %s.", "here"))).isTrue();
        assertThat(both.startsWith(said("It is %s.", "there"))).isFalse();
    }

    @Test
    void facts_without_a_place_and_places_without_a_fact_are_refused() {
        assertThatThrownBy(() -> said("It is %s.")).hasMessage("0 facts for the places in \"It is %s.\".");
        assertThatThrownBy(() -> new Described(Template.of("XX-01", "It is %s."), List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_sentence_of_the_program_names_as_many_facts_as_it_has_places() {
        assertThat(Sentence.values())
                .allSatisfy(each -> assertThat(each.described().template().id()).isEqualTo(each.name()));
    }
}
