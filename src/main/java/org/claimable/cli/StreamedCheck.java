package org.claimable.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.NewFile.UnwritableFileException;
import org.claimable.file.document.Caveats;
import org.claimable.file.document.Count;
import org.claimable.file.document.EarlierWords;
import org.claimable.file.document.Groups;
import org.claimable.file.document.Promise;
import org.claimable.file.document.ReadingWords;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.file.json.StreamHeader;
import org.claimable.file.large.LargeTable;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.EndsEarlyException;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.method.evaluation.Library;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.ClaimGroup;
import org.claimable.method.report.Summary;

/** Decides lines as they pass, however many, and writes a line for each. */
record StreamedCheck(
        StreamSource source, Library library, LocalDate today, UnaryOperator<StreamHeader> choices, int threads) {
    static final int WRITTEN_AT_ONCE = 1 << 16;
    private static final int MOST_GROUPS = 20;
    /** What the process ends with in any case once it was told to stop (SIGTERM). */
    private static final int STOPPED = 143;

    /** Writes the decisions to {@code out}, and how far it is and what it came to to {@code err}; answers the exit status. */
    int run(OutputStream out, PrintStream err) throws IOException {
        InputStream input = source.lines();
        OutputStream output = new BufferedOutputStream(endingWith(out, input), WRITTEN_AT_ONCE);
        CohortStream cohort = CohortStream.open(input, library, today, StreamLimits.USUAL, choices);
        StreamEnd end;
        try {
            end = decide(cohort, output, err);
        } catch (EndsEarlyException told) {
            return STOPPED;
        }
        report(end, err);
        return end.failed() > 0 ? Commands.UNDECIDED : status(end);
    }

    private StreamEnd decide(CohortStream cohort, OutputStream output, PrintStream err) throws IOException {
        ProgressLine progress = ProgressLine.of(err, source.size());
        try (Interruption interruption = new Interruption()) {
            StreamEnd end = cohort.decide(output, threads, new Stoppable(progress, interruption, output, err));
            EvaluationWriter.writeEnd(end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), output);
            output.flush();
            return end;
        } finally {
            progress.end();
        }
    }

    /** A stream that ends at the end of a line once the process is told to stop, and says how to go on. */
    private record Stoppable(ProgressLine line, Interruption interruption, OutputStream output, PrintStream err)
            implements StreamProgress {
        @Override
        public void passed(long lines, long claims, long bytes) {
            line.passed(lines, claims, bytes);
        }

        @Override
        public void requireGoingOn() throws EndsEarlyException {
            if (interruption.isTold()) {
                throw new EndsEarlyException(LineProblem.streamStops("It was told to stop."));
            }
        }

        @Override
        public void endsEarly(EndsEarlyException why, long next) throws IOException {
            output.flush();
            line.end();
            err.printf(
                    "Stopped after line %,d. To go on, run the same command with --from-line %d, and add what it prints with >> FILE.%n",
                    next - 1, next);
            interruption.end();
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

    /** The exit status of a stream of which every line was decided. */
    static int status(StreamEnd end) {
        ClaimGroup.Figures whole = end.summary().whole();
        return whole.claims() == whole.claimable() ? 0 : 1;
    }

    /** Prints what a stream came to. */
    static void report(StreamEnd end, PrintStream err) {
        ClaimGroup.Figures whole = end.summary().whole();
        err.printf(
                "%s of %s: %,d claimable, worth %s; %,d not claimable, %,d for review.%n",
                Count.claims(whole.claims()),
                Count.people(whole.individuals()),
                whole.claimable(),
                Text.pounds(whole.claimableValue().total()),
                whole.notClaimable(),
                whole.review());
        if (end.summary().delivery() != null) {
            ReportTables.promise(new Promise(end.summary().delivery()), err);
        }
        if (Groups.spaces(end.summary()) != null) {
            new ReportTables(end.summary(), err).spaces();
        }
        if (end.summary().readings() != null) {
            ReadingWords words = new ReadingWords(end.summary().readings());
            Text.wrap(err, "", words.settled());
            ReportTables.readings(words, err);
        }
        if (end.failed() > 0) {
            err.printf(
                    "Of %s %,d could not be decided; each says why in its place.%n",
                    Count.of(end.lines(), "line", "lines"), end.failed());
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

    /** Decides the rows of a CSV file, however many, and writes each with what was decided of it. */
    record StreamedTable(Path file, Path output, TableOptions options, LargeTable.TableTerms terms, int threads) {
        /** Whether a file is a table by its name, in small letters; fails of a workbook. */
        static boolean isTable(String name) {
            if (name.endsWith(".xlsx")) {
                throw new UnusableFileException(
                        "A sheet has at most 1,048,576 rows, and a workbook is read whole: leave out --stream, or save it as CSV.");
            }
            return name.endsWith(".csv")
                    || name.endsWith(".tsv")
                    || name.endsWith(".txt")
                    || name.endsWith(".xls")
                    || name.endsWith(".ods");
        }

        /** Writes to the output, or to {@code out} where there is none; answers the exit status. */
        int run(PrintStream out, PrintStream err) throws IOException {
            if (output != null && !output.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                throw new UnwritableFileException(
                        output, "A streamed table is written as CSV: its name must end in .csv.");
            }
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            ProgressLine progress = ProgressLine.of(err, 0);
            try (LargeTable table =
                    LargeTable.open(file, options.submission(new byte[0]), terms, temporary, progress::rows)) {
                table.check(threads);
                progress.end();
                CohortFile.print(table.notes(), err);
                StreamEnd end = decide(table, out);
                progress.end();
                CohortFile.print(EarlierWords.notes(end.summary()), err);
                StreamedCheck.caveats(end.summary(), err);
                StreamedCheck.report(end, err);
                return StreamedCheck.status(end);
            } finally {
                progress.end();
            }
        }

        private StreamEnd decide(LargeTable table, PrintStream out) throws IOException {
            if (output == null) {
                return decide(table, (OutputStream) out);
            }
            StreamEnd[] end = new StreamEnd[1];
            new NewFile(output).write(stream -> end[0] = decide(table, stream));
            return end[0];
        }

        private StreamEnd decide(LargeTable table, OutputStream stream) throws IOException {
            Writer writer = new BufferedWriter(
                    new OutputStreamWriter(stream, StandardCharsets.UTF_8), StreamedCheck.WRITTEN_AT_ONCE);
            return table.decide(writer, threads);
        }
    }

    /** Shows on a terminal how far a stream has come, on one line; nowhere else. */
    static final class ProgressLine implements StreamProgress {
        private static final long EVERY = 200_000_000;
        private static final double SECOND = 1e9;

        private final PrintStream terminal;
        private final long bytesInAll;
        private long began = System.nanoTime();
        private long last = began;
        private String lastDoing = "";
        private boolean shown;

        private ProgressLine(PrintStream terminal, long bytesInAll) {
            this.terminal = terminal;
            this.bytesInAll = bytesInAll;
        }

        /** Of so many bytes; {@code err} is only written to where someone looks. */
        static ProgressLine of(PrintStream err, long bytesInAll) {
            return new ProgressLine(System.console() == null ? null : err, bytesInAll);
        }

        /** The same on a terminal that is there for sure. */
        static ProgressLine on(PrintStream terminal, long bytesInAll) {
            return new ProgressLine(terminal, bytesInAll);
        }

        @Override
        public void passed(long lines, long claims, long bytes) {
            show(seconds -> "%,d lines, %,d claims, %,.0f claims a second%s"
                    .formatted(lines, claims, claims / seconds, left(bytes, bytesInAll, seconds)));
        }

        /** So many rows were, for instance, checked; {@code ofRows} is 0 while it is not known how many there are. */
        void rows(String doing, long rows, long ofRows) {
            if (!doing.equals(lastDoing)) {
                lastDoing = doing;
                began = System.nanoTime();
            }
            show(seconds -> "%,d rows %s, %,.0f a second%s"
                    .formatted(rows, doing, rows / seconds, left(rows, ofRows, seconds)));
        }

        private void show(DoubleFunction<String> line) {
            long now = System.nanoTime();
            if (terminal != null && now - last >= EVERY) {
                last = now;
                shown = true;
                terminal.print("\r" + line.apply((now - began) / SECOND) + "\u001B[K");
                terminal.flush();
            }
        }

        private static String left(long done, long ofAll, double seconds) {
            if (ofAll == 0) {
                return "";
            }
            double part = Math.min(1, (double) done / ofAll);
            long left = part == 0 ? 0 : Math.round(seconds * (1 - part) / part);
            return ", %.0f%%, %d:%02d left".formatted(100 * part, left / 60, left % 60);
        }

        /** Takes the line away. */
        void end() {
            if (shown) {
                terminal.print("\r\u001B[K");
                terminal.flush();
            }
        }
    }
}
