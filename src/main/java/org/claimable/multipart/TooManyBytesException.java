package org.claimable.multipart;

/** A body in parts has more bytes than may be sent. */
public final class TooManyBytesException extends RuntimeException {
    TooManyBytesException() {
        super("The body is too large.");
    }
}
