package org.claimable.method.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

class CanonicalJsonTest {
    private static final JsonFactory JACKSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Random random = new Random(41);

    @Test
    void every_character_is_written_as_jackson_writes_it() {
        for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
            if (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE) {
                String text = "a" + Character.toString(code) + "z";
                assertThat(ours(json -> json.text(text))).isEqualTo(jacksons(json -> json.writeString(text)));
            }
        }
    }

    @Test
    void random_values_are_written_as_jackson_writes_them() {
        for (int round = 0; round < 2_000; round++) {
            long seed = random.nextLong();
            assertThat(ours(json -> write(new Random(seed), json)))
                    .isEqualTo(jacksons(json -> write(new Random(seed), json)));
        }
    }

    @Test
    void words_are_written_as_texts_are_also_those_that_come_again_and_those_of_one_hash() {
        List<String> words = List.of("Aa", "BB", "Aa", "", "\"é\u0001", "Aa", "BB", "a".repeat(65), "\"é\u0001", "");
        assertThat(ours(json -> write(json, words, json::word)))
                .isEqualTo(ours(json -> write(json, words, json::text)));
        assertThat(ours(json -> json.beginArray().word(null).word("\"").endArray()))
                .isEqualTo("[null,\"\\\"\"]");
    }

    private static void write(CanonicalJson json, List<String> words, Consumer<String> write) {
        json.beginArray();
        for (int i = 0; i < 50; i++) {
            words.forEach(write);
        }
        json.beginObject().name("last");
        words.forEach(each -> {
            write.accept(each);
            json.name(each);
        });
        write.accept("Aa");
        json.endObject().endArray();
    }

    @Test
    void half_a_character_is_refused() {
        assertThatThrownBy(() -> ours(json -> json.text("a\uD83D"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lines_stand_one_below_the_other_with_nothing_between_them() {
        assertThat(ours(json -> {
                    json.beginArray().number(1).none().endArray().endLine();
                    json.beginArray().flag(true).endArray().endLine();
                }))
                .isEqualTo("[1,null]\n[true]\n");
    }

    private static void write(Random dice, CanonicalJson json) {
        json.beginObject().name("list").beginArray();
        for (int i = dice.nextInt(20); i > 0; i--) {
            switch (dice.nextInt(5)) {
                case 0 -> json.text(text(dice));
                case 1 -> json.number(decimal(dice));
                case 2 -> json.number(number(dice));
                case 3 -> json.flag(dice.nextBoolean());
                default -> json.beginArray().text(null).none().endArray();
            }
        }
        json.endArray()
                .field("text", text(dice))
                .name("none")
                .beginObject()
                .endObject()
                .endObject();
    }

    private static void write(Random dice, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("list");
        json.writeStartArray();
        for (int i = dice.nextInt(20); i > 0; i--) {
            switch (dice.nextInt(5)) {
                case 0 -> json.writeString(text(dice));
                case 1 -> json.writeNumber(decimal(dice));
                case 2 -> json.writeNumber(number(dice));
                case 3 -> json.writeBoolean(dice.nextBoolean());
                default -> {
                    json.writeStartArray();
                    json.writeNull();
                    json.writeNull();
                    json.writeEndArray();
                }
            }
        }
        json.writeEndArray();
        json.writeStringProperty("text", text(dice));
        json.writeName("none");
        json.writeStartObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String text(Random dice) {
        return dice.ints(dice.nextInt(40), 0, 0x2FFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static BigDecimal decimal(Random dice) {
        return new BigDecimal(new BigInteger(60, dice), dice.nextInt(30) - 10).negate();
    }

    private static long number(Random dice) {
        return dice.nextLong() >> dice.nextInt(64);
    }

    private static String ours(Consumer<CanonicalJson> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CanonicalJson json = new CanonicalJson(bytes);
        content.accept(json);
        json.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String jacksons(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JACKSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(json);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
