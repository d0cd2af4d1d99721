package org.claimable.page.forecast;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of the form as the table that the reader of plans takes, so that there is one reader; its first row holds the headings. */
public final class PlanRows {
    private PlanRows() {}

    /** The rows as CSV in UTF-8, a line a row. */
    public static byte[] asTable(List<PlanRow> rows) {
        StringWriter text = new StringWriter();
        CsvWriter table = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .bufferSize(0)
                .build(text);
        table.writeRecord("Outcome", "People", "Share", "Service", "Note");
        for (PlanRow row : rows) {
            table.writeRecord(
                    line(row.outcome()), line(row.people()), line(row.share()), line(row.service()), line(row.note()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String cell) {
        return cell.replaceAll("\\p{Cntrl}", " ");
    }
}
