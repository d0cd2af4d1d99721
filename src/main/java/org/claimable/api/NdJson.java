package org.claimable.api;

import org.springframework.http.MediaType;

/** Lines of JSON. */
final class NdJson {
    static final MediaType TYPE = MediaType.parseMediaType("application/x-ndjson");

    private NdJson() {}
}
