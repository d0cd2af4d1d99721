package org.claimable.page;

/** What was sent is not the form of this page; the message says why, and what to do. */
final class UnreadableFormException extends RuntimeException {
    UnreadableFormException(String message) {
        super(message);
    }
}
