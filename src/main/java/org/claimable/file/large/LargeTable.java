package org.claimable.file.large;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimable.claim.Cohort;
import org.claimable.claim.TableNote;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;
import org.claimable.file.ndjson.StreamEnd;
import org.claimable.file.table.LongTable;
import org.claimable.file.table.TableSubmission;
import org.claimable.report.ReferenceFindings;

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
    public record Terms(Library library, UnaryOperator<Cohort> choices, LocalDate today) {}

    /**
     * Reads the headings and what stands beside the claims; {@code temporary} is the folder in which rows are sorted where
     * they must be.
     *
     * @throws org.claimable.claim.MalformedCohortException where a file cannot be read as a table
     * @throws org.claimable.claim.InvalidCohortException where a heading is missing, or a choice wrong
     */
    public static LargeTable open(
            Path file, TableSubmission beside, Terms terms, Path temporary, TableProgress progress) throws IOException {
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
     * @throws org.claimable.claim.InvalidCohortException with all mistakes, where rows with mistakes are not for review
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
}
