package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The styles are those of GOV.UK Frontend without what is not ours to show, and fetch nothing. */
class StylesheetTest {
    @Test
    void the_typeface_that_is_not_licensed_is_neither_named_nor_fetched() {
        String corrected = Assets.ownOf("@font-face{font-family:GDS Transport;src:url(/assets/fonts/a.woff2)}"
                + "p{font-family:GDS Transport,arial,sans-serif}a{font-family:\"GDS Transport\",arial,sans-serif}");
        assertThat(corrected).isEqualTo("p{font-family:arial,sans-serif}a{font-family:arial,sans-serif}");
    }

    @Test
    void nothing_else_is_changed() {
        assertThat(Assets.ownOf(".govuk-body{color:#0b0c0c}")).isEqualTo(".govuk-body{color:#0b0c0c}");
    }

    @Test
    void no_asset_that_is_served_names_the_typeface_or_another_address() {
        Assets assets = new Assets();
        String digest = assets.url("govuk.css").split("/")[2];
        for (String name : new String[] {"govuk.css", "claimable.css"}) {
            String styles = new String(assets.content(digest, name).orElseThrow(), StandardCharsets.UTF_8);
            assertThat(styles).doesNotContain("Transport", "@font-face", "@import", "url(", "sourceMappingURL");
        }
    }
}
