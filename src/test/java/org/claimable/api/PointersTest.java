package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The pointer of an error (RFC 6901) leads to what is wrong, whatever it is called. */
@RunningService
class PointersTest {
    private static final String WRONG = "here";

    private final Caller caller;

    PointersTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @CsvSource({"a/b, /a~1b", "m~n, /m~0n", "~1, /~01", "~0, /~00", "~/~, /~0~1~0", "/, /~1", "'', /", "' ', '/ '"})
    void tildes_and_slashes_are_escaped(String name, String pointer) {
        assertThat(caller.post(withField(name)).errors()).containsExactly(pointer + " UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "m~n",
                "~01",
                "",
                "0",
                "-1",
                "\"",
                "\\",
                "é",
                "\uD83D\uDE00",
                "\n",
                "\0",
                "%25",
                "a.b",
                "$",
                "#",
                "x y",
                "\uFFFF"
            })
    void a_pointer_leads_to_the_field_that_is_wrong(String name) {
        JsonNode request = Json.read(withField(name));
        assertThat(request.at(pointer(withField(name))).asString()).isEqualTo(WRONG);
    }

    @Test
    void a_pointer_leads_through_what_is_around() {
        String claim = "{\"id\": \"c2\", \"outcome\": \"gardening\", \"achievedOn\": \"2024-06-03\", \"evidence\": %s}";
        String request = Request.ofOneClaim()
                .with("/claims/1", claim.formatted("{\"kind\": \"RECORD\", \"a/b~c\": \"here\"}"))
                .text();
        assertThat(pointer(request)).isEqualTo("/claims/1/evidence/a~1b~0c");
        assertThat(Json.read(request).at(pointer(request)).asString()).isEqualTo(WRONG);
    }

    @Test
    void a_pointer_leads_to_a_segment_by_its_kind() {
        Request request = Request.ofOneClaim().with("/individuals/0/segments", "{\"a/b~c\": 5}");
        assertThat(caller.post(request).errors()).containsExactly("/individuals/0/segments/a~1b~0c WRONG_TYPE");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 1_000})
    void a_pointer_leads_to_a_field_of_a_long_name(int length) {
        String request = withField("x".repeat(length));
        assertThat(Json.read(request).at(pointer(request)).asString()).isEqualTo(WRONG);
    }

    @Test
    void a_pointer_never_holds_half_a_character() {
        String request = withField("x".repeat(99) + "\uD83D\uDE00");
        assertThat(pointer(request)).doesNotMatch("(?s).*\\uD83D(?!\\uDE00).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "claims", "asOf", "valueSet"})
    void a_field_given_twice_is_refused(String name) {
        String request = Request.ofOneClaim().with("/reference", "\"x\"").text();
        String twice = request.substring(0, request.length() - 1) + ", \"%s\": null}".formatted(name);
        assertThat(caller.post(twice).errors()).containsExactly("/%s REPEATED_FIELD".formatted(name));
    }

    @Test
    void a_field_of_a_claim_given_twice_is_refused() {
        String twice = Request.ofOneClaim().text().replace("\"id\":\"c1\"", "\"id\":\"c1\",\"id\":\"c1\"");
        assertThat(caller.post(twice).errors()).containsExactly("/claims/0/id REPEATED_FIELD");
    }

    @Test
    void a_segment_given_twice_is_refused() {
        Request request = Request.ofOneClaim()
                .with("/individuals/0/segments", "{\"tenure\": \"social rent\", \"tenure\": \"owner\"}");
        assertThat(caller.post(request).errors()).isEqualTo(List.of("/individuals/0/segments/tenure REPEATED_FIELD"));
    }

    private static String withField(String name) {
        String request = Request.ofOneClaim().text();
        return "%s, %s: \"%s\"}".formatted(request.substring(0, request.length() - 1), Json.quoted(name), WRONG);
    }

    private String pointer(String request) {
        JsonNode errors = caller.post(request).refused(422).get("errors");
        assertThat(errors).hasSize(1);
        return errors.at("/0/pointer").asString();
    }
}
