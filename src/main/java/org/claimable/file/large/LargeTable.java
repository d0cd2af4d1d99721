package org.claimable.file.large;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.table.LongTable;
import org.claimable.file.table.TableSubmission;
import org.claimable.file.temporary.TemporaryFolder;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.report.ReferenceFindings;

/**
 * Claims in a CSV file of any size, decided in bounded memory: each mistake is found before anything is decided, and the
 * decided rows are those, in that order and with that decision id, of the same file read whole.
 */
public final class LargeTable implements AutoCloseable {
    private final Unchanged file;
    private final LongTable table;
    private final Evaluation terms;
    private final Evaluator evaluator;
    private final TemporaryFolder temporary;
    private final TableProgress progress;
    private RowSource rows;
    private String decisionId;
    private ReferenceFindings.Unmatched unmatched;

    private LargeTable(
            Unchanged file,
            LongTable table,
            Evaluation terms,
            Evaluator evaluator,
            Path temporary,
            TableProgress progress) {
        this.file = file;
        this.table = table;
        this.terms = terms;
        this.evaluator = evaluator;
        this.temporary = new TemporaryFolder(temporary);
        this.progress = progress;
    }

    /** On what terms a table is decided: what is loaded, what is chosen over what stands beside it, and today. */
    public record TableTerms(Library library, UnaryOperator<Cohort> choices, LocalDate today) {}

    /**
     * Reads the headings and what stands beside the claims; {@code temporary} is the folder in which rows are sorted where
     * they must be.
     *
     * @throws org.claimable.method.claim.MalformedCohortException where a file cannot be read as a table
     * @throws org.claimable.method.claim.Violations.InvalidCohortException where a heading is missing, or a choice wrong
     */
    public static LargeTable open(
            Path file, TableSubmission beside, TableTerms terms, Path temporary, TableProgress progress)
            throws IOException {
        Unchanged unchanged = Unchanged.of(file);
        LongTable table = LongTable.open(file, beside, terms.library());
        Cohort cohort = terms.choices().apply(table.terms());
        Evaluator evaluator = terms.library().evaluator(cohort.ruleSet()).orElseThrow();
        Evaluation evaluation = evaluator.terms(cohort, terms.library().values(cohort.settings()), terms.today());
        return new LargeTable(unchanged, table, evaluation, evaluator, temporary, progress);
    }

    /**
     * Reads all rows, and keeps none.
     *
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all mistakes, where rows with mistakes are not for review
     * @throws NoTemporaryRoomException where rows must be sorted and cannot be
     */
    public void check(int threads) {
        rows = RowSource.of(table, temporary, progress);
        TableCheck check = new TableCheck(table, terms, rows, temporary, progress);
        decisionId = check.decisionId(threads);
        unmatched = check.unmatched();
    }

    /** What a reader should know of the reading, once it was checked. */
    public List<TableNote> notes() {
        return table.notes();
    }

    /** Decides the rows, once they were checked, and writes each as it was submitted with what was decided of it. */
    public StreamEnd decide(Writer output, int threads) throws IOException {
        try {
            TableDecision decision = new TableDecision(table, terms, evaluator, rows, temporary, progress, unmatched);
            StreamEnd end = decision.write(output, decisionId, threads);
            output.flush();
            file.check();
            return end;
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    @Override
    public void close() {
        temporary.close();
    }

    /** Is told how far the check of a long table has come. */
    @FunctionalInterface
    public interface TableProgress {
        /** Tells no one. */
        TableProgress NONE = (doing, rows, ofRows) -> {};

        /** So many rows have passed; {@code ofRows} is 0 while it is not known how many there are. */
        void passed(String doing, long rows, long ofRows);
    }

    /** The temporary files that sorting needs cannot be written. */
    public static final class NoTemporaryRoomException extends RuntimeException {
        public NoTemporaryRoomException(Exception cause) {
            super(
                    "The temporary files for sorting cannot be written: is their folder there, may you write to it, and has it room "
                            + "for the file and twice the decided rows? Name another by JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER, "
                            + "or sort the file by person.",
                    cause);
        }
    }

    /** A file as it was when it was first looked at; it is read several times, and must be the same each time. */
    private record Unchanged(Path file, long size, FileTime time) {
        static Unchanged of(Path file) throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new MalformedCohortException(
                        "It is read more than once, so it must be a file, not a pipe or a folder.");
            }
            return new Unchanged(file, Files.size(file), Files.getLastModifiedTime(file));
        }

        void check() throws IOException {
            if (!equals(of(file))) {
                throw new MalformedCohortException(
                        "It was changed while it was read. Leave it as it is, and start again.");
            }
        }
    }
}
