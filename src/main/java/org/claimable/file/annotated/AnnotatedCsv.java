package org.claimable.file.annotated;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.decision.Decision;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.sheet.HarmlessText;

/** Writes an evaluation as one table: the submitted rows, what was decided of each, and by what. */
public final class AnnotatedCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private AnnotatedCsv() {}

    /** Writes CSV in UTF-8 with a byte order mark, by which spreadsheets tell it; leaves the stream open. */
    public static void write(Evaluation evaluation, OutputStream stream) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        SubmittedColumns submitted = SubmittedColumns.of(evaluation.cohort());
        List<String> authority = Authority.of(evaluation).cells();
        write(rows, headings(submitted));
        for (int claim = 0; claim < evaluation.decisions().size(); claim++) {
            write(rows, row(submitted.cells(claim), evaluation.decisions().get(claim), authority));
        }
        rows.flush();
    }

    private static List<String> row(List<String> submitted, Decision decision, List<String> authority) {
        List<String> cells = new ArrayList<>(submitted);
        for (AddedColumn column : AddedColumn.values()) {
            cells.add(text(column.of(decision)));
        }
        cells.addAll(authority);
        return cells;
    }

    private static List<String> headings(SubmittedColumns submitted) {
        List<String> titles = Stream.concat(
                        Stream.of(AddedColumn.values()).map(AddedColumn::title), Authority.HEADINGS.stream())
                .toList();
        List<String> headings = new ArrayList<>(submitted.headings());
        headings.addAll(AddedHeadings.beside(submitted.headings(), titles));
        return headings;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }

    private static void write(CsvWriter rows, List<String> cells) {
        rows.writeRecord(cells.stream().map(HarmlessText::inCsv).toList());
    }
}
