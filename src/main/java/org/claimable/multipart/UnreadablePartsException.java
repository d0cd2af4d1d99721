package org.claimable.multipart;

/** A body that is not in parts as it says; the message says what is wrong, and how to fix it. */
public final class UnreadablePartsException extends RuntimeException {
    UnreadablePartsException(String message) {
        super(message);
    }
}
