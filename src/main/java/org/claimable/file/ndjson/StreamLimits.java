package org.claimable.file.ndjson;

import java.time.Duration;

/**
 * How long the evaluation of a line may take, how many bytes a line may have, how many claims of a person, and how many bytes of
 * heap what earlier counts say against them.
 */
public record StreamLimits(Duration evaluation, int line, int claims, long said) {
    /** A minute, 16 MB, and any number of claims. */
    public static final StreamLimits USUAL = new StreamLimits(Duration.ofMinutes(1), 16 << 20);

    /** With as much as there is of what is said against them. */
    public StreamLimits(Duration evaluation, int line, int claims) {
        this(evaluation, line, claims, Long.MAX_VALUE);
    }

    /** With any number of claims. */
    public StreamLimits(Duration evaluation, int line) {
        this(evaluation, line, Integer.MAX_VALUE);
    }
}
