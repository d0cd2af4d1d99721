package org.claimable.page.check;

/** There is no room for a further check or forecast now; the message says what to do. */
public final class NoRoomException extends RuntimeException {
    private final boolean ofVisitor;

    public NoRoomException(String message, boolean ofVisitor) {
        super(message);
        this.ofVisitor = ofVisitor;
    }

    /** Whether the visitor can make room. */
    public boolean isOfVisitor() {
        return ofVisitor;
    }
}
