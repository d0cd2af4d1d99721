package org.claimable.api;

/** A request's body is sent in an encoding that is not read. */
final class UnknownEncodingException extends RuntimeException {
    UnknownEncodingException() {
        super("A body is read as it is or with Content-Encoding: gzip, once. Send it so.");
    }
}
