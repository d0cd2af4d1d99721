package org.claimable.page.view;

import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.Forecast.ForecastPair;

/** Two lines of a forecast, numbered from 1, that are not both claimed for one person in one year, and what that could cost. */
public record PlannedPair(
        int first,
        String firstOutcome,
        int second,
        String secondOutcome,
        String strength,
        String message,
        String rests,
        String people,
        String cost) {

    static PlannedPair of(ForecastPair pair, Forecast forecast) {
        return new PlannedPair(
                pair.first() + 1,
                outcome(pair.first(), forecast),
                pair.second() + 1,
                outcome(pair.second(), forecast),
                pair.refuses()
                        ? "One of the two is refused."
                        : "A rule advises against both, but does not refuse by default.",
                pair.finding().message(),
                PlannedLine.rests(pair.finding()),
                "up to " + Count.people(pair.people()),
                pair.atRisk() == null ? "nothing" : Money.pounds(pair.atRisk()));
    }

    private static String outcome(int at, Forecast forecast) {
        return forecast.lines().get(at).priced().outcome().name();
    }
}
