package org.claimable.method.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDetailsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mary Jones", "Mrs Mary Jones", "JONES, Mary", "Seán O’Brien-Smith", "Mary  Ann Jones",
                        "Dr. M. Jones Brown",
                "mary.jones@example.org", "07700 900123", "+44 7700 900123", "020 7946 0123", "AB123456C",
                        "ab 12 34 56 c"
            })
    void what_looks_like_a_name_or_an_address_is_found(String reference) {
        assertThat(PersonalDetails.of(reference)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p001",
                "P 001",
                "Tenant A",
                "Client Two",
                "Young Person Seven",
                "MARY",
                "AB-1234",
                "A B",
                "12345678901",
                "0712",
                "Service User Reference",
                "x@y",
                "CASE 12",
                "mary jones"
            })
    void what_tells_people_apart_is_not(String reference) {
        assertThat(PersonalDetails.of(reference)).isEmpty();
    }
}
