package org.claimable.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stages 3 and 4: what was counted before, and once a year, across the claims of one person. */
final class Counting {
    private final Terms terms;
    private final Clashes clashes;

    Counting(Terms terms, Clashes clashes) {
        this.terms = terms;
        this.clashes = clashes;
    }

    void countedBefore(List<Standing> claims, List<Achievement> countedBefore) {
        for (Standing standing : claims) {
            for (Achievement entry : countedBefore) {
                Ground strike = strike(standing.achievement(), entry);
                if (strike != null) {
                    standing.refuse(strike);
                }
            }
        }
    }

    private Ground strike(Achievement claimed, Achievement entry) {
        boolean sameYear = terms.sameYear(claimed.on(), entry.on());
        if (sameYear && claimed.outcome().equals(entry.outcome())) {
            return new Ground("COUNTED_BEFORE", "CO-03");
        }
        return clashes.isOnce(claimed, entry) ? new Ground("COUNTED_LATELY", "CO-90") : clashes.between(claimed, entry);
    }

    void onceAYear(List<Standing> claims) {
        List<Standing> byDate = new ArrayList<>(claims);
        byDate.sort(Comparator.<Standing, LocalDate>comparing(standing -> standing.claim.achievedOn())
                .thenComparing(standing -> standing.claim.position()));
        List<Standing> stayed = new ArrayList<>();
        for (Standing standing : byDate) {
            Standing counted = countedIn(stayed, standing);
            if (counted == null) {
                stayed.add(standing);
            } else {
                standing.refuse(repeatOf(counted, standing));
            }
        }
    }

    private Standing countedIn(List<Standing> stayed, Standing standing) {
        return stayed.stream()
                .filter(other -> other.outcome.equals(standing.outcome))
                .filter(other -> terms.sameYear(other.claim.achievedOn(), standing.claim.achievedOn())
                        || clashes.isOnce(other.achievement(), standing.achievement()))
                .findFirst()
                .orElse(null);
    }

    private Ground repeatOf(Standing counted, Standing repeated) {
        if (!terms.sameYear(counted.claim.achievedOn(), repeated.claim.achievedOn())) {
            return new Ground("COUNTED_LATELY", "CO-90", List.of(counted.claim.id()));
        }
        String one = counted.claim.provider();
        String other = repeated.claim.provider();
        boolean differs = one != null && other != null && !one.equals(other);
        return differs
                ? new Ground("COUNTED_BY_ANOTHER_PROVIDER", "CO-02", List.of(counted.claim.id()))
                : new Ground("COUNTED_THIS_YEAR", "CO-01", List.of(counted.claim.id()));
    }
}
