package org.claimable.page;

/** What was sent is larger than the settings allow. */
final class UploadTooLargeException extends RuntimeException {
    private final long most;

    UploadTooLargeException(long most) {
        super("An upload is over its limit.");
        this.most = most;
    }

    /** The limit in whole megabytes, at least 1. */
    long megabytes() {
        return Math.max(1, most >> 20);
    }
}
