package org.claimable.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import org.claimable.bank.Pence;
import org.claimable.decision.Amounts;
import org.claimable.decision.Caveat;
import org.claimable.decision.ClaimValue;
import org.claimable.file.json.CanonicalPlan;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.ForecastLine;
import org.claimable.forecast.ForecastPair;

/** Prints a forecast for a reader: each line worked out, what is not claimed together, the totals, and what to know. */
record ForecastReport(Forecast forecast, String file, PrintStream out, Colours colours) {
    void print() {
        head();
        for (int i = 0; i < forecast.lines().size(); i++) {
            line(i + 1, forecast.lines().get(i));
        }
        if (!forecast.pairs().isEmpty()) {
            pairs();
        }
        totals();
        out.printf("%n%s%n", colours.bold("To know"));
        forecast.caveats().forEach(each -> Text.wrap(out, "  ", said(each)));
        out.printf("%nForecast %s%n", CanonicalPlan.forecastId(forecast));
    }

    private void head() {
        String reference = forecast.plan().reference();
        out.println(colours.bold("%s: %s".formatted(Forecast.LABEL, Text.shown(reference == null ? file : reference))));
        out.printf(
                "Rules %s %s; as of %s.%n",
                forecast.ruleSet().id(), forecast.ruleSet().version(), forecast.asOf());
        Text.wrap(
                out,
                "",
                "Values: %s. %s"
                        .formatted(
                                Text.shown(forecast.valueSet().id()),
                                Text.shown(forecast.valueSet().notice())));
    }

    private void line(int number, ForecastLine line) {
        String service =
                line.planned().service() == null ? "" : ", " + line.planned().service();
        out.printf(
                "%n%s%n",
                colours.bold("%d  %s%s: %s"
                        .formatted(
                                number,
                                line.priced().outcome().name(),
                                Text.shown(service),
                                line.isPriced()
                                        ? Pence.text(line.priced().value().total())
                                        : "value not known")));
        if (line.isPriced()) {
            workings(line.priced().value());
        } else {
            out.printf("   People %,d%n", line.planned().people());
        }
        if (line.planned().note() != null) {
            Text.wrap(out, "   ", "Note: " + line.planned().note());
        }
        line.priced().caveats().forEach(each -> Text.wrap(out, "   ", said(each)));
        line.reminders().forEach(each -> Text.wrap(out, "   ", "%s (%s)".formatted(each.message(), each.provenance())));
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
                                said(pair.finding()),
                                pair.people() == 1 ? "one person" : "%,d people".formatted(pair.people()),
                                pair.atRisk() == null
                                        ? "takes nothing off this total, as one of the two has no value"
                                        : "costs at most " + Text.pounds(pair.atRisk())));
    }

    private void totals() {
        out.printf("%n%-52s %18s%n", "Forecast, if every outcome is achieved and shown", "Value");
        total("Wellbeing", forecast.value().wellbeing());
        total("Deadweight", forecast.value().deadweight().negate());
        total("Exchequer", forecast.value().exchequer());
        total("Business", forecast.value().business());
        total("Total", forecast.value().total());
        total("What the pairs could cost at most", forecast.atRisk().negate());
        total("Cautious total", forecast.cautiousValue());
        out.printf("People, once for each line: %,d.%n", forecast.people());
        if (forecast.withoutValue() > 0) {
            Text.wrap(
                    out,
                    "",
                    "Lines without a value in this value set: %d. They count as people, and add nothing above."
                            .formatted(forecast.withoutValue()));
        }
        if (forecast.sroi() != null) {
            out.printf(
                    "Social return on %s: %s for each £1; net benefit %s.%n",
                    Text.pounds(forecast.sroi().budget()),
                    Text.pounds(forecast.sroi().ratio()),
                    Text.pounds(forecast.sroi().netBenefit()));
        }
    }

    private void total(String title, BigDecimal amount) {
        out.printf("%-52s %18s%n", title, Text.pounds(amount));
    }

    private static String said(Caveat caveat) {
        return "%s (%s, %s): %s".formatted(caveat.code(), caveat.rule(), caveat.provenance(), caveat.message());
    }
}
