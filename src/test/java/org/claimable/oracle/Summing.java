package org.claimable.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The totals over the claims of a cohort once each is decided. */
final class Summing {
    private final Terms terms;
    private final List<Standing> standings;

    Summing(Terms terms, List<Standing> standings) {
        this.terms = terms;
        this.standings = standings;
    }

    Totals totals(Totals.Range policyRange, Movements movements, Map<String, List<Totals.ReferenceGroup>> remarks) {
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
                movements.otherBenefits(),
                movements.noImprovement(),
                byBank(),
                sroi(),
                new ServiceOverlap(terms, standings).multipleServices(),
                remarks);
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

    /** By bank; claims of unknown outcomes are of none. */
    private Map<String, Totals.Group> byBank() {
        Map<String, Totals.Group> banks = new TreeMap<>();
        standings.stream()
                .filter(standing -> standing.outcome != null)
                .collect(Collectors.groupingBy(standing -> standing.outcome.bank()))
                .forEach((bank, claims) -> banks.put(bank, new Summing(terms, claims).group()));
        return banks;
    }

    private Totals.Group group() {
        return new Totals.Group(
                standings.size(),
                number("CLAIMABLE"),
                number("NOT_CLAIMABLE"),
                number("REVIEW"),
                individuals(),
                value(standing -> true),
                value("CLAIMABLE"));
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
