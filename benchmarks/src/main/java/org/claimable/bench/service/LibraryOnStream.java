package org.claimable.bench.service;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.claimable.bench.contest.Contestant;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.engine.LibraryFiles;

/** The service's library from file to file, with all reasons in words and the summary; the rules are read once. */
public final class LibraryOnStream implements Contestant {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final Library library;
    private final int threads;

    public LibraryOnStream(Path rules, int threads) {
        this.library = LibraryFiles.load(rules, "uksvb", "example-values");
        this.threads = threads;
    }

    @Override
    public void decide(Path in, Path out) throws IOException {
        try (InputStream claims = Files.newInputStream(in);
                OutputStream decisions = new BufferedOutputStream(Files.newOutputStream(out), 1 << 16)) {
            StreamEnd end = CohortStream.open(claims, library, TODAY, StreamLimits.USUAL)
                    .decide(decisions, threads, StreamProgress.NONE);
            if (end.failed() > 0) {
                throw new IllegalStateException("%d lines could not be decided.".formatted(end.failed()));
            }
        }
    }

    @Override
    public void close() {
        library.close();
    }
}
