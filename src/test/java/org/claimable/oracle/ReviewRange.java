package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What the untracked claims could add once people are known, from counting alone. */
final class ReviewRange {
    private final Terms terms;
    private final List<Standing> standings;

    ReviewRange(Terms terms, List<Standing> standings) {
        this.terms = terms;
        this.standings = standings;
    }

    Totals.Range range() {
        BigDecimal low = Amounts.NOTHING;
        BigDecimal high = Amounts.NOTHING;
        for (List<Standing> lines : untrackedByOutcomeAndYear()) {
            BigDecimal leastPeople = withLeastPeople(lines);
            BigDecimal everybody = lines.stream().map(Standing::total).reduce(Amounts.NOTHING, BigDecimal::add);
            low = low.add(leastPeople.min(everybody));
            high = high.add(leastPeople.max(everybody));
        }
        return new Totals.Range(low, high);
    }

    private List<List<Standing>> untrackedByOutcomeAndYear() {
        return standings.stream()
                .filter(standing -> standing.verdict().equals("REVIEW"))
                .filter(standing ->
                        standing.grounds.stream().anyMatch(g -> g.code().equals("UNTRACKED_INDIVIDUAL")))
                .collect(Collectors.groupingBy(this::outcomeAndYear))
                .values()
                .stream()
                .toList();
    }

    private BigDecimal withLeastPeople(List<Standing> lines) {
        Standing largest = lines.get(0);
        for (Standing line : lines) {
            if (line.claim.headcount() > largest.claim.headcount()) {
                largest = line;
            }
        }
        int unknown = Math.max(0, largest.claim.headcount() - peopleAlreadyCounted(outcomeAndYear(largest)));
        return largest.worth == null ? Amounts.NOTHING : largest.worth.totalFor(unknown);
    }

    private int peopleAlreadyCounted(List<String> outcomeAndYear) {
        return (int) standings.stream()
                .filter(standing -> standing.verdict().equals("CLAIMABLE"))
                .filter(standing -> outcomeAndYear(standing).equals(outcomeAndYear))
                .map(standing -> standing.claim.individual())
                .distinct()
                .count();
    }

    private List<String> outcomeAndYear(Standing standing) {
        String year = terms.rolling() ? "any" : terms.yearOf(standing.claim.achievedOn());
        return List.of(standing.outcome.code(), year);
    }
}
