package org.claimable.limit;

import java.io.IOException;

/** Whoever asked takes the answer too slowly; nothing more of it is written. */
public final class SlowReaderException extends IOException {
    SlowReaderException() {
        super("The answer is taken too slowly.");
    }
}
