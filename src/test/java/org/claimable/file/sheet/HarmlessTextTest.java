package org.claimable.file.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://127.0.0.1/?\"&A1,\"see\")",
                "+1+1",
                "+44 1632 960001",
                "-1+1",
                "-2+3+cmd|' /C calc'!A0",
                "-",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\uFF1D1+1",
                "\tplain"
            })
    void text_that_may_run_gets_an_apostrophe_in_csv(String text) {
        assertThat(HarmlessText.mayRun(text)).isTrue();
        assertThat(HarmlessText.inCsv(text)).isEqualTo("'" + text);
        assertThat(HarmlessText.inWorkbook(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gardening", "-12.50", "-7", "1+1", "a=b", "p-1", "me@example.org", "'=1", "", "£-1"})
    void other_text_and_plain_numbers_stay_as_they_are(String text) {
        assertThat(HarmlessText.mayRun(text)).isFalse();
        assertThat(HarmlessText.inCsv(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001Bb", "a\uD800b", "a\uFFFEb"})
    void a_sign_that_xml_cannot_hold_is_replaced(String text) {
        assertThat(HarmlessText.inWorkbook(text)).isEqualTo("a\uFFFDb");
        assertThat(HarmlessText.inCsv(text)).isEqualTo("a\uFFFDb");
    }

    @Test
    void a_text_longer_than_a_cell_is_cut_and_shows_it() {
        assertThat(HarmlessText.inWorkbook("x".repeat(40_000)))
                .hasSize(HarmlessText.LONGEST)
                .endsWith("x…");
        assertThat(HarmlessText.inCsv("=" + "x".repeat(40_000))).hasSize(HarmlessText.LONGEST);
        assertThat(HarmlessText.inWorkbook("x".repeat(32_765) + "😀😀")).isEqualTo("x".repeat(32_765) + "…");
        assertThat(HarmlessText.inWorkbook("x".repeat(HarmlessText.LONGEST))).doesNotContain("…");
    }

    @Test
    void what_a_workbook_would_read_as_an_escape_stays_the_text_that_it_is() {
        assertThat(HarmlessText.inWorkbook("_x003D_1+1")).isEqualTo("_x005F_x003D_1+1");
        assertThat(HarmlessText.inWorkbook("p_x_1")).isEqualTo("p_x_1");
    }
}
