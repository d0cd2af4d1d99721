package org.claimable.spark;

/** The claims cannot be decided as they are given; says why and what to do. */
public final class UnusableClaimsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableClaimsException(String message) {
        super(message);
    }
}
