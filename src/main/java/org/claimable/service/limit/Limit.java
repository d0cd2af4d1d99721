package org.claimable.service.limit;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What a request can be refused for before anything of it is decided, with the status of the answer. */
public enum Limit {
    /** Connections of one address at once. */
    CONNECTIONS(HttpStatus.TOO_MANY_REQUESTS),
    /** Requests with a body at once. */
    SENDERS(HttpStatus.SERVICE_UNAVAILABLE),
    /** A body, in bytes. */
    BODY(HttpStatus.CONTENT_TOO_LARGE),
    /** Claims of a request. */
    CLAIMS(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Figures of measures. */
    FIGURES(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Claims of one person. */
    PERSON(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Rows of a trace. */
    TRACE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** More memory than there is for a request, ever. */
    WEIGHT(HttpStatus.CONTENT_TOO_LARGE),
    /** More memory than is free now. */
    MEMORY(HttpStatus.SERVICE_UNAVAILABLE),
    /** Requests decided at once. */
    CONCURRENT(HttpStatus.SERVICE_UNAVAILABLE),
    /** Requests of one caller in a time. */
    RATE(HttpStatus.TOO_MANY_REQUESTS),
    /** The time of an evaluation. */
    TIME(HttpStatus.SERVICE_UNAVAILABLE),
    /** How slowly a body is sent. */
    SLOW(HttpStatus.REQUEST_TIMEOUT),
    /** How slowly an answer is taken; nothing can be answered any more. */
    READER(HttpStatus.REQUEST_TIMEOUT),
    /** Streams at once. */
    STREAMS(HttpStatus.SERVICE_UNAVAILABLE),
    /** The length of a stream, which is cut off there. */
    STREAM(HttpStatus.CONTENT_TOO_LARGE);

    private final HttpStatus status;

    Limit(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** What it is called in metrics and problems. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is thrown where it is reached; see {@link LimitReachedException} for {@code retryAfter}. */
    LimitReachedException reached(Duration retryAfter, String message, Object... values) {
        return new LimitReachedException(this, retryAfter, message.formatted(values));
    }

    /** The memory is in use by others now. */
    static LimitReachedException noMemory(Duration retryAfter) {
        return MEMORY.reached(
                retryAfter,
                "The memory for requests is in use by others. Nothing was decided; try again in a few seconds.");
    }

    /** A request that is refused for one of the limits; nothing of it was decided. The message says what to do. */
    public static final class LimitReachedException extends RuntimeException {
        private final Limit limit;
        private final Duration retryAfter;

        /** {@code retryAfter} is when it is worth to try again, null where the same would never do. */
        private LimitReachedException(Limit limit, Duration retryAfter, String message) {
            super(message);
            this.limit = limit;
            this.retryAfter = retryAfter;
        }

        Limit limit() {
            return limit;
        }

        /** Seconds, at least one, after which it is worth to try again; 0 where the same would never do. */
        public long retryAfter() {
            return retryAfter == null ? 0 : Math.max(1, retryAfter.toSeconds());
        }
    }
}
