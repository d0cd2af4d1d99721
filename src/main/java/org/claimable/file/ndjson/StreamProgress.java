package org.claimable.file.ndjson;

/** Is told how far a stream has come. */
@FunctionalInterface
public interface StreamProgress {
    /** Tells no one. */
    StreamProgress NONE = (lines, claims, bytes) -> {};

    /** So many lines and claims were decided and written, of so many bytes. */
    void passed(long lines, long claims, long bytes);
}
