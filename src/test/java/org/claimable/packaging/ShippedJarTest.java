package org.claimable.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of GOV.UK Frontend no more is passed on than the page needs. */
class ShippedJarTest {
    private static final Path WEBJAR = Path.of("target/classes/META-INF/resources/webjars/govuk-frontend");

    @Test
    void neither_crown_nor_crest_nor_typeface_is_shipped() throws IOException {
        try (Stream<Path> files = Files.walk(WEBJAR)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("govuk-frontend.min.css", "govuk-frontend.min.js");
        }
    }

    @Test
    void its_licence_is_shipped_with_it() {
        assertThat(Path.of("target/classes/META-INF/licences/govuk-frontend.txt"))
                .content()
                .contains("MIT License", "Crown Copyright");
    }
}
