package org.claimable.cli;

import java.io.PrintStream;
import org.claimable.file.document.Planned;
import org.claimable.file.json.ForecastWriter;
import org.claimable.forecast.Forecast;

/** Prints a forecast for a reader: each line worked out, what is not claimed together, the totals, and what to know. */
record ForecastReport(Forecast forecast, String file, PrintStream out, Colours colours) {
    private static final int WIDTH = 52;

    void print() {
        head();
        new ForecastLines(forecast, out, colours).print();
        totals();
        out.printf("%n%s%n", colours.bold("To know"));
        forecast.caveats().forEach(each -> Text.wrap(out, "  ", ForecastLines.said(each)));
        out.printf("%nForecast %s%n", ForecastWriter.forecastId(forecast));
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
        new TextTable(out, WIDTH).print(Planned.PARTS, Planned.parts(forecast));
        out.printf("People, once for each line: %,d.%n", forecast.people());
        Planned.words(forecast).forEach(each -> Text.wrap(out, "", each));
    }
}
