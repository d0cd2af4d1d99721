package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Community spaces in an evaluation: whose they are, what they cost, what was promised in them, and what was done there. */
@RunningService
class SpacesTest {
    private static final String SURVEY =
            "\"evidence\":{\"kind\":\"SURVEY\",\"before\":\"finding it quite difficult\",\"after\":\"living comfortably\"}";
    private static final String OAK = ",\"space\":\"Hub\",\"provider\":\"Oak Homes\"";
    private static final String ASH = ",\"space\":\"Hub\",\"provider\":\"Ash Homes\"";
    private static final String ATTENDING = """
            {"figures": [{"measure": "people-attending", "month": "2024-06", "organisation": "oak homes", "space": "Hub", "amount": 40},
                         {"measure": "welfare-calls", "month": "2024-06", "organisation": "Oak Homes", "amount": 300}]}
            """;

    private final Caller caller;

    SpacesTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    /** A claim for financial comfort by a person, worth £810, with what else is said of it. */
    private static String claim(String person, String where) {
        return "{\"id\":\"c-%s\",\"individual\":\"%s\",\"outcome\":\"financial-comfort\",\"achievedOn\":\"2024-06-03\",%s%s}"
                .formatted(person, person, SURVEY, where);
    }

    private static Request request(String... claims) {
        return Request.of(
                "{\"asOf\":\"2025-05-01\",\"valueSet\":\"example-values\",\"individuals\":[{\"ref\":\"p1\",\"age\":40},{\"ref\":\"p2\",\"age\":41}],"
                        + "\"claims\":[%s]}".formatted(String.join(",", claims)));
    }

    private Answer sent(String asOf, Form form) {
        return caller.send(
                "POST", Caller.EVALUATIONS + "?asOf=" + asOf, form.body(), Map.of("Content-Type", form.type()));
    }

    private static Form claimsWith(String figures) {
        return new Form()
                .part(
                        "claims",
                        "Claim,Person,Outcome,Achieved on,Evidence,Evidence reference\nc1,p1,Gardening,2024-06-03,Record,reg 1\n")
                .part("figures", figures);
    }

    @Test
    void figures_in_a_table_stand_beside_the_claims_and_leave_the_decision_as_it_is() {
        JsonNode with = sent(
                        "2025-05-01",
                        claimsWith("Measure,Month,Organisation,Amount\nWelfare calls,June 2024,Oak Homes,300\n"))
                .given();
        assertThat(with.at("/measures/totals/0/amount").asInt()).isEqualTo(300);
        JsonNode without = sent(
                        "2025-05-01",
                        new Form()
                                .part(
                                        "claims",
                                        "Claim,Person,Outcome,Achieved on,Evidence,Evidence reference\nc1,p1,Gardening,2024-06-03,Record,reg 1\n"))
                .given();
        assertThat(with.get("decisionId")).isEqualTo(without.get("decisionId"));
        assertThat(without.has("measures")).isFalse();
    }

    @Test
    void mistakes_in_figures_beside_claims_say_that_they_are_of_figures() {
        JsonNode problem = sent(
                        "2024-06-30",
                        claimsWith(
                                "Measure,Month,Organisation,Amount\nWelfare cals,June 2024,Oak Homes,300\nFootfall,July 2024,Oak Homes,3\n"))
                .refused(422);
        assertThat(written(
                        problem.get("errors"),
                        each -> each.get("pointer").asString() + " "
                                + each.get("code").asString()))
                .isEqualTo("figures, row 2, column Measure UNKNOWN_MEASURE; figures, row 3, column Month AFTER_AS_OF");
    }

    private JsonNode given(Request request) {
        return caller.post(request).given();
    }

    private static String written(JsonNode list, Function<JsonNode, String> each) {
        return String.join(
                "; ", StreamSupport.stream(list.spliterator(), false).map(each).toList());
    }

    private static String spaces(JsonNode answer) {
        return written(answer.at("/summary/bySpace"), group -> "%s of %s: %s, %s"
                .formatted(
                        group.get("key").asString(),
                        group.path("organisation").asString("-"),
                        group.get("claims").asString(),
                        group.at("/sroi/ratio").asString("-")));
    }

    @Test
    void the_claims_of_one_provider_and_of_none_are_one_space_as_ever() {
        assertThat(spaces(given(request(claim("p1", OAK), claim("p2", ",\"space\":\"Hub\"")))))
                .isEqualTo("Hub of -: 2, -");
    }

    @Test
    void two_providers_have_each_a_space_of_the_name() {
        assertThat(spaces(given(request(claim("p1", OAK), claim("p2", ASH)))))
                .isEqualTo("Hub of Ash Homes: 1, -; Hub of Oak Homes: 1, -");
    }

