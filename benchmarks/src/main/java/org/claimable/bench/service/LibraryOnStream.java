package org.claimable.bench.service;

import java.nio.file.Path;
import org.claimable.bench.contest.Contestant;

/** The service's library from file to file. */
public record LibraryOnStream(Path rules, int threads) implements Contestant {
    @Override
    public void decide(Path in, Path out) throws Exception {
        try (LibraryInMemory library = new LibraryInMemory(rules)) {
            library.prepare(in);
            library.decide(in, out);
        }
    }
}
