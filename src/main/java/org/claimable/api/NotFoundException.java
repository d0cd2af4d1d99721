package org.claimable.api;

/** There is nothing of the name asked for. */
final class NotFoundException extends RuntimeException {
    NotFoundException(String message) {
        super(message);
    }
}
