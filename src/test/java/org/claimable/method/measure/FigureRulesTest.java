package org.claimable.method.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.measure.Figures.Outcome;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What figures come to in cases that are easily put together wrongly. */
class FigureRulesTest {
    private static Outcome of(String figures, String further) {
        return Figures.putTogether("{\"asOf\": \"2025-12-31\", \"figures\": [%s]%s}".formatted(figures, further));
    }

    private static List<String> mistakes(String figures) {
        return of(figures, "").mistakes().stream()
                .map((Violation each) -> each.pointer() + " " + each.code())
                .toList();
    }

    @Test
    void taking_the_place_of_a_figure_that_is_wrong_is_no_further_mistake() {
        assertThat(mistakes("""
                        {"measure": "welfare-calls", "month": "2025-05", "organisation": "Oak Homes", "amount": 2.5, "submission": "s1"},
                        {"measure": "welfare-calls", "month": "2025-05", "organisation": "Oak Homes", "amount": 3, "supersedes": "s1"}
                        """)).containsExactly("/figures/0/amount NOT_WHOLE");
    }

    @Test
    void every_mistake_of_a_figure_is_said_at_once() {
        assertThat(mistakes("""
                        {"measure": "welfare-cals", "month": "2025-13", "organisation": "Oak Homes", "amount": -1}
                        """))
                .containsExactlyInAnyOrder(
                        "/figures/0/month BAD_MONTH",
                        "/figures/0/measure UNKNOWN_MEASURE",
                        "/figures/0/amount NEGATIVE");
    }

    @Test
    void an_overlap_with_a_figure_whose_amount_is_wrong_is_said_too() {
        assertThat(mistakes("""
                        {"measure": "welfare-calls", "from": "2025-04", "to": "2025-05", "organisation": "Oak Homes", "amount": -1},
                        {"measure": "welfare-calls", "month": "2025-05", "organisation": "Oak Homes", "amount": 3}
                        """)).containsExactly("/figures/0/amount NEGATIVE", "/figures/1/month OVERLAP");
    }

    @Test
    void a_name_that_is_too_long_for_a_space_does_not_make_the_figure_one_of_no_space() {
        String figure =
                "{\"measure\": \"welfare-calls\", \"month\": \"2025-05\", \"organisation\": \"Oak Homes\", %s\"amount\": 3}";
        String space = "\"space\": \"%s\", ".formatted("x".repeat(201));
        assertThat(mistakes(figure.formatted(space) + "," + figure.formatted("")))
                .containsExactly("/figures/0/space TOO_LONG");
    }

    @Test
    void figures_that_take_the_place_of_each_other_are_refused_beside_one_that_takes_the_place_of_both_in_any_order() {
        String form =
                "{\"measure\": \"footfall\", \"month\": \"2025-05\", \"organisation\": \"Oak Homes\", \"amount\": 3, %s}";
        List<String> figures = new ArrayList<>(List.of(
                form.formatted("\"submission\": \"a\", \"supersedes\": \"b\""),
                form.formatted("\"submission\": \"b\", \"supersedes\": \"a\""),
                form.formatted("\"submission\": \"c\", \"supersedes\": \"a\"")));
        for (int turn = 0; turn < figures.size(); turn++) {
            Collections.rotate(figures, 1);
            assertThat(of(String.join(",", figures), "").mistakes())
                    .extracting(Violation::code)
                    .containsExactly("SUPERSEDES_IN_A_CIRCLE");
        }
    }

    @Test
    void figures_that_took_each_others_place_are_listed_the_first_first_in_whichever_order_they_are_sent() {
        String form =
                "{\"measure\": \"footfall\", \"month\": \"2025-05\", \"organisation\": \"Oak Homes\", \"amount\": %d, %s}";
        List<String> figures = new ArrayList<>(List.of(
                form.formatted(1, "\"submission\": \"b\""),
                form.formatted(2, "\"submission\": \"a\", \"supersedes\": \"b\""),
                form.formatted(3, "\"submission\": \"c\", \"supersedes\": \"a\"")));
        for (int turn = 0; turn < figures.size(); turn++) {
            Collections.rotate(figures, 1);
            JsonNode superseded = of(String.join(",", figures), "").at("/superseded");
            assertThat(superseded.values().stream()
                            .map(each -> each.get("amount").asInt()))
                    .containsExactly(1, 2);
        }
    }