    @Test
    void a_budget_gives_the_social_return_of_its_space_and_a_space_without_claims_shows_zero() {
        Request listed = request(claim("p1", OAK), claim("p2", ASH)).with("/spaces", """
                        [{"space": "Hub", "organisation": "OAK homes", "budget": 405.00, "type": "CENTRE", "from": "2019-04"},
                         {"space": "Shed", "organisation": "Oak Homes", "budget": 100}]""");
        JsonNode answer = given(listed);
        assertThat(spaces(answer))
                .isEqualTo("Hub of Ash Homes: 1, -; Hub of OAK homes: 1, 2.00; Shed of Oak Homes: 0, 0.00");
        assertThat(answer.at("/summary/bySpace/1/sroi"))
                .isEqualTo(Json.read("{\"budget\": 405.00, \"ratio\": 2.00, \"netBenefit\": 405.00}"));
        assertThat(answer.at("/summary/bySpace/1/type").asString()).isEqualTo("CENTRE");
        assertThat(answer.at("/summary/bySpace/1/from").asString()).isEqualTo("2019-04");
        assertThat(answer.at("/summary").has("sroi")).isFalse();
    }

    @Test
    void a_budget_is_of_claims_that_name_no_provider_too_where_no_one_else_has_such_a_space() {
        Request listed = request(claim("p1", OAK), claim("p2", ",\"space\":\"Hub\""))
                .with("/spaces", "[{\"space\": \"Hub\", \"organisation\": \"Oak Homes\", \"budget\": 810}]");
        assertThat(spaces(given(listed))).isEqualTo("Hub of Oak Homes: 2, 2.00");
    }

    @Test
    void spaces_are_part_of_the_decision_id_in_whatever_order_and_figures_are_not() {
        Request plain = request(claim("p1", OAK));
        String hub = "{\"space\": \"Hub\", \"organisation\": \"Oak Homes\", \"budget\": %s}";
        String shed = "{\"space\": \"Shed\", \"organisation\": \"Oak Homes\"}";
        String two = id(plain.with("/spaces", "[%s,%s]".formatted(hub.formatted("5"), shed)));
        assertThat(id(request(claim("p1", OAK)).with("/spaces", "[%s,%s]".formatted(shed, hub.formatted("5.00")))))
                .isEqualTo(two);
        assertThat(id(request(claim("p1", OAK)).with("/spaces", "[%s,%s]".formatted(shed, hub.formatted("6")))))
                .isNotEqualTo(two);
        assertThat(id(request(claim("p1", OAK)).with("/spaces", "[]")))
                .isEqualTo(id(request(claim("p1", OAK))))
                .isEqualTo(id(request(claim("p1", OAK)).with("/measures", ATTENDING)))
                .isNotEqualTo(two);
    }

    private String id(Request request) {
        return given(request).get("decisionId").asString();
    }

    private static String delivery(JsonNode answer) {
        return written(answer.at("/summary/delivery/outcomes"), line -> "%s: %s, %s"
                .formatted(
                        line.path("space").asString("-"),
                        line.at("/claimable/people").asString(),
                        line.get("status").asString()));
    }

    @Test
    void one_outcome_is_promised_once_a_space_and_once_besides() {
        Request promised = request(
                        claim("p1", OAK), claim("p2", ",\"space\":\"Shed\""), claim("p3", ",\"space\":\"Library\""))
                .with("/commitments", """
                        {"outcomes": [{"outcome": "financial-comfort", "people": 2, "space": "Hub", "rationale": "Many are in arrears.",
                                       "priority": "High"},
                                      {"outcome": "financial-comfort", "people": 1, "space": "Shed"},
                                      {"outcome": "Financial comfort", "people": 1}]}""");
        JsonNode answer = given(promised);
        assertThat(delivery(answer)).isEqualTo("Hub: 1, SHORT; Shed: 1, MET; -: 1, MET");
        assertThat(answer.at("/summary/delivery/outcomes/0/rationale").asString())
                .isEqualTo("Many are in arrears.");
        assertThat(answer.at("/summary/delivery/outcomes/0/priority").asString())
                .isEqualTo("High");
        assertThat(answer.at("/summary/delivery/total/claimable/people").asInt())
                .isEqualTo(3);
    }

