package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body that is not JSON is refused as such, whatever it was meant to be. */
@RunningService
class MalformedBodyTest {
    private static final byte[] OPENING = "{\"reference\":\"".getBytes(StandardCharsets.UTF_8);

    private final Caller caller;

    MalformedBodyTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{\"claims\"",
                "{\"claims\":[}",
                "{\"claims\":[],}",
                "{claims:[]}",
                "{'claims':[]}",
                "nul",
                "{\"claims\":[]} x",
                "{\"claims\":[]}{}",
                "{\"claims\":[]},",
                "{\"budget\":01}",
                "{\"budget\":.5}",
                "{\"budget\":NaN}",
                "{\"budget\":1e}",
                "{\"reference\":\"\\x\"}",
                "{\"reference\":\"\t\"}",
                "// a comment\n{}",
                "id,outcome\nc1,gardening",
                "<claims/>"
            })
    void a_body_that_is_not_json_is_malformed(String body) {
        assertMalformed(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\n", "\uFEFF"})
    void a_blank_body_is_malformed(String body) {
        assertMalformed(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_empty_body_is_malformed() {
        Map<String, String> json = Map.of("Content-Type", "application/json");
        caller.send("POST", Caller.EVALUATIONS, new byte[0], json).refused(400);
    }

    @Test
    void a_body_that_is_not_utf_8_is_malformed() {
        assertMalformed(reference(0xFF));
        assertMalformed(reference(0x80));
        assertMalformed(reference(0xC3));
        assertMalformed(reference(0xED, 0xA0, 0x80));
        assertMalformed(new byte[] {(byte) 0xFF});
        assertMalformed("{\"reference\":\"café\"}".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void overlong_utf_8_is_malformed() {
        assertMalformed(reference(0xC0, 0xAF));
    }

    @Test
    void a_body_nested_a_million_deep_is_refused() {
        assertMalformed("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        assertMalformed("{\"x\":".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        assertMalformed(("{\"claims\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "\"claims\"", "true", "[]", "[{\"claims\":[]}]"})
    void json_that_is_not_an_object_parses_but_is_wrong(String body) {
        assertThat(caller.post(body).errors()).contains(" WRONG_TYPE");
    }

    private void assertMalformed(byte[] body) {
        assertThat(caller.post(body).refused(400).get("errors")).isEmpty();
    }

    private static byte[] reference(int... octets) {
        byte[] body = new byte[OPENING.length + octets.length + 2];
        System.arraycopy(OPENING, 0, body, 0, OPENING.length);
        for (int i = 0; i < octets.length; i++) {
            body[OPENING.length + i] = (byte) octets[i];
        }
        body[body.length - 2] = '"';
        body[body.length - 1] = '}';
        return body;
    }
}
