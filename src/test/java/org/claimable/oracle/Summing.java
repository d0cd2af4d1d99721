package org.claimable.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The totals over the claims of a cohort once each is decided. */
final class Summing {
    private final Terms terms;
    private final List<Standing> standings;

    Summing(Terms terms, List<Standing> standings) {
        this.terms = terms;
        this.standings = standings;
    }

    Totals totals(Totals.Range policyRange) {
        return new Totals(
                standings.size(),
                number("CLAIMABLE"),
                number("NOT_CLAIMABLE"),
                number("REVIEW"),
                individuals(),
                value(standing -> true),
                value("CLAIMABLE"),
                value("NOT_CLAIMABLE"),
                value("REVIEW"),
                new ReviewRange(terms, standings).range(),
                policyRange,
                otherBenefits(),
                sroi(),
                new ServiceOverlap(terms, standings).multipleServices());
    }

    private int number(String verdict) {
        return (int) standings.stream()
                .filter(standing -> standing.verdict().equals(verdict))
                .count();
    }

    private int individuals() {
        return (int) standings.stream()
                .map(standing -> standing.claim.individual())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private Amounts value(String verdict) {
        return value(standing -> standing.verdict().equals(verdict));
    }

    private Amounts value(Predicate<Standing> chosen) {
        return standings.stream()
                .filter(chosen)
                .filter(standing -> standing.worth != null)
                .map(standing -> standing.worth.amounts())
                .reduce(Amounts.NONE, Amounts::plus);
    }

    private Map<String, Integer> otherBenefits() {
        Map<String, Integer> benefits = new TreeMap<>();
        for (Standing standing : standings) {
            if (standing.grounds.size() == 1 && standing.grounds.get(0).code().equals("NO_MOVEMENT")) {
                benefits.merge(standing.outcome.code(), 1, Integer::sum);
            }
        }
        return benefits;
    }

    private Totals.Sroi sroi() {
        if (terms.budget() == null) {
            return null;
        }
        BigDecimal total = value("CLAIMABLE").total();
        BigDecimal ratio = total.divide(terms.budget(), 2, RoundingMode.HALF_UP);
        BigDecimal netBenefit = Worth.pence(total.subtract(terms.budget()));
        return new Totals.Sroi(Worth.pence(terms.budget()), ratio, netBenefit);
    }
}
