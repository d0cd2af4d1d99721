package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.List;

/** People who used more than one service in a counting year, by their claimable claims. */
final class ServiceOverlap {
    private final Terms terms;
    private final List<Standing> claimable;

    ServiceOverlap(Terms terms, List<Standing> standings) {
        this.terms = terms;
        this.claimable = standings.stream()
                .filter(standing -> standing.verdict().equals("CLAIMABLE"))
                .filter(standing -> standing.claim.service() != null)
                .toList();
    }

    Totals.MultipleServices multipleServices() {
        List<Standing> overlapping = claimable.stream()
                .filter(one -> claimable.stream().anyMatch(other -> overlap(one, other)))
                .toList();
        long people = overlapping.stream()
                .map(standing -> standing.claim.individual())
                .distinct()
                .count();
        BigDecimal value = overlapping.stream().map(Standing::total).reduce(Amounts.NOTHING, BigDecimal::add);
        return new Totals.MultipleServices((int) people, value);
    }

    private boolean overlap(Standing one, Standing other) {
        return one.claim.individual().equals(other.claim.individual())
                && !one.claim.service().equals(other.claim.service())
                && terms.sameYear(one.claim.achievedOn(), other.claim.achievedOn());
    }
}
