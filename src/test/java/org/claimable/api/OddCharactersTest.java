package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Characters of every kind are read, decided on, and repeated as they came. */
@RunningService
class OddCharactersTest {
    private final Caller caller;

    OddCharactersTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "\uD83D\uDE00",
                "e\u0301",
                "\u202E",
                "%s%n%d",
                "{}${0}",
                "'\"<>&",
                "\\u0041",
                "\u0130",
                "\uFFFF",
                "\u2028"
            })
    void an_outcome_of_a_thousand_odd_characters_is_decided(String odd) {
        String outcome = odd.repeat(1_000 / odd.length());
        JsonNode decision = caller.post(Request.ofOneClaim().with("/claims/0/outcome", Json.quoted(outcome)))
                .decision("c1");
        assertThat(decision.get("verdict").asString()).isEqualTo("NOT_CLAIMABLE");
        assertThat(decision.at("/reasons/0/code").asString()).isEqualTo("UNKNOWN_OUTCOME");
        assertThat(decision.get("value").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\uD83D\uDE00", "e\u0301", "a\u202E", "%s", "{}", "'\"<>&\\/", "\uFFFF", "a\u2028b"})
    void odd_characters_are_repeated_as_they_came(String odd) {
        Request request = Request.ofOneClaim()
                .with("/reference", Json.quoted(odd))
                .with("/claims/0/id", Json.quoted("c" + odd))
                .with("/claims/0/service", Json.quoted(odd));
        JsonNode evaluation = caller.post(request).given();
        assertThat(evaluation.get("reference").asString()).isEqualTo(odd);
        assertThat(evaluation.at("/decisions/0/claim").asString()).isEqualTo("c" + odd);
        assertThat(evaluation.at("/summary/byService/0/title").asString()).isEqualTo(odd);
    }

    @Test
    void a_surrogate_pair_is_a_character_however_it_is_written() {
        Request escaped = Request.ofOneClaim().with("/reference", "\"\\ud83d\\ude00\"");
        Request plain = Request.ofOneClaim().with("/reference", "\"\uD83D\uDE00\"");
        assertThat(caller.post(escaped).bytes()).isEqualTo(caller.post(plain).bytes());
    }
}
