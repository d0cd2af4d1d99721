package org.claimable.limit;

import java.io.IOException;

/** A stream reached one of its limits, and ends there; the message says what to do. */
public final class StreamLimitException extends IOException {
    StreamLimitException(String message) {
        super(message);
    }
}
