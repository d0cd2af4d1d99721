package org.claimable.bench.service;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.bench.contest.Contestant;
import org.claimable.bench.loop.LineReader;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.engine.LibraryFiles;

/** The service's evaluation of a cohort that is in memory already, with all reasons; written down once it is over. */
public final class LibraryInMemory implements Contestant {
    private final Library library;
    private Cohort cohort;
    private Evaluation evaluation;
    private Path decisions;

    public LibraryInMemory(Path rules) {
        library = LibraryFiles.load(rules, "uksvb", "example-values");
    }

    @Override
    public void prepare(Path in) throws IOException {
        try (InputStream claims = new BufferedInputStream(Files.newInputStream(in));
                LineReader reader = new LineReader(claims)) {
            cohort = CohortOf.people(reader);
        }
    }

    @Override
    public void decide(Path in, Path out) {
        evaluation = null;
        evaluation = library.evaluator(null)
                .orElseThrow()
                .evaluate(cohort, library.valueSet(null).orElseThrow(), cohort.asOf());
        decisions = out;
    }

    @Override
    public void close() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(decisions))) {
            CompactDecisions.write(evaluation.decisions(), out);
        }
        library.close();
    }
}
