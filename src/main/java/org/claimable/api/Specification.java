package org.claimable.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.claimable.bank.Digests;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of this API, openapi.yaml, as it is shipped with the program, and the same as JSON. */
@Component
class Specification {
    private static final String FILE = "openapi.yaml";

    private final String yaml;
    private final byte[] json;

    Specification() {
        try (InputStream stream = new ClassPathResource(FILE).getInputStream()) {
            this.yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            this.json = new JsonMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
        } catch (IOException missing) {
            throw new UncheckedIOException("%s is not on the class path.".formatted(FILE), missing);
        }
    }

    byte[] yaml() {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }

    byte[] json() {
        return json;
    }

    /** The SHA-256 of the file; it changes with the shape of any answer. */
    String digest() {
        return Digests.sha256(yaml);
    }
}
