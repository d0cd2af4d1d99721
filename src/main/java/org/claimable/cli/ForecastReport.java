package org.claimable.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import org.claimable.file.json.CanonicalPlan;
import org.claimable.forecast.Forecast;

/** Prints a forecast for a reader: each line worked out, what is not claimed together, the totals, and what to know. */
record ForecastReport(Forecast forecast, String file, PrintStream out, Colours colours) {
    void print() {
        head();
        new ForecastLines(forecast, out, colours).print();
        totals();
        out.printf("%n%s%n", colours.bold("To know"));
        forecast.caveats().forEach(each -> Text.wrap(out, "  ", ForecastLines.said(each)));
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

    private void totals() {
        out.printf("%n%-52s %18s%n", "Forecast, if every outcome is achieved and shown", "Value");
        total("Wellbeing", forecast.value().wellbeing());
        total("Deadweight", forecast.value().deadweight().negate());
        total("Exchequer", forecast.value().exchequer());
        total("Business", forecast.value().business());
        total("Total", forecast.value().total());
        total("What the pairs could cost at most", forecast.atRisk().negate());
        total("Cautious total", forecast.cautiousValue());
        people();
    }

    private void people() {
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
}
