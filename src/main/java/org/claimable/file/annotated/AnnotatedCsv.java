package org.claimable.file.annotated;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.json.EvaluationWriter.Conclusion;

/** Writes an evaluation as one table: the submitted rows, what was decided of each, and by what. */
public final class AnnotatedCsv {
    private AnnotatedCsv() {}

    /** Writes CSV in UTF-8 with a byte order mark, by which spreadsheets tell it; leaves the stream open. */
    public static void write(Evaluation evaluation, OutputStream stream) throws IOException {
        write(Conclusion.of(evaluation), stream);
    }

    /** Writes the same of an evaluation of which all is worked out. */
    public static void write(Conclusion conclusion, OutputStream stream) throws IOException {
        Evaluation evaluation = conclusion.evaluation();
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        SubmittedColumns submitted = SubmittedColumns.of(evaluation.cohort());
        AnnotatedRows rows = new AnnotatedRows(Authority.of(conclusion), submitted.headings());
        text.write(rows.head());
        for (int claim = 0; claim < evaluation.decisions().size(); claim++) {
            text.write(rows.row(submitted.cells(claim), evaluation.decisions().get(claim)));
        }
        text.flush();
    }
}
