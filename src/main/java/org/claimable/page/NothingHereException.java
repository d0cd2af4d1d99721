package org.claimable.page;

/** There is nothing at an address, or not for this visitor: the two are not told apart. */
final class NothingHereException extends RuntimeException {
    NothingHereException() {
        super("There is nothing at this address.");
    }
}
