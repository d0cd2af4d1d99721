package org.claimable.page;

/** What was sent is not the form of this page. */
final class UnreadableFormException extends RuntimeException {
    UnreadableFormException() {
        super("A form could not be read.");
    }
}
