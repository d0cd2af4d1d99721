package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A text has at most a thousand characters, all of them whole, wherever it stands. */
@RunningService
class OddTextsTest {
    static final List<String> TEXTS = List.of(
            "/reference",
            "/valueSet/id",
            "/valueSet/title",
            "/valueSet/notice",
            "/valueSet/values/0/outcome",
            "/valueSet/scorePoints/0/outcome",
            "/individuals/0/ref",
            "/claims/0/id",
            "/claims/0/individual",
            "/claims/0/outcome",
            "/claims/0/service",
            "/claims/0/provider",
            "/claims/0/evidence/reference",
            "/claims/0/evidence/before",
            "/claims/0/evidence/after",
            "/previouslyCounted/0/individual",
            "/previouslyCounted/0/outcome",
            "/previouslyCounted/0/reference");

    private final Caller caller;

    OddTextsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void half_a_character_is_refused(String place) {
        for (String half : List.of("\"\\ud800\"", "\"a\\udfffb\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ud83d\\ude00\"")) {
            assertThat(caller.post(Request.ofOwnValues().with(place, half)).errors())
                    .containsExactly(place + " NOT_A_TEXT");
        }
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void a_text_of_ten_thousand_characters_is_refused(String place) {
        String text = Json.quoted("x".repeat(10_000));
        assertThat(caller.post(Request.ofOwnValues().with(place, text)).errors())
                .containsExactly(place + " TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/0/id", "/reference", "/claims/0/service", "/claims/0/outcome"})
    void a_text_of_a_thousand_characters_is_read(String place) {
        caller.post(Request.ofOwnValues().with(place, Json.quoted("x".repeat(1_000))))
                .given();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"tenure\\udc00\""})
    void half_a_character_in_the_name_of_a_field_breaks_nothing(String name) {
        String segments = "{%s: \"social rent\"}".formatted(name);
        Answer answer = caller.post(Request.ofOneClaim().with("/individuals/0/segments", segments));
        assertThat(answer.status()).isIn(400, 422);
        answer.refused(answer.status());
    }

    @Test
    void the_kind_of_a_segment_is_a_text_like_any_other() {
        String segments = "{\"%s\": \"social rent\"}".formatted("x".repeat(1_001));
        caller.post(Request.ofOneClaim().with("/individuals/0/segments", segments))
                .refused(422);
    }
}
