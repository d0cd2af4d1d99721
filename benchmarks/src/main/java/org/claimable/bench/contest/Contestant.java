package org.claimable.bench.contest;

import java.nio.file.Path;

/** One way to decide a file of claims. */
public interface Contestant extends AutoCloseable {
    /** Reads the claims of a file and writes the decisions of each to another. */
    void decide(Path in, Path out) throws Exception;

    /** Done by the time that {@code decide} begins to be measured: reads what is worked on into memory, where that is not measured. */
    default void prepare(Path in) throws Exception {}

    @Override
    default void close() throws Exception {}
}
