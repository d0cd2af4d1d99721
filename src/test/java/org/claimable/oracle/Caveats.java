package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.List;

/** The caveats that hang on a claim's evidence and value, and what switched-off rules would have said. */
final class Caveats {
    private final Eligibility eligibility;
    private final EvidenceRules evidence;
    private final Valuation valuation;
    private final Clashes clashes;

    Caveats(Eligibility eligibility, EvidenceRules evidence, Valuation valuation, Clashes clashes) {
        this.eligibility = eligibility;
        this.evidence = evidence;
        this.valuation = valuation;
        this.clashes = clashes;
    }

    void add(Standing standing) {
        if (standing.outcome == null) {
            return;
        }
        evidence.addCaveats(standing);
        if (standing.claim.share().compareTo(BigDecimal.ONE) < 0) {
            standing.caveats.add("SHARED_ACTIVITY");
        }
        String deadweight = valuation.deadweightCaveat(standing.outcome);
        if (standing.worth == null) {
            standing.caveats.add("NO_VALUE");
        } else if (deadweight != null) {
            standing.caveats.add(deadweight);
        }
    }

    /** Advises on the claimable claims of one person. */
    void advise(List<Standing> claimable, List<Achievement> countedBefore) {
        for (Standing standing : claimable) {
            eligibility.advise(standing);
            claimable.stream()
                    .filter(other -> other != standing)
                    .forEach(other -> advisePair(standing, other.achievement()));
            countedBefore.forEach(entry -> advisePair(standing, entry));
            if (!standing.advisories.isEmpty()) {
                standing.caveats.add("ADVISORY");
            }
        }
    }

    private void advisePair(Standing standing, Achievement other) {
        String row = clashes.silentRow(standing.achievement(), other);
        if (row != null) {
            standing.advisories.add(row);
        }
    }
}
