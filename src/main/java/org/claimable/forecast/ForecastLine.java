package org.claimable.forecast;

import java.math.BigDecimal;
import java.util.List;
import org.claimable.bank.Pence;
import org.claimable.evaluation.PricedOutcome;

/** A planned outcome with what it would be worth, and what it will need. */
public record ForecastLine(PlannedOutcome planned, PricedOutcome priced, List<Reminder> reminders) {
    public ForecastLine {
        reminders = List.copyOf(reminders);
    }

    /** Whether the value set has a value for it. */
    public boolean isPriced() {
        return priced.value() != null;
    }

    /** What it would be worth in pounds, 0 where it has no value. */
    BigDecimal total() {
        return isPriced() ? Pence.pounds(priced.value().total()) : Pence.pounds(0);
    }
}
