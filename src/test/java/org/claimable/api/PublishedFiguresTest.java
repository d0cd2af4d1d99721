package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Figures that were published come to what was published, over HTTP. */
@RunningService
class PublishedFiguresTest {
    private static final String WHO = "\"organisation\": \"Housing associations that reported\", ";

    private final Caller caller;

    PublishedFiguresTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private JsonNode measured(String figures) {
        return measured(figures, "");
    }

    private JsonNode measured(String figures, String further) {
        return caller.post(
                        Caller.MEASURES, "{\"asOf\": \"2020-07-31\", \"figures\": [%s]%s}".formatted(figures, further))
                .given();
    }

    @Test
    void what_associations_with_four_in_ten_homes_did_is_one_and_a_half_million_calls_for_all() {
        JsonNode measured =
                measured("""
                {%1$s "measure": "homes-managed", "month": "2020-06", "amount": 1100000},
                {%1$s "measure": "welfare-calls", "from": "2020-03", "to": "2020-06", "amount": 600000},
                {%1$s "measure": "financial-assistance", "from": "2020-03", "to": "2020-06", "amount": 1000000},
                {%1$s "measure": "people-advised", "from": "2020-03", "to": "2020-06", "amount": 110000}
                """.formatted(WHO), ", \"grossUp\": {\"by\": \"homes-managed\", \"population\": 2750000}");
        assertThat(measured.at("/coverage/share").asString()).isEqualTo("0.4");
        assertThat(row(measured, "estimates", "welfare-calls").get("amount").asString())
                .isEqualTo("1500000");
        assertThat(row(measured, "estimates", "financial-assistance")
                        .get("amount")
                        .asString())
                .isEqualTo("2500000.00");
        assertThat(row(measured, "estimates", "people-advised").get("amount").asString())
                .isEqualTo("275000");
        assertThat(row(measured, "totals", "welfare-calls").get("amount").asString())
                .isEqualTo("600000");
    }

    @Test
    void thirty_eight_of_a_hundred_households_received_food_more_than_once() {
        JsonNode measured = measured("""
                {%1$s "measure": "households-fed", "month": "2020-05", "amount": 100},
                {%1$s "measure": "households-fed-again", "month": "2020-05", "amount": 38}
                """.formatted(WHO));
        assertThat(row(measured, "totals", "households-fed-again")
                        .at("/partOf/share")
                        .asString())
                .isEqualTo("0.38");
        assertThat(row(measured, "series", "households-fed-again")
                        .at("/partOf/share")
                        .asString())
                .isEqualTo("0.38");
        assertThat(measured.at("/byOrganisation/0/totals/1/partOf/share").asString())
                .isEqualTo("0.38");
    }

    @Test
    void combined_totals_of_march_and_april_stay_one_beside_may_and_june() {
        JsonNode measured = measured("""
                {"measure": "welfare-calls", "from": "2020-03", "to": "2020-04", "organisation": "Oak Homes", "amount": 300},
                {"measure": "welfare-calls", "month": "2020-05", "organisation": "Oak Homes", "amount": 120},
                {"measure": "welfare-calls", "month": "2020-06", "organisation": "Oak Homes", "amount": 0}
                """);
        assertThat(measured.at("/totals/0/amount").asString()).isEqualTo("420");
        assertThat(measured.get("series")).hasSize(3);
        assertThat(measured.at("/series/0/from").asString()).isEqualTo("2020-03");
        assertThat(measured.at("/series/0/amount").asString()).isEqualTo("300");
        assertThat(measured.at("/series/1").has("change")).isFalse();
        assertThat(measured.at("/series/2/change").asString()).isEqualTo("-120");
        assertThat(measured.at("/completeness/0/months"))
                .isEqualTo(
                        Json.read(
                                "{\"2020-03\": \"SPAN\", \"2020-04\": \"SPAN\", \"2020-05\": \"REPORTED\", \"2020-06\": \"ZERO\"}"));
    }

    @Test
    void two_of_three_who_reported_may_and_june_are_the_panel() {
        JsonNode measured = measured("""
                {"measure": "food-parcels", "month": "2020-05", "organisation": "Oak Homes", "amount": 100},
                {"measure": "food-parcels", "month": "2020-06", "organisation": "Oak Homes", "amount": 110},
                {"measure": "food-parcels", "month": "2020-05", "organisation": "Ash Homes", "amount": 50},
                {"measure": "food-parcels", "month": "2020-06", "organisation": "ash homes ", "amount": 30},
                {"measure": "food-parcels", "month": "2020-06", "organisation": "Elm Homes", "amount": 200}
                """);
        assertThat(measured.at("/series/1/change").asString()).isEqualTo("190");
        assertThat(measured.at("/series/1/organisations").asInt()).isEqualTo(3);
        assertThat(measured.at("/series/1/panel"))
                .isEqualTo(Json.read("{\"organisations\": 2, \"previous\": 150, \"amount\": 140, \"change\": -10}"));
    }

    @Test
    void a_figure_sent_again_counts_once_and_who_never_reported_is_missing_not_zero() {
        JsonNode measured = measured("""
                {"measure": "welfare-calls", "month": "2020-05", "organisation": "Oak Homes", "amount": 100, "submission": "s2"},
                {"measure": "welfare-calls", "month": "2020-05", "organisation": "Oak Homes", "amount": 120, "submission": "s3",
                 "supersedes": "s2"}
                """, ", \"organisations\": [\"Oak Homes\", \"Ash Homes\"]");
        assertThat(measured.at("/totals/0/amount").asString()).isEqualTo("120");
        assertThat(measured.at("/superseded/0/amount").asString()).isEqualTo("100");
        assertThat(measured.at("/superseded/0/by").asString()).isEqualTo("s3");
        assertThat(measured.at("/completeness/0"))
                .isEqualTo(Json.read("{\"organisation\": \"Ash Homes\", \"measure\": \"welfare-calls\", "
                        + "\"months\": {\"2020-05\": \"MISSING\"}}"));
        assertThat(measured.at("/byOrganisation/0/totals")).isEmpty();
    }

    @Test
    void the_example_of_three_community_spaces_tells_what_was_done_what_is_missing_and_what_is_not_known()
            throws IOException {
        JsonNode measured = caller.post(Caller.MEASURES, Files.readString(Path.of("examples/community-spaces.json")))
                .given();
        assertThat(row(measured, "totals", "footfall").get("amount").asString()).isEqualTo("18995");
        assertThat(row(measured, "totals", "people-attending").has("amount")).isFalse();
        assertThat(measured.get("bySpace").values().stream()
                        .filter(each -> each.has("space"))
                        .map(each -> each.get("space").asString()))
                .containsExactly("Alder Street Hub", "Ferry Hall", "The Boathouse");
        assertThat(measured.get("superseded")).hasSize(1);
        assertThat(measured.get("delivery").values().stream()
                        .map(each -> each.get("status").asString()))
                .containsExactly("MET", "SHORT", "NOT_KNOWN", "MET", "NOT_KNOWN");
        assertThat(measured.get("caveats").values().stream()
                        .map(each -> each.get("code").asString()))
                .contains("NOT_PRICED", "NOTHING_REPORTED", "SPANS_NOT_DIVIDED", "SUPERSEDED", "ESTIMATES");
    }

    private static JsonNode row(JsonNode measured, String part, String measure) {
        return measured.get(part).values().stream()
                .filter(each -> each.get("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow();
    }
}
