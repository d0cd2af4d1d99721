package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form is taken from a page of this site, and from programs that are no browsers. */
class OriginTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            same-origin | -                         | true
            none        | -                         | true
            cross-site  | -                         | false
            same-site   | -                         | false
            cross-site  | http://claims.example     | false
            -           | http://claims.example     | true
            -           | https://claims.example    | true
            -           | https://other.example     | false
            -           | https://claims.example.co | false
            -           | null                      | false
            -           | -                         | true
            """, delimiter = '|')
    void what_a_browser_says_of_where_a_form_comes_from_decides(String site, String origin, boolean own) {
        assertThat(new Origin(site, origin, "claims.example").isOwn()).isEqualTo(own);
    }
}
