package org.claimable.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.claimable.method.bank.Digests;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Gives the description of this API, openapi.yaml, as it is shipped with the program, and the same as JSON: to programs, and below
 * /api to visitors of the page.
 */
@RestController
class Specification {
    private static final String FILE = "openapi.yaml";
    private static final MediaType YAML = new MediaType("application", "yaml");

    private final byte[] yaml;
    private final Supplier<byte[]> json = SingletonSupplier.of(this::asJson);
    private final String digest;

    Specification() {
        try (InputStream stream = new ClassPathResource(FILE).getInputStream()) {
            this.yaml = stream.readAllBytes();
            this.digest = Digests.sha256(new String(yaml, StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException("%s is not on the class path.".formatted(FILE), missing);
        }
    }

    private byte[] asJson() {
        return new JsonMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
    }

    /** The SHA-256 of the file; it changes with the shape of any answer. */
    String digest() {
        return digest;
    }

    @GetMapping({"/openapi.yaml", "/api/openapi.yaml"})
    ResponseEntity<byte[]> yaml() {
        return EntityTags.tagged(digest).contentType(YAML).body(yaml);
    }

    @GetMapping({"/openapi.json", "/api/openapi.json"})
    ResponseEntity<byte[]> json() {
        return EntityTags.tagged(digest).contentType(MediaType.APPLICATION_JSON).body(json.get());
    }
}
