package org.claimable.file.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.claimable.ShippedRules;
import org.claimable.method.claim.MalformedCohortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in the encodings in which they come. */
class TextEncodingTest {
    private static final String REQUEST =
            "{\"claims\":[{\"id\":\"é😀\",\"outcome\":\"Gardening\",\n\"achievedOn\":\"2024-07-01\"}]}";

    private static String id(byte[] json) {
        return CohortReader.read(new ByteArrayInputStream(json), ShippedRules.library())
                .claims()
                .get(0)
                .id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void json_is_read_with_a_byte_order_mark_and_without(String charset) {
        assertThat(id(("\uFEFF" + REQUEST).getBytes(Charset.forName(charset)))).isEqualTo("é😀");
        assertThat(id(REQUEST.getBytes(Charset.forName(charset)))).isEqualTo("é😀");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, é", "windows-1252, €", "UTF-16, 😀", "UTF-16LE, 😀", "UTF-8, 😀"})
    void what_is_declared_is_believed(String charset, String text) throws IOException {
        byte[] bytes = ("\n" + text).getBytes(Charset.forName(charset));
        assertThat(new String(TextEncoding.utf8(bytes, Charset.forName(charset)), StandardCharsets.UTF_8))
                .isEqualTo("\n" + text);
    }

    @Test
    void what_is_in_another_encoding_is_said_with_its_line() {
        byte[] latin = REQUEST.replace("é😀", "e").replace("2024", "é").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> id(latin))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageContainingAll("not in UTF-8", "line 2");
        assertThatThrownBy(() -> id(new byte[] {0x1f, (byte) 0x8b, 8, 0}))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageNotContaining("-1");
    }

    @Test
    void long_texts_come_through_whole_however_they_are_read() throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF");
        Random random = new Random(3);
        for (int i = 0; i < 60_000; i++) {
            text.appendCodePoint(random.nextInt(20) == 0 ? 0x1F600 + random.nextInt(60) : 'a' + random.nextInt(600));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_16LE);
        try (InputStream stream = TextEncoding.utf8(new ByteArrayInputStream(bytes), null)) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(text.substring(1));
        }
    }
}
