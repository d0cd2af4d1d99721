package org.claimable.page;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives stylesheets, scripts and pictures, to be kept for a year: another version has another address. */
@RestController
class AssetsController {
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.valueOf("text/css;charset=UTF-8"),
            "js", MediaType.valueOf("text/javascript;charset=UTF-8"),
            "svg", MediaType.valueOf("image/svg+xml"));

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{digest}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable("digest") String digest, @PathVariable("name") String name) {
        return assets.content(digest, name)
                .map(content -> ResponseEntity.ok()
                        .cacheControl(KEPT)
                        .contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                        .body(content))
                .orElseThrow(NothingHereException::new);
    }
}
