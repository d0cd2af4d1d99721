package org.claimable.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.claimable.method.bank.Digests;
import org.claimable.page.Visitors.NothingHereException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The stylesheets, scripts and pictures of the page, held in memory, at addresses that change when they do, so that browsers keep
 * them for a year. GOV.UK Frontend is served for a site that is not on gov.uk: its typeface, GDS Transport, is not licensed to
 * others, and its crest is not theirs to show.
 */
@RestController
public class Assets {
    private static final String GOVUK =
            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min";
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final int SHOWN_OF_DIGEST = 16;
    private static final String TYPEFACE = "@font-face\\{[^}]*\\}";
    private static final String NAME = "[\"']?GDS Transport[\"']?,\\s*arial";
    private static final String PICTURE = "url\\(/assets/[^)]*\\)";
    private static final String COMMENT = "/\\*(?:[^*]|\\*(?!/))*+\\*/";
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.valueOf("text/css;charset=UTF-8"),
            "js", MediaType.valueOf("text/javascript;charset=UTF-8"),
            "svg", MediaType.valueOf("image/svg+xml"));

    private final Map<String, byte[]> byName = new LinkedHashMap<>();
    private final String digest;

    Assets() {
        byName.put("govuk.css", octets(ownOf(text(GOVUK + ".css"))));
        byName.put("govuk.js", octets(withoutMap(text(GOVUK + ".js"))));
        byName.put("claimable.css", octets(text("static/claimable.css")));
        byName.put("claimable.js", octets(text("static/claimable.js")));
        byName.put("swagger-ui.css", octets(withoutMap(text(SWAGGER + "swagger-ui.css"))));
        byName.put("swagger-ui.js", octets(withoutMap(text(SWAGGER + "swagger-ui-bundle.js"))));
        byName.put("reference.css", octets(text("static/reference.css")));
        byName.put("reference.js", octets(text("static/reference.js")));
        byName.put("favicon.svg", octets(text("static/favicon.svg")));
        MessageDigest all = Digests.begin();
        byName.values().forEach(all::update);
        this.digest = Digests.end(all).substring("sha256:".length()).substring(0, SHOWN_OF_DIGEST);
    }

    /** The address of an asset; of another digest there is none. */
    public String url(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("There is no asset %s.".formatted(name));
        }
        return "/assets/%s/%s".formatted(digest, name);
    }

    /** What is at an address of this version of the page. */
    Optional<byte[]> content(String digestAsked, String name) {
        return digest.equals(digestAsked) ? Optional.ofNullable(byName.get(name)) : Optional.empty();
    }

    @GetMapping("/assets/{digest}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable("digest") String digest, @PathVariable("name") String name) {
        return content(digest, name)
                .map(content -> ResponseEntity.ok()
                        .cacheControl(KEPT)
                        .contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                        .body(content))
                .orElseThrow(NothingHereException::new);
    }

    /** The styles of GOV.UK Frontend in Arial, with nothing fetched from anywhere. */
    static String ownOf(String govuk) {
        return govuk.replaceAll(COMMENT, "")
                .replaceAll(TYPEFACE, "")
                .replaceAll(NAME, "arial")
                .replaceAll(PICTURE, "none");
    }

    /** Without the address of a source map, which is not served; it ends the file. */
    private static String withoutMap(String text) {
        int map = text.lastIndexOf("# sourceMappingURL=");
        return map < 0 ? text : text.substring(0, map - "//".length());
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String path) {
        return new String(shipped(path), StandardCharsets.UTF_8);
    }

    /** What is at a path of the class path. */
    public static byte[] shipped(String path) {
        try (InputStream stream = new ClassPathResource(path).getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException("%s is not on the class path.".formatted(path), missing);
        }
    }
}
