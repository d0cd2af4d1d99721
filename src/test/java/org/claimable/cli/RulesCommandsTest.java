package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesCommandsTest {
    @Test
    void the_rules_are_listed_by_chapter_with_id_provenance_and_norm() {
        Printed all = Printed.by("rules", "list");
        assertThat(all.status()).isZero();
        assertThat(all.out())
                .containsSubsequence(
                        "Eligibility - one claim at a time",
                        "EV-03   published  The person had not reached the outcome before",
                        "Incompatibility - across",
                        "IN-03   inferred   Full-time employment and Part-time employment are not both claimed");
        assertThat(Printed.by("rules", "list", "--chapter", "value").out())
                .contains("VA-04a")
                .contains("VA-11")
                .doesNotContain("EV-03");
    }

    @Test
    void a_rule_is_shown_with_source_place_what_it_asks_what_it_reports_and_its_examples() {
        Printed printed = Printed.by("rules", "show", "EV-03");
        assertThat(printed.status()).isZero();
        assertThat(printed.out())
                .contains("EV-03  The person had not reached the outcome before")
                .contains("Provenance  published")
                .containsPattern("Source      HACT, .*section 4\\.2")
                .contains("Asks        of each claim whether evidence.onScale, and evidence.metBefore")
                .contains("Reports     refuse ALREADY_MET")
                .contains("Remedy      This cannot be fixed")
                .containsPattern("File        uksvb/1-eligibility/evidence\\.drl, line \\d+")
                .contains("It refuses someone who was living comfortably before.")
                .contains("survey from living-comfortably to living-comfortably")
                .contains("NOT_CLAIMABLE, because ALREADY_MET");
    }

    @Test
    void a_norm_a_row_and_all_parts_of_a_rule_are_shown() {
        assertThat(Printed.by("rules", "show", "CO-05").out())
                .contains("shown apart")
                .contains("Examples    3");
        assertThat(Printed.by("rules", "show", "IN-03").out())
                .contains("In force    any day to any day")
                .contains("Because     One person is in one main form of work at a time")
                .contains("Examples    2");
        assertThat(Printed.by("rules", "show", "EV-01").out())
                .contains("EV-01a")
                .contains("EV-01d");
    }

    @Test
    void an_outcome_and_a_parameter_are_shown_with_what_they_hold_and_their_examples() {
        assertThat(Printed.by("rules", "show", "gardening").out())
                .contains("Gardening", "Shown by    record, survey", "Answers     yes-no: Yes (meets it), No")
                .containsPattern("File        uksvb/catalogue/outcomes\\.csv, line \\d+")
                .contains("Examples    1");
        assertThat(Printed.by("rules", "show", "volunteering-months").out())
                .contains("In force    2 months, always", "Word        parameters.volunteeringMonths");
        assertThat(Printed.by("rules", "list").out())
                .containsPattern("Parameters\\R  adult-from-age +inferred   16 years");
    }

    @Test
    void no_guess_is_farther_than_a_third_of_its_letters() {
        assertThat(Printed.by("rules", "chekc").err()).contains("Maybe check.");
        assertThat(Printed.by("rules", "check", "--no-mutatino").err()).contains("Maybe --no-mutation.");
        assertThat(Printed.by("rules", "frobnicate").err()).doesNotContain("Maybe", "Did you mean");
        assertThat(Printed.by("rules", "show", "zzzzz").err()).doesNotContain("Maybe");
    }

    @ParameterizedTest
    @CsvSource({
        "show, EV-33, Maybe EV-03; ./claimable rules list has all.",
        "list --chapter, values, Maybe value.",
        "list --rule-set, uksbv, Maybe uksvb.",
        "list --rules-folder, nowhere, nowhere is no folder that can be read."
    })
    void an_unknown_name_exits_2_with_the_nearest(String command, String name, String advice) {
        Printed printed = Printed.by(("rules " + command + " " + name).split(" "));
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err()).contains(advice).doesNotContain("Exception");
    }

    @Test
    void the_words_that_a_rule_may_use_are_listed_with_type_meaning_blank_and_an_example() {
        assertThat(Printed.by("rules", "words").out())
                .containsSubsequence(
                        "Of a claim on its own",
                        "  age                                        number, may be blank",
                        "the person’s age in years when it was achieved; for example age >= 18",
                        "Of two claims of a person",
                        "  sameYear",
                        "Of a claim that stands")
                .doesNotContain("ListedWord");
    }
}
