package org.claimable.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.claimable.file.large.LargeTable;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.report.Group;

/** Decides the rows of a CSV file, however many, and writes each with what was decided of it. */
record StreamedTable(Path file, Path output, TableOptions options, LargeTable.TableTerms terms, int threads) {
    private static final int WRITTEN_AT_ONCE = 1 << 16;

    /** Whether a file is a table by its name; fails of a workbook. */
    static boolean isTable(Path file) {
        String name = FileName.small(file);
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
            throw new UnwritableFileException(output, "A streamed table is written as CSV: its name must end in .csv.");
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
            CohortFile.print(end.summary().notes(), err);
            StreamedCheck.caveats(end.summary(), err);
            StreamedCheck.report(end, err);
            Group.Figures whole = end.summary().whole();
            return whole.claims() == whole.claimable() ? 0 : 1;
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
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), WRITTEN_AT_ONCE);
        return table.decide(writer, threads);
    }
}
