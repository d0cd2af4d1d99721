package org.claimable.cli;

/** A file that cannot be opened or is of no known kind. */
final class UnusableFileException extends RuntimeException {
    UnusableFileException(String message) {
        super(message);
    }
}
