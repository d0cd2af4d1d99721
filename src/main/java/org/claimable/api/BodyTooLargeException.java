package org.claimable.api;

/** A request's body is larger than the limit, in bytes. */
final class BodyTooLargeException extends RuntimeException {
    BodyTooLargeException(long most) {
        super("The body is over the limit of %d bytes. Send fewer claims at a time.".formatted(most));
    }
}
