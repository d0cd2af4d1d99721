package org.claimable.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
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
import org.claimable.file.document.Caveats;
import org.claimable.file.document.Promise;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.report.CaveatCount;
import org.claimable.report.Group;
import org.claimable.report.Summary;

/** Decides the lines of a file as they pass, however many, and writes a line for each. */
record StreamedCheck(Path file, Library library, LocalDate today, UnaryOperator<Cohort> choices, int threads) {
    private static final int WRITTEN_AT_ONCE = 1 << 16;
    private static final int MOST_GROUPS = 20;

    /** Writes the decisions to {@code out}, and how far it is and what it came to to {@code err}; answers the exit status. */
    int run(OutputStream out, PrintStream err) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            OutputStream output = new BufferedOutputStream(endingWith(out, input), WRITTEN_AT_ONCE);
            CohortStream cohort = CohortStream.open(input, library, today, StreamLimits.USUAL, choices);
            StreamEnd end = decide(cohort, output, err);
            report(end, err);
            Group.Figures whole = end.summary().whole();
            if (end.failed() > 0) {
                return Commands.UNDECIDED;
            }
            return whole.claims() == whole.claimable() ? 0 : 1;
        }
    }

    private StreamEnd decide(CohortStream cohort, OutputStream output, PrintStream err) throws IOException {
        ProgressLine progress = ProgressLine.of(err, Files.size(file));
        try {
            StreamEnd end = cohort.decide(output, threads, progress);
            EvaluationWriter.writeEnd(end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), output);
            output.flush();
            return end;
        } finally {
            progress.end();
        }
    }

    /** An output whose loss closes the input too, so that nobody waits for the next line of a stream that is read for nothing. */
    private static OutputStream endingWith(OutputStream out, InputStream input) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    out.write(bytes, from, length);
                    out.flush();
                } catch (LostOutputException lost) {
                    input.close();
                    throw lost;
                }
            }
        };
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
            ReportTables.promise(new Promise(end.summary().delivery()), err);
        }
        if (end.failed() > 0) {
            err.printf(
                    "Of %,d lines %,d could not be decided; each says why in its place.%n", end.lines(), end.failed());
        }
        err.printf("Decision %s%n", end.decisionId());
    }

    /** Prints what holds of the cohort as a whole, and what its references tell. */
    static void caveats(Summary summary, PrintStream err) {
        for (CaveatCount caveat : summary.caveats()) {
            if (!caveat.isOfClaims()) {
                err.println(Text.shown(Caveats.line(caveat)));
                caveat.groupTexts().stream().limit(MOST_GROUPS).forEach(each -> err.printf("  %s%n", Text.shown(each)));
            }
        }
    }
}
