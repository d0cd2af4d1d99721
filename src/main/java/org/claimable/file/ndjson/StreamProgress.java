package org.claimable.file.ndjson;

import java.io.IOException;

/** Is told how far a stream has come. */
@FunctionalInterface
public interface StreamProgress {
    /** Tells no one. */
    StreamProgress NONE = (lines, claims, bytes) -> {};

    /** So many lines and claims were decided and written, of so many bytes. */
    void passed(long lines, long claims, long bytes) throws IOException;

    /** Of all that has passed, about so many bytes are remembered until the end; an exception ends the stream. */
    default void remembers(long bytes) throws IOException {}

    /** Is asked now and then, once all lines are read, on the thread that writes; an exception says that no one waits any more. */
    default void requireCaller() throws IOException {}
}
