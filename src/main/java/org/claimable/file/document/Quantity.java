package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.Locale;
import org.claimable.method.measure.Measure.Unit;

/** An amount in the unit of its measure. */
public record Quantity(BigDecimal number, Unit unit) {
    static Quantity of(BigDecimal number, Unit unit) {
        return number == null ? null : new Quantity(number, unit);
    }

    public boolean isPounds() {
        return unit == Unit.POUNDS;
    }

    /** The number as a reader sees it: {@code 1,276}, {@code £1,050.00}, {@code 12.5}. */
    @Override
    public String toString() {
        if (isPounds()) {
            return Money.pounds(number);
        }
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        return String.format(Locale.UK, "%,." + decimals + "f", number);
    }
}
