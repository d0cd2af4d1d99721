package org.claimable.forecast;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.claimable.bank.Pence;
import org.claimable.decision.Amounts;
import org.claimable.report.TotalValue;

/** The exact sums of what lines are worth. */
final class ForecastTotal {
    private ForecastTotal() {}

    static TotalValue of(List<ForecastLine> lines) {
        List<Amounts> amounts = lines.stream()
                .filter(ForecastLine::isPriced)
                .map(line -> line.priced().value().amounts())
                .toList();
        return new TotalValue(
                sum(amounts, Amounts::wellbeing),
                sum(amounts, Amounts::deadweight),
                sum(amounts, Amounts::wellbeingNet),
                sum(amounts, Amounts::exchequer),
                sum(amounts, Amounts::business),
                sum(amounts, Amounts::total));
    }

    private static BigDecimal sum(List<Amounts> amounts, ToLongFunction<Amounts> part) {
        return amounts.stream()
                .map(each -> Pence.pounds(part.applyAsLong(each)))
                .reduce(Pence.pounds(0), BigDecimal::add);
    }
}
