package org.claimable.file.annotated;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.decision.Decision;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.sheet.HarmlessText;

/** The text of a decided table in CSV, a row at a time. For one thread. */
public final class AnnotatedRows {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> submitted;
    private final List<String> authority;
    private final StringWriter text = new StringWriter();
    private final CsvWriter rows =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

    AnnotatedRows(Authority authority, List<String> submitted) {
        this.authority = authority.cells();
        this.submitted = submitted;
    }

    /** The rows of a table whose longest has so many cells; {@code terms} are those that it was decided on. */
    public static AnnotatedRows of(Evaluation terms, String decisionId, List<String> headings, int width) {
        return new AnnotatedRows(new Authority(terms, decisionId), SubmittedColumns.filled(headings, width));
    }

    /** What comes first: a byte order mark, by which spreadsheets tell the encoding, and the headings. */
    public String head() {
        List<String> titles = Stream.concat(
                        Stream.of(AddedColumn.values()).map(AddedColumn::title), Authority.HEADINGS.stream())
                .toList();
        List<String> headings = new ArrayList<>(submitted);
        headings.addAll(AddedColumn.headingsBeside(submitted, titles));
        return BYTE_ORDER_MARK + text(headings);
    }

    /** The line of a claim: what was submitted, what was decided, and by what. */
    public String row(List<String> cells, Decision decision) {
        List<String> row = new ArrayList<>(SubmittedColumns.filled(cells, submitted.size()));
        for (AddedColumn column : AddedColumn.values()) {
            Object value = column.of(decision);
            row.add(
                    value instanceof BigDecimal number
                            ? number.toPlainString()
                            : value == null ? "" : value.toString());
        }
        row.addAll(authority);
        return text(row);
    }

    private String text(List<String> cells) {
        rows.writeRecord(cells.stream().map(HarmlessText::inCsv).toList());
        flush();
        String line = text.toString();
        text.getBuffer().setLength(0);
        return line;
    }

    private void flush() {
        try {
            rows.flush();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
