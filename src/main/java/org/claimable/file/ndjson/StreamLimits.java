package org.claimable.file.ndjson;

import java.time.Duration;

/** How long the evaluation of a line may take, and how many bytes a line may have. */
public record StreamLimits(Duration evaluation, int line) {
    /** A minute, and 16 MB. */
    public static final StreamLimits USUAL = new StreamLimits(Duration.ofMinutes(1), 16 << 20);
}
