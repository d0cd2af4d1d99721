package org.claimable.rules.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueChangesTest {
    private static final String ABOUT = "values/example-values/value-set.yaml";
    private static final String VALUES = "values/example-values/values.csv";
    private static final String POINTS = "values/example-values/score-points.csv";

    @TempDir
    private Path folder;

    @Test
    void the_value_of_an_outcome_is_told_in_pounds() {
        CopiedRules changed =
                CopiedRules.to(folder).replace(VALUES, "gardening,500.00,0.00", "gardening,450.50,-12.00");
        assertThat(told(changed))
                .containsExactly(
                        "The value of Gardening by example-values: wellbeing is £450.50 instead of £500.00; the"
                                + " exchequer value is -£12.00 instead of £0.00.");
    }

    @Test
    void a_value_that_is_gone_and_one_that_is_new_are_told() {
        CopiedRules without = CopiedRules.to(folder).change(VALUES, text -> text.replaceAll("(?m)^gardening,.*\n", ""));
        assertThat(told(without))
                .containsExactly(
                        "The value of Gardening by example-values: it has none instead of a wellbeing of £500.00, an"
                                + " exchequer value of £0.00 and a business value of £0.00.");
        assertThat(Sides.compared(Sides.of(without), Sides.shipped(), false).changes())
                .extracting(Change::sentence)
                .containsExactly(
                        "The value of Gardening by example-values: it has a wellbeing of £500.00, an exchequer value of"
                                + " £0.00 and a business value of £0.00 instead of none; its own deadweight is 0.19 instead of none.");
    }

    @Test
    void the_figures_of_a_licensed_set_are_never_told() {
        CopiedRules licensed = CopiedRules.to(folder)
                .replace(ABOUT, "licensed: false", "licensed: true")
                .replace(VALUES, "gardening,500.00", "gardening,7331.77")
                .change(POINTS, text -> text.replaceFirst("(?m)^(mental-wellbeing-swemwbs,\\d+),.*$", "$1,6543.21"));
        for (List<String> sentences : List.of(
                told(licensed),
                Sides.compared(Sides.of(licensed), Sides.shipped(), true).changes().stream()
                        .map(Change::sentence)
                        .toList())) {
            assertThat(sentences)
                    .hasSize(3)
                    .contains(
                            "The value of Gardening by example-values: it changed; the figures are licensed and not shown.")
                    .noneMatch(sentence -> sentence.matches(".*(7,?331|6,?543|£\\d).*"));
        }
    }

    @Test
    void points_of_a_score_are_told() {
        CopiedRules changed = CopiedRules.to(folder)
                .change(POINTS, text -> text.replaceFirst("(?m)^(mental-wellbeing-swemwbs,7),.*$", "$1,12.34"));
        assertThat(told(changed)).singleElement().asString().contains("a score of 7 is worth £12.34 instead of £");
    }

    @Test
    void a_set_that_is_new_or_gone_is_told_once() {
        CopiedRules more = CopiedRules.to(folder)
                .write(
                        "values/mine/value-set.yaml",
                        "id: mine\ntitle: Mine\nnotice: Mine.\nlicensed: false\ndeadweightIncluded: true\n")
                .write("values/mine/values.csv", "outcome,wellbeing\ngardening,1.00\n");
        assertThat(told(more)).containsExactly("Value set mine is new: \"Mine\" values 1 outcomes.");
        assertThat(Sides.compared(Sides.of(more), Sides.shipped(), false).changes())
                .extracting(Change::sentence)
                .containsExactly("Value set mine is removed: \"Mine\" valued 1 outcomes.");
    }

    @Test
    void two_sets_of_different_ids_are_told_in_one_sentence_and_by_outcome_on_request() {
        Comparison.Side before = Sides.shipped();
        Comparison.Side after = Sides.shipped("uksvb", "example-values");
        assertThat(Sides.compared(before, after, false).changes())
                .extracting(Change::sentence)
                .containsExactly(
                        "Value set example-values: claims are priced by it instead of open-wellby; outcomes worth"
                                + " something else: 6, valued only by it: 84, no longer valued: 0.");
        assertThat(Sides.compared(before, after, true).changes())
                .hasSize(91)
                .extracting(Change::id)
                .contains("example-values/gardening");
    }

    private static List<String> told(CopiedRules changed) {
        return Sides.compared(Sides.shipped(), Sides.of(changed), false).changes().stream()
                .map(Change::sentence)
                .toList();
    }
}
