package org.claimable.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.claimable.claim.Cohort;
import org.claimable.evaluation.Library;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.StreamEnd;
import org.claimable.file.ndjson.StreamLimits;
import org.claimable.report.Group;

/** Decides the lines of a file as they pass, however many, and writes a line for each. */
record StreamedCheck(Path file, Library library, LocalDate today, UnaryOperator<Cohort> choices, int threads) {
    private static final int WRITTEN_AT_ONCE = 1 << 16;

    /** Writes the decisions to {@code out}, and how far it is and what it came to to {@code err}; answers the exit status. */
    int run(OutputStream out, PrintStream err) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            OutputStream output = new BufferedOutputStream(out, WRITTEN_AT_ONCE);
            CohortStream cohort = CohortStream.open(input, library, today, StreamLimits.USUAL, choices);
            ProgressLine progress = ProgressLine.of(err, Files.size(file));
            StreamEnd end = cohort.decide(output, threads, progress);
            EvaluationWriter.writeEnd(end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), output);
            output.flush();
            progress.end();
            report(end, err);
            Group.Figures whole = end.summary().whole();
            return end.failed() == 0 && whole.claims() == whole.claimable() ? 0 : 1;
        }
    }

    /** Prints what a stream came to. */
    static void report(StreamEnd end, PrintStream err) {
        Group.Figures whole = end.summary().whole();
        err.printf(
                "%,d claims of %,d people: %,d claimable, worth %s; %,d not claimable, %,d for review.%n",
                whole.claims(),
                whole.individuals(),
                whole.claimable(),
                Text.pounds(whole.claimableValue().total()),
                whole.notClaimable(),
                whole.review());
        if (end.summary().delivery() != null) {
            new DeliveryTable(end.summary().delivery(), err).print();
        }
        if (end.failed() > 0) {
            err.printf(
                    "Of %,d lines %,d could not be decided; each says why in its place.%n", end.lines(), end.failed());
        }
        err.printf("Decision %s%n", end.decisionId());
    }
}
