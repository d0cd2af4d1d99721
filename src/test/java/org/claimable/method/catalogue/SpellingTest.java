package org.claimable.method.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References are compared by what a reader sees, and folded by what people write differently. */
class SpellingTest {
    private static final List<String> PIECES = List.of(
            "p", "P", "0", "00", "7", "10", " ", "  ", "\u00A0", "\u2003", "-", "\u2013", "\u2212", "'", "\u2019",
            "\u02BC", "`", "é", "e\u0301", "\u200B", "\u202A", "\uFEFF", "ß", "SS", "ẞ", "İ", "ı", "/", ".", "\t", "Σ",
            "ς", "=\"", "\"");

    @Test
    void composition_spaces_and_invisible_characters_are_set_aside() {
        assertThat(Spelling.compared("Rene\u0301 1")).isEqualTo("Ren\u00E9 1");
        assertThat(Spelling.compared("\u202Ap5\u202C\u200B")).isEqualTo("p5");
        assertThat(Spelling.compared("\u00A0X \u2003\t9\u3000")).isEqualTo("X 9");
        assertThat(Spelling.compared("\u200B\u00A0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B\uFEFF", "\u2003\t", "\u0085"})
    void what_nothing_is_seen_of_is_blank(String text) {
        assertThat(Spelling.isBlank(text)).isTrue();
        assertThat(Spelling.isBlank(text + "-")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"P001,p001", "007,7", "P-001,P001", "P1,P01", "X 9,X9", "A.1,A1"})
    void capitals_zeros_dashes_and_points_count_as_written(String one, String other) {
        assertThat(Spelling.compared(one)).isNotEqualTo(Spelling.compared(other));
    }

    @Test
    void what_is_plain_is_the_same_text() {
        String plain = new String("Riverside 12");
        assertThat(Spelling.compared(plain)).isSameAs(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "P001,p1",
        "'=\"042\"',42",
        "00,0",
        "P-00-10,p010",
        "a0b00c,a0b0c",
        "O'Brien 7,O\u2019BRIEN-07",
        "STRASSE 1,straße 01",
        "p\u22121,p1",
        "0.5,00.5",
        "x100,X0100"
    })
    void what_people_write_differently_is_folded(String one, String other) {
        assertThat(Spelling.folded(one)).isEqualTo(Spelling.folded(other));
    }

    @ParameterizedTest
    @CsvSource({"P1,P10", "p01,p0", "a.1,a1", "p/1,p1", "ı,i", "100,1"})
    void what_is_another_reference_stays_another(String one, String other) {
        assertThat(Spelling.folded(one)).isNotEqualTo(Spelling.folded(other));
    }

    @Test
    void it_is_done_once_for_all_and_folding_never_parts_what_is_compared_as_equal() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            String compared = Spelling.compared(text);
            assertThat(Spelling.compared(compared)).isEqualTo(compared);
            String respelt = Normalizer.normalize(text, Normalizer.Form.NFD) + "\u200B ";
            assertThat(Spelling.compared(respelt)).as(text).isEqualTo(compared);
            assertThat(Spelling.folded(respelt)).as(text).isEqualTo(Spelling.folded(text));
        }
    }

    @Test
    void plain_references_are_folded_like_any_other() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(8); length > 0; length--) {
                text.append("pP0019 -'`/".charAt(random.nextInt(11)));
            }
            String plain = text.toString().strip().replaceAll(" +", " ");
            // A mark that is set aside first makes it take the long way.
            assertThat(Spelling.folded(plain)).as(plain).isEqualTo(Spelling.folded(plain + "\u200B"));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23457E+11", "1E+05", "9.99e-3", " 1.2E+15 ", "1.23457e+11\u200B"})
    void a_number_that_has_lost_digits_is_known(String damaged) {
        assertThat(Spelling.isDamaged(damaged)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E7", "12E+5", "1.2E11", "1E+5b", "CASE-1", "p1.5E+3"})
    void a_reference_that_only_looks_like_one_is_not(String reference) {
        assertThat(Spelling.isDamaged(reference)).isFalse();
    }

    @Test
    void the_case_of_a_provider_is_set_aside_and_of_nothing_else() {
        assertThat(Spelling.ofProvider(" ACME\u00A0Ltd")).isEqualTo(Spelling.ofProvider("Acme ltd"));
        assertThat(Spelling.ofProvider("A-CME")).isNotEqualTo(Spelling.ofProvider("ACME"));
    }
}
