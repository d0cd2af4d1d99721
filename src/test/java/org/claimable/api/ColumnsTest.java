package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.claimable.file.table.ContractorFiles;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the columns of a table are, and how they are named, over the API. */
@RunningService
class ColumnsTest {
    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");
    private static final String TEXT =
            "Person=Kunden-Nr.;\nOutcome=Ergebnis;\nAchieved on=Datum;\nEvidence=Nachweis;\n";

    private final Caller caller;

    ColumnsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private Answer look(byte[] file, String parameters) {
        return caller.send("POST", "/v1/columns" + parameters, file, CSV);
    }

    @Test
    void the_columns_of_a_table_are_seen_and_nothing_is_decided() {
        JsonNode look = look(ContractorFiles.german().content(), "").given();
        assertThat(look.get("headingsRow").asInt()).isEqualTo(2);
        assertThat(look.get("rowsPassedOver")).isEqualTo(Json.read("[1]"));
        assertThat(look.get("missing")).isEqualTo(Json.read("[\"Outcome\", \"Achieved on\"]"));
        assertThat(look.get("personOpen").asBoolean()).isTrue();
        assertThat(look.at("/columns/2")).isEqualTo(Json.read("""
                        {"column": "C", "heading": "Datum", "values": ["03.06.2024", "17.06.2024", "21.06.2024"],
                         "suggestion": "Achieved on", "why": "Its values are dates."}
                        """));
    }

    @Test
    void the_columns_that_are_named_come_back_as_the_same_text() {
        JsonNode look = look(
                        ContractorFiles.german().content(),
                        "?columns=Person=Kunden-Nr.;Outcome=Ergebnis;Achieved%20on=[C2]"
                                .replace("[", "%5B")
                                .replace("]", "%5D"))
                .given();
        assertThat(look.get("text").asString()).isEqualTo("Person=Kunden-Nr.;\nOutcome=Ergebnis;\nAchieved on=Datum");
        assertThat(look.get("missing")).isEmpty();
    }

    @Test
    void a_wrong_setting_is_a_problem_and_so_is_what_is_no_table() {
        byte[] file = ContractorFiles.german().content();
        assertThat(look(file, "?columns=Person=Nobody").text()).contains("UNKNOWN_HEADING");
        assertThat(look(file, "?colums=Person").text()).contains("UNKNOWN_SETTING");
        assertThat(look(new byte[0], "").status()).isEqualTo(400);
    }

    @Test
    void the_small_file_goes_with_the_claims_as_a_part() {
        Form form =
                new Form().part("claims", ContractorFiles.german().content()).part("columns", TEXT);
        Answer decided = caller.send("POST", "/v1/evaluations", form.body(), Map.of("Content-Type", form.type()));
        assertThat(decided.given().at("/summary/claimable").asInt()).isEqualTo(4);
        assertThat(caller.send("POST", "/v1/columns", form.body(), Map.of("Content-Type", form.type()))
                        .given()
                        .get("missing"))
                .isEmpty();
    }

    @Test
    void a_file_that_names_no_person_is_decided_and_says_so_first() {
        byte[] csv = "Outcome,Date,Client\nGardening,2024-06-03,x\n".getBytes(StandardCharsets.UTF_8);
        JsonNode note = caller.send("POST", "/v1/evaluations?columns=Person=", csv, CSV)
                .given()
                .at("/input/notes/0");
        assertThat(note.get("code").asString()).isEqualTo("NO_PERSON_IN_FILE");
    }
}
