package org.claimable.method.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Yes and no in every usual form. */
class YesNoTest {
    @ParameterizedTest
    @ValueSource(strings = {"Yes", "yes.", " Y ", "TRUE", "t", "1", "1.0", "✓", "Yes\u00A0"})
    void yes(String text) {
        assertThat(YesNo.of(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "n.", "False", "F", "0", "0.0", "☐"})
    void no(String text) {
        assertThat(YesNo.of(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "maybe", "2", "yes and no", "", "-"})
    void what_is_neither_is_not_guessed(String text) {
        assertThat(YesNo.of(text)).isNull();
        assertThat(YesNo.wrong(text)).contains("Y or N", "1 or 0");
    }
}
