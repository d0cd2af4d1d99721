package org.claimable.cli;

import java.io.PrintStream;
import org.claimable.file.document.Caveats;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.Planned;
import org.claimable.forecast.Forecast;

/** Prints a forecast for a reader: each line worked out, what is not claimed together, the totals, and what to know. */
record ForecastReport(Forecast forecast, String file, PrintStream out, Colours colours) {
    private static final int WIDTH = 52;

    void print() {
        head();
        new ForecastLines(forecast, out, colours).print();
        totals();
        out.printf("%n%s%n", colours.bold(Planned.TO_KNOW));
        forecast.caveats().forEach(each -> Text.wrap(out, "  ", Caveats.line(each)));
        ReportTables.facts(colours.bold(HowDecided.MADE), HowDecided.of(forecast), out);
    }

    private void head() {
        String reference = forecast.plan().reference();
        out.println(colours.bold("%s: %s".formatted(Forecast.LABEL, Text.shown(reference == null ? file : reference))));
        ReportTables.notice(forecast.valueSet(), out);
    }

    private void totals() {
        new TextTable(out, WIDTH).print(Planned.PARTS, Planned.parts(forecast));
        out.printf("People, once for each line: %,d.%n", forecast.people());
        Planned.words(forecast).forEach(each -> Text.wrap(out, "", each));
    }
}
