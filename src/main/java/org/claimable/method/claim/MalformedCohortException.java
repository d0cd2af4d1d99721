package org.claimable.method.claim;

/** What was submitted cannot be read at all; the message says where reading stopped, and never what was read. */
public final class MalformedCohortException extends RuntimeException {
    public MalformedCohortException(String message) {
        super(message);
    }
}
