package org.claimable.service.access;

/** The settings would leave the service less closed than they seem to say, or cannot be meant; it does not start. */
public final class UnsafeAccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public UnsafeAccessException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** What to set instead. */
    public String remedy() {
        return remedy;
    }
}
