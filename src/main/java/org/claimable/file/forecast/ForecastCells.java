package org.claimable.file.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.bank.Pence;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.ClaimValue.Amounts;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.Forecast.ForecastLine;
import org.claimable.forecast.Forecast.ForecastPair;
import org.claimable.forecast.Plan.PlannedOutcome;
import org.claimable.forecast.Reminder;

/** The cells of a line of a forecast. */
final class ForecastCells {
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
        cells.addAll(line.isPriced() ? amounts(line.priced().value()) : List.of("", "", "", "", "", "", "not known"));
        cells.add(pairs(line, forecast));
        cells.add(line.reminders().stream().map(Reminder::message).collect(Collectors.joining(" ")));
        cells.add(line.priced().caveats().stream()
                .map(caveat -> "%s (%s, %s): %s"
                        .formatted(caveat.code(), caveat.rule(), caveat.provenance(), caveat.message()))
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
