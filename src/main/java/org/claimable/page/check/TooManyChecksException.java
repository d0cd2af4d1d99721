package org.claimable.page.check;

/** There are too many checks or forecasts for a further one now; the message says what to do. */
public final class TooManyChecksException extends RuntimeException {
    private final boolean ofVisitor;

    public TooManyChecksException(String message, boolean ofVisitor) {
        super(message);
        this.ofVisitor = ofVisitor;
    }

    /** Whether the visitor can make room. */
    public boolean isOfVisitor() {
        return ofVisitor;
    }
}
