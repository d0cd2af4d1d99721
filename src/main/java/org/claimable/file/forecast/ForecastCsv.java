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
import java.util.stream.Collectors;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.json.ForecastWriter;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.method.bank.Pence;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.ClaimValue.Amounts;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.forecast.Forecast.ForecastLine;
import org.claimable.method.forecast.Forecast.ForecastPair;
import org.claimable.method.forecast.Plan.PlannedOutcome;
import org.claimable.method.forecast.Reminder;

/** Writes a forecast as one table: a row a line, then the totals; each row says that it is a forecast, and how it was made. */
public final class ForecastCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> AUTHORITY =
            List.of("Forecast", "As of", "Rule set", "Value set", "Value set notice", "Caveats");

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
                ForecastWriter.forecastId(forecast),
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

    /** The cells of a line of a forecast. */
    private static final class ForecastCells {
        static final List<String> HEADINGS = List.of(
                "Outcome",
                "Code",
                "People",
                "Share",
                "Service",
                "Note",
                "Wellbeing per person",
                "Deadweight",
                "Net wellbeing per person",
                "Exchequer per person",
                "Business per person",
                "Value per person",
                "Value",
                "Not together with",
                "Needs",
                "Caveats");

        /** The place of the value among the headings. */
        static final int VALUE = HEADINGS.indexOf("Value");

        private ForecastCells() {}

        static List<String> of(ForecastLine line, Forecast forecast) {
            PlannedOutcome planned = line.planned();
            List<String> cells = new ArrayList<>(List.of(
                    line.priced().outcome().name(),
                    line.priced().outcome().code(),
                    String.valueOf(planned.people()),
                    plain(planned.share()),
                    planned.service() == null ? "" : planned.service(),
                    planned.note() == null ? "" : planned.note()));
            cells.addAll(
                    line.isPriced() ? amounts(line.priced().value()) : List.of("", "", "", "", "", "", "not known"));
            cells.add(pairs(line, forecast));
            cells.add(line.reminders().stream().map(Reminder::message).collect(Collectors.joining(" ")));
            cells.add(line.priced().caveats().stream()
                    .map(caveat -> "%s (%s, %s): %s"
                            .formatted(
                                    ReasonWords.title(caveat.code()),
                                    caveat.rule(),
                                    caveat.provenance(),
                                    caveat.message()))
                    .collect(Collectors.joining(" ")));
            return cells;
        }

        private static List<String> amounts(ClaimValue value) {
            Amounts one = value.perPerson();
            return List.of(
                    pounds(one.wellbeing()),
                    value.deadweightRate() == null ? "" : plain(value.deadweightRate()),
                    pounds(one.wellbeingNet()),
                    pounds(one.exchequer()),
                    pounds(one.business()),
                    pounds(one.total()),
                    pounds(value.total()));
        }

        private static String pairs(ForecastLine line, Forecast forecast) {
            int place = forecast.lines().indexOf(line);
            return forecast.pairs().stream()
                    .filter(pair -> pair.first() == place || pair.second() == place)
                    .map(pair -> pair(pair, pair.first() == place ? pair.second() : pair.first(), forecast))
                    .collect(Collectors.joining("; "));
        }

        private static String pair(ForecastPair pair, int other, Forecast forecast) {
            String cost = pair.atRisk() == null
                    ? "takes nothing off the total, as one of the two has no value"
                    : "could cost at most " + Pence.text(Pence.of(pair.atRisk()));
            return "%s, line %d (%s, %s): %s"
                    .formatted(
                            forecast.lines().get(other).priced().outcome().name(),
                            other + 1,
                            pair.finding().rule(),
                            pair.finding().provenance(),
                            cost);
        }

        private static String pounds(long pence) {
            return Pence.pounds(pence).toPlainString();
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }
}
