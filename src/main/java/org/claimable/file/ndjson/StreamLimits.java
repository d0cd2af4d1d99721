package org.claimable.file.ndjson;

import java.time.Duration;

/** How long the evaluation of a line may take, how many bytes a line may have, and how many claims of a person. */
public record StreamLimits(Duration evaluation, int line, int claims) {
    /** A minute, 16 MB, and any number of claims. */
    public static final StreamLimits USUAL = new StreamLimits(Duration.ofMinutes(1), 16 << 20);

    /** With any number of claims. */
    public StreamLimits(Duration evaluation, int line) {
        this(evaluation, line, Integer.MAX_VALUE);
    }
}