    @Test
    void homes_within_a_span_across_the_month_of_a_target_lie_between_those_before_and_those_at_its_end() {
        Outcome outcome =
                of("""
                {"measure": "homes-managed", "month": "2025-01", "organisation": "Oak Homes", "amount": 100},
                {"measure": "homes-managed", "from": "2025-02", "to": "2025-04", "organisation": "Oak Homes", "amount": 500}
                """, ", \"targets\": [{\"measure\": \"homes-managed\", \"by\": \"2025-03\", \"amount\": 300}]");
        assertThat(outcome.at("/delivery/0/atLeast").asInt()).isEqualTo(100);
        assertThat(outcome.at("/delivery/0/atMost").asInt()).isEqualTo(500);
        assertThat(outcome.at("/delivery/0/status").asString()).isEqualTo("NOT_KNOWN");
    }

    @Test
    void an_organisation_of_which_only_a_space_is_listed_is_not_expected_to_report() {
        Outcome outcome = of("""
                {"measure": "footfall", "month": "2025-01", "organisation": "Oak Homes", "amount": 100}
                """, """
                , "spaces": [{"space": "Hub 1", "organisation": "Ash Homes"}],
                "targets": [{"measure": "footfall", "by": "2025-01", "amount": 300}]""");
        assertThat(outcome.at("/completeness").size()).isEqualTo(1);
        assertThat(outcome.at("/byOrganisation").size()).isEqualTo(1);
        assertThat(outcome.at("/bySpace").size()).isEqualTo(2);
        assertThat(outcome.at("/delivery/0/status").asString()).isEqualTo("SHORT");
    }

    @Test
    void every_month_is_missing_of_an_organisation_that_only_a_target_names() {
        Outcome outcome = of(
                """
                {"measure": "footfall", "month": "2025-01", "organisation": "Oak Homes", "amount": 100},
                {"measure": "footfall", "month": "2025-03", "organisation": "Oak Homes", "amount": 100}
                """,
                ", \"targets\": [{\"measure\": \"footfall\", \"organisation\": \"Elm Homes\", \"by\": \"2025-02\", \"amount\": 3}]");
        assertThat(outcome.at("/delivery/0/missing").asInt()).isEqualTo(2);
        assertThat(outcome.at("/delivery/0/status").asString()).isEqualTo("NOT_KNOWN");
    }

    @Test
    void there_are_at_most_1200_months_from_the_first_to_the_last() {
        String figures = """
                {"measure": "footfall", "month": "%s", "organisation": "Oak Homes", "amount": 1},
                {"measure": "volunteers", "month": "2025-05", "organisation": "Ash Homes", "amount": 1}
                """;
        assertThat(of(figures.formatted("1925-06"), "")
                        .at("/completeness/0/months")
                        .size())
                .isEqualTo(1_200);
        for (String view : List.of("FULL", "SHARED")) {
            assertThat(of(figures.formatted("0025-05"), ", \"view\": \"%s\"".formatted(view))
                            .mistakes())
                    .extracting(each -> each.pointer() + " " + each.code() + ": " + each.message())
                    .containsExactly(
                            "/figures TOO_LARGE: There are 24,001 months from May 25 to May 2025, the first and the last; there"
                                    + " may be 1,200. Maybe a year is mistyped.");
        }
    }

    @Test
    void far_more_months_of_organisations_than_an_answer_shows_are_refused_before_they_are_made() {
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            figures.add(
                    "{\"measure\": \"footfall\", \"from\": \"1930-01\", \"to\": \"2025-05\", \"organisation\": \"%d\", \"amount\": 1}"
                            .formatted(i));
        }
        assertThat(mistakes(String.join(",", figures))).containsExactly("/figures TOO_LARGE");
    }

    @Test
    void a_target_is_open_while_its_month_is_still_to_come() {
        String figure =
                "{\"measure\": \"footfall\", \"month\": \"2025-10\", \"organisation\": \"Oak Homes\", \"amount\": 100}";
        String target = "{\"measure\": \"footfall\", \"by\": \"%s\", \"amount\": %d}";
        JsonNode delivery = of(
                        figure,
                        ", \"targets\": [%s, %s, %s, %s, %s]"
                                .formatted(
                                        target.formatted("2025-10", 300),
                                        target.formatted("2025-12", 300),
                                        target.formatted("2026-03", 300),
                                        target.formatted("2026-03", 100),
                                        "{\"measure\": \"homes-managed\", \"by\": \"2026-03\", \"amount\": 300}"))
                .at("/delivery");
        assertThat(delivery.values().stream()
                        .map(each -> each.get("status").asString() + " "
                                + each.get("missing").asInt()))
                .containsExactly("SHORT 0", "SHORT 0", "NOT_KNOWN 0", "MET 0", "NOT_KNOWN 0");
    }
}
