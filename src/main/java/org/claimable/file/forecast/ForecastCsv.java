package org.claimable.file.forecast;

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
import java.util.Collections;
import java.util.List;
import org.claimable.file.json.CanonicalPlan;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.Forecast.ForecastLine;

/** Writes a forecast as one table: a row a line, then the totals; each row says that it is a forecast, and by what. */
public final class ForecastCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> AUTHORITY =
            List.of("Forecast", "As of", "Rule set", "Value set", "Value set notice", "To know");

    private final Forecast forecast;
    private final CsvWriter rows;

    private ForecastCsv(Forecast forecast, CsvWriter rows) {
        this.forecast = forecast;
        this.rows = rows;
    }

    /** Writes CSV in UTF-8 with a byte order mark, by which spreadsheets tell it; leaves the stream open. */
    public static void write(Forecast forecast, OutputStream stream) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        new ForecastCsv(forecast, rows).write();
        rows.flush();
        text.flush();
    }

    private void write() {
        List<String> headings = new ArrayList<>(List.of("Kind"));
        headings.addAll(ForecastCells.HEADINGS);
        headings.addAll(AUTHORITY);
        rows.writeRecord(headings);
        for (ForecastLine line : forecast.lines()) {
            row(ForecastCells.of(line, forecast));
        }
        total("Total", forecast.value().total());
        total("Pairs could cost at most", forecast.atRisk());
        total("Cautious total", forecast.cautiousValue());
        if (forecast.sroi() != null) {
            total("Budget", forecast.sroi().budget());
            total("Social return for each £1", forecast.sroi().ratio());
            total("Net benefit", forecast.sroi().netBenefit());
        }
    }

    private void total(String title, BigDecimal amount) {
        List<String> cells = new ArrayList<>(Collections.nCopies(ForecastCells.HEADINGS.size(), ""));
        cells.set(0, title);
        cells.set(ForecastCells.VALUE, amount.toPlainString());
        row(cells);
    }

    private void row(List<String> cells) {
        List<String> row = new ArrayList<>(List.of(Forecast.LABEL));
        row.addAll(cells);
        row.addAll(List.of(
                CanonicalPlan.forecastId(forecast),
                forecast.asOf().toString(),
                "%s %s %s"
                        .formatted(
                                forecast.ruleSet().id(),
                                forecast.ruleSet().version(),
                                forecast.ruleSet().digest()),
                "%s %s".formatted(forecast.valueSet().id(), forecast.valueSet().digest()),
                forecast.valueSet().notice(),
                forecast.caveats().get(0).message()));
        rows.writeRecord(row.stream().map(HarmlessText::inCsv).toList());
    }
}