    @Test
    void a_promise_that_names_the_organisation_counts_its_space_alone() {
        Request promised = request(claim("p1", OAK), claim("p2", ASH)).with("/commitments", """
                        {"outcomes": [{"outcome": "financial-comfort", "people": 1, "space": "Hub", "organisation": "ash homes"},
                                      {"outcome": "financial-comfort", "people": 1, "space": "Hub"}]}""");
        assertThat(delivery(given(promised))).isEqualTo("Hub: 1, MET; Hub: 1, MET");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /commitments | {"outcomes": [{"outcome": "gardening", "people": 1, "space": "Hub"}, {"outcome": "Gardening", "people": 2, "space": " Hub"}]} \
            | /commitments/outcomes/1/outcome REPEATED
            /commitments | {"outcomes": [{"outcome": "gardening", "people": 1, "organisation": "Oak"}]} | /commitments/outcomes/0 MISSING
            /commitments | {"outcomes": [{"outcome": "gardening", "people": 1, "priority": " "}]} | /commitments/outcomes/0/priority BLANK
            /spaces      | [{"space": "Hub"}] | /spaces/0/organisation MISSING
            /spaces      | [{"space": "Hub", "organisation": "Oak", "budget": 0}] | /spaces/0/budget OUT_OF_RANGE
            /spaces      | [{"space": "Hub", "organisation": "Oak"}, {"space": "Hub ", "organisation": "OAK"}] | /spaces/1/space SPACE_TWICE
            /spaces      | [{"space": "Hub", "organisation": "Oak", "from": "2025-02", "to": "2025-01"}] | /spaces/0/to BAD_SPAN
            /measures    | {"figures": [{"measure": "welfare-cals", "month": "2024-06", "organisation": "Oak", "amount": 1}]} \
            | /measures/figures/0/measure UNKNOWN_MEASURE
            /measures    | {"figures": [{"measure": "welfare-calls", "month": "2025-06", "organisation": "Oak", "amount": 1}]} \
            | /measures/figures/0/month AFTER_AS_OF
            /measures    | {"figures": []} | /measures/figures MISSING
            /measures    | {"asOf": "2024-06-01", "figures": []} | /measures/asOf UNKNOWN_FIELD
            """)
    void what_is_wrong_is_pointed_to(String place, String json, String error) {
        assertThat(caller.post(request(claim("p1", OAK)).with(place, json)).errors())
                .contains(error);
    }

    @Test
    void a_promise_without_a_rationale_is_a_caveat_that_names_it_and_one_with_is_none() {
        String promise = "{\"outcomes\": [{\"outcome\": \"financial-comfort\", \"people\": 1%s}]}";
        JsonNode without = given(request(claim("p1", OAK)).with("/commitments", promise.formatted("")));
        JsonNode with = given(request(claim("p1", OAK))
                .with("/commitments", promise.formatted(", \"rationale\": \"Many are in arrears.\"")));
        assertThat(caveats(without)).contains("NO_RATIONALE IM-12 inferred");
        assertThat(without.at("/summary/caveats").toString()).contains("None is given for Financial comfort.");
        assertThat(caveats(with)).doesNotContain("NO_RATIONALE");
        assertThat(caveats(given(request(claim("p1", OAK))))).doesNotContain("NO_RATIONALE");
        assertThat(with.get("decisions")).isEqualTo(without.get("decisions"));
    }

    private static String caveats(JsonNode answer) {
        return written(answer.at("/summary/caveats"), each -> "%s %s %s"
                .formatted(
                        each.get("code").asString(),
                        each.get("rule").asString(),
                        each.get("provenance").asString()));
    }

    @Test
    void figures_are_shown_beside_and_added_to_nothing() {
        JsonNode without = given(request(claim("p1", OAK)));
        JsonNode with = given(request(claim("p1", OAK)).with("/measures", ATTENDING));
        assertThat(with.get("summary")).isEqualTo(without.get("summary"));
        assertThat(with.get("decisions")).isEqualTo(without.get("decisions"));
        assertThat(without.has("measures")).isFalse();
        assertThat(written(
                        with.at("/measures/totals"),
                        each -> each.get("measure").asString() + " "
                                + each.get("amount").asString()))
                .isEqualTo("welfare-calls 300; people-attending 40");
    }

    @Test
    void figures_are_shown_at_the_end_of_a_stream_and_of_claims_in_tables_too() {
        JsonNode asked =
                given(request(claim("p1", OAK)).with("/measures", ATTENDING)).get("measures");
        String header = "{\"asOf\":\"2025-05-01\",\"valueSet\":\"example-values\",\"measures\":%s}"
                .formatted(Json.read(ATTENDING));
        String person = claim("p1", OAK).replace("\"individual\":\"p1\",", "");
        String stream = "%s\n{\"individual\":\"p1\",\"age\":40,\"claims\":[%s]}\n".formatted(header, person);
        List<String> lines = caller.send(
                        "POST",
                        Caller.STREAM,
                        stream.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/x-ndjson"))
                .text()
                .lines()
                .toList();
        assertThat(Json.read(lines.get(1)).get("measures")).isEqualTo(asked);
        Form form = new Form()
                .part(
                        "claims",
                        "Claim,Person,Outcome,Achieved on,Evidence,Before,After,Space,Provider\n"
                                + "c-p1,p1,financial-comfort,03/06/2024,Survey,finding it quite difficult,living comfortably,Hub,Oak Homes\n")
                .part("settings", header);
        JsonNode tables = caller.send("POST", Caller.EVALUATIONS, form.body(), Map.of("Content-Type", form.type()))
                .given();
        assertThat(tables.get("measures")).isEqualTo(asked);
    }

    @Test
    void people_who_attended_were_surveyed_and_reached_an_outcome_stand_side_by_side() {
        String untracked = claim("p3", OAK).replace("\"individual\":\"p3\"", "\"headcount\":5");
        JsonNode answer = given(request(
                        claim("p1", OAK),
                        claim("p2", OAK).replace("living comfortably", "finding it quite difficult"),
                        untracked,
                        claim("p9", ASH),
                        claim("p4", ",\"space\":\"Shed\""))
                .with("/measures", ATTENDING));
        assertThat(answer.at("/measures/reached")).isEqualTo(Json.read("""
                        [{"space": "Hub", "organisation": "Oak Homes", "outcome": "financial-comfort", "name": "Financial comfort",
                          "attended": 40, "surveyed": 7, "reached": 1}]"""));
    }

    @Test
    void a_table_of_spaces_and_promises_says_the_same_as_json() {
        String claims = "Claim,Person,Outcome,Achieved on,Evidence,Before,After,Space,Provider\n"
                + "c-p1,p1,financial-comfort,03/06/2024,Survey,finding it quite difficult,living comfortably,Hub,Oak Homes\n";
        Form form = new Form()
                .part("claims", claims)
                .part("spaces", "Space,Organisation,Budget,From\nHub,Oak Homes,\"£405.00\",Apr 2019\n")
                .part(
                        "commitments",
                        "Outcome,People,Space,Rationale,Priority\nFinancial comfort,2,Hub,Many are in arrears.,High\n");
        JsonNode tables = caller.send(
                        "POST",
                        Caller.EVALUATIONS + "?valueSet=example-values&asOf=2025-05-01",
                        form.body(),
                        Map.of("Content-Type", form.type()))
                .given();
        JsonNode json = given(request(claim("p1", OAK))
                .without("/individuals")
                .with(
                        "/spaces",
                        "[{\"space\": \"Hub\", \"organisation\": \"Oak Homes\", \"budget\": 405, \"from\": \"2019-04\"}]")
                .with("/commitments", """
                        {"outcomes": [{"outcome": "Financial comfort", "people": 2, "space": "Hub", "rationale": "Many are in arrears.",
                                       "priority": "High"}]}"""));
        assertThat(tables.at("/summary/bySpace")).isEqualTo(json.at("/summary/bySpace"));
        assertThat(tables.at("/summary/delivery")).isEqualTo(json.at("/summary/delivery"));
        assertThat(tables.get("decisionId")).isEqualTo(json.get("decisionId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hub,,5,         | row 2, column Organisation MISSING
            Hub,Oak,none,   | row 2, column Budget OUT_OF_RANGE
            Hub,Oak,,soon   | row 2, column From BAD_MONTH
            """)
    void a_mistake_in_a_table_of_spaces_is_named_with_its_cell(String row, String error) {
        Form form = new Form()
                .part("claims", "Claim,Person,Outcome,Achieved on\nc1,p1,gardening,03/06/2024\n")
                .part("spaces", "Space,Organisation,Budget,From\n" + row + "\n");
        assertThat(caller.send(
                                "POST",
                                Caller.EVALUATIONS + "?valueSet=example-values",
                                form.body(),
                                Map.of("Content-Type", form.type()))
                        .errors())
                .containsExactly("spaces, " + error);
    }

    @Test
    void the_header_of_a_stream_holds_them_all() {
        String spaces = "[{\"space\":\"Hub\",\"organisation\":\"Oak Homes\",\"budget\":405}]";
        String header = "{\"asOf\":\"2025-05-01\",\"valueSet\":\"example-values\",\"spaces\":%s,\"measures\":%s}\n"
                .formatted(spaces, ATTENDING.replaceAll("\\s+", " "));
        String person = "{\"individual\":\"p1\",\"claims\":[%s]}\n"
                .formatted(claim("p1", OAK).replace("\"individual\":\"p1\",", ""));
        String answer = caller.send(
                        "POST",
                        Caller.STREAM,
                        (header + person).getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/x-ndjson"))
                .text();
        JsonNode end = Json.read(answer.lines().reduce((first, last) -> last).orElseThrow());
        JsonNode whole = given(request(claim("p1", OAK))
                .without("/individuals")
                .with("/spaces", spaces)
                .with("/measures", ATTENDING));
        assertThat(end.at("/summary/bySpace")).isEqualTo(whole.at("/summary/bySpace"));
        assertThat(end.get("measures")).isEqualTo(whole.get("measures"));
        assertThat(end.get("decisionId")).isEqualTo(whole.get("decisionId"));
    }
}
