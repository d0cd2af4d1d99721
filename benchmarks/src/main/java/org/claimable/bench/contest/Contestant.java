package org.claimable.bench.contest;

import java.nio.file.Path;

/** One way to decide a file of claims. */
public interface Contestant extends AutoCloseable {
    /** Reads the claims of a file and writes the decisions of each to another. */
    void decide(Path in, Path out) throws Exception;

    /** What is not measured: reads the claims into memory, where only the deciding is. */
    default void prepare(Path in) throws Exception {}

    @Override
    default void close() throws Exception {}
}
