package org.claimable.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import org.claimable.bank.Pence;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.ClaimValue.Amounts;
import org.claimable.file.document.Caveats;
import org.claimable.file.document.Planned;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.Forecast.ForecastLine;
import org.claimable.forecast.Forecast.ForecastPair;

/** Prints the lines of a forecast, each worked out, and those of them that are not claimed together. */
record ForecastLines(Forecast forecast, PrintStream out, Colours colours) {
    void print() {
        for (int i = 0; i < forecast.lines().size(); i++) {
            line(i + 1, forecast.lines().get(i));
        }
        if (!forecast.pairs().isEmpty()) {
            pairs();
        }
    }

    private void line(int number, ForecastLine line) {
        String service = line.planned().service();
        String title = line.priced().outcome().name() + (service == null ? "" : ", " + Text.shown(service));
        String worth = line.isPriced() ? Pence.text(line.priced().value().total()) : "value not known";
        out.printf("%n%s%n", colours.bold("%d  %s: %s".formatted(number, title, worth)));
        if (line.isPriced()) {
            workings(line.priced().value());
        } else {
            out.printf("   People %,d%n", line.planned().people());
        }
        about(line);
    }

    private void about(ForecastLine line) {
        if (line.planned().note() != null) {
            Text.wrap(out, "   ", "Note: " + line.planned().note());
        }
        line.priced().caveats().forEach(each -> Text.wrap(out, "   ", Caveats.line(each)));
        line.reminders()
                .forEach(each -> Text.wrap(
                        out, "   ", "%s (%s): %s".formatted(Planned.title(each), each.provenance(), each.message())));
    }

    private void workings(ClaimValue value) {
        Amounts one = value.perPerson();
        String deadweight = value.deadweightRate() == null
                ? "deadweight is taken off already"
                : "less deadweight of %s is %s"
                        .formatted(percent(value.deadweightRate()), Pence.text(one.wellbeingNet()));
        out.printf("   Wellbeing %s, %s%n", Pence.text(one.wellbeing()), deadweight);
        out.printf(
                "   plus exchequer %s, plus business %s: %s a person%n",
                Pence.text(one.exchequer()), Pence.text(one.business()), Pence.text(one.total()));
        out.printf(
                "   × %,d people × share %s = %s%n",
                value.headcount(), value.share().stripTrailingZeros().toPlainString(), Pence.text(value.total()));
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** Prints the pairs; a source that stands with the pair before is not said again. */
    private void pairs() {
        out.printf("%n%s%n", colours.bold("Not claimed together for one person in one year"));
        String last = "";
        for (ForecastPair pair : forecast.pairs()) {
            pair(pair);
            String source = pair.finding().source();
            if (!source.equals(last)) {
                Text.wrap(out, "    ", "Source: " + source);
            }
            last = source;
        }
    }

    private void pair(ForecastPair pair) {
        Text.wrap(
                out,
                "  ",
                "Lines %d and %d, %s: %s Up to %s in both, which %s."
                        .formatted(
                                pair.first() + 1,
                                pair.second() + 1,
                                pair.refuses() ? "refused" : "advised against",
                                Caveats.line(pair.finding()),
                                pair.people() == 1 ? "one person" : "%,d people".formatted(pair.people()),
                                pair.atRisk() == null
                                        ? "takes nothing off this total, as one of the two has no value"
                                        : "costs at most " + Text.pounds(pair.atRisk())));
    }
}
