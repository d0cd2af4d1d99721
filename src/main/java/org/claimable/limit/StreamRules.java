package org.claimable.limit;

import org.claimable.file.ndjson.StreamLimits;
import org.springframework.stereotype.Component;

/** What a line of a stream may have. */
@Component
public final class StreamRules {
    private final StreamLimits limits;

    StreamRules(LimitSettings settings, LineRoom room) {
        this.limits = new StreamLimits(
                settings.evaluation(),
                (int) Math.min(settings.line().toBytes(), room.longestLine()),
                settings.claimsPerPerson(),
                room.ofOneLine());
    }

    /** By the settings, and by the memory there is. */
    public StreamLimits limits() {
        return limits;
    }
}
