package org.claimable.bench.service;

import java.nio.file.Path;
import org.claimable.bench.contest.Contestant;

/** The service's library from file to file, with all reasons, remedies and the summary. */
public record LibraryOnStream(Path rules, int threads) implements Contestant {
    @Override
    public void decide(Path in, Path out) {
        throw new UnsupportedOperationException("The service does not read streams yet.");
    }
}
