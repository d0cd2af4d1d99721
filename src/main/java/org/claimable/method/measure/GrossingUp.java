package org.claimable.method.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.measure.Contributors.Organisation;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.Measured.Coverage;
import org.claimable.method.measure.Measured.Estimate;
import org.claimable.method.measure.Sum.Amount;

/**
 * Estimates for a whole population: what contributors did, by the share of it that their measure of stock covers (IM-08).
 * Contributors without that measure are left out and named.
 */
final class GrossingUp {
    private static final int DECIMALS = 2;
    private static final int PLACES_OF_SHARE = 4;

    private final Measure by;
    private final BigDecimal population;
    private final Map<Organisation, Long> stock = new HashMap<>();
    private final List<Estimate> estimates = new ArrayList<>();
    private final Set<Organisation> contributors = new HashSet<>();

    /** {@code stocks} are the figures of the measure of stock; {@code population} is above 0. */
    GrossingUp(Measure by, BigDecimal population, List<Figure> stocks) {
        this.by = by;
        this.population = population;
        Sum last = new Sum(by);
        stocks.forEach(last::add);
        for (Figure figure : last.last()) {
            stock.merge(figure.organisation(), figure.hundredths(), Long::sum);
        }
    }

    /** Estimates what a measure would be, unless it is one of stock. */
    void estimate(Measure measure, List<Figure> figures) {
        if (measure.counts() == Counts.STOCK || figures.isEmpty()) {
            return;
        }
        Sum included = new Sum(measure);
        Set<Organisation> leftOut = new HashSet<>();
        for (Figure figure : figures) {
            if (stock.containsKey(figure.organisation())) {
                included.add(figure);
            } else {
                leftOut.add(figure.organisation());
            }
        }
        contributors.addAll(included.organisations());
        BigDecimal covered = covered(included.organisations());
        Amount amount = included.amount();
        boolean known = covered.signum() > 0;
        estimates.add(new Estimate(
                measure.code(),
                measure.name(),
                measure.unit(),
                known ? grossedUp(amount.exactly(), covered, measure.unit()) : null,
                known ? grossedUp(amount.atLeast(), covered, measure.unit()) : null,
                known ? grossedUp(amount.atMost(), covered, measure.unit()) : null,
                included.organisations().size(),
                share(covered),
                leftOut.stream().sorted().map(Organisation::name).toList()));
    }

    /** The amount over the share that is covered, rounded half up. */
    private BigDecimal grossedUp(BigDecimal amount, BigDecimal covered, Unit unit) {
        return amount == null
                ? null
                : amount.multiply(population).divide(covered, unit.isWhole() ? 0 : DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal covered(Set<Organisation> organisations) {
        return BigDecimal.valueOf(organisations.stream().mapToLong(stock::get).sum(), DECIMALS);
    }

    private BigDecimal share(BigDecimal covered) {
        BigDecimal share = covered.divide(population, PLACES_OF_SHARE, RoundingMode.HALF_UP);
        return share.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(share.stripTrailingZeros().toPlainString());
    }

    List<Estimate> estimates() {
        return estimates;
    }

    /** What all contributors to estimates cover. */
    Coverage coverage() {
        BigDecimal covered = covered(contributors);
        return new Coverage(
                by.code(),
                by.unit().isWhole() ? covered.setScale(0, RoundingMode.UNNECESSARY) : covered,
                population,
                share(covered));
    }

    /** Whether the contributors cover more than there is. */
    boolean isBeyondPopulation() {
        return covered(contributors).compareTo(population) > 0;
    }
}
