package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** EV-09: later surveys and scores that no longer show what a claimable claim says. */
final class LaterSurveys {
    private final Catalogue catalogue;
    private final Terms terms;

    LaterSurveys(Catalogue catalogue, Terms terms) {
        this.catalogue = catalogue;
        this.terms = terms;
    }

    /** Adds the caveat to the claimable ones among all claims of one person. */
    void add(List<Standing> claims) {
        for (Standing standing : claims) {
            if (standing.isClaimable() && standing.isAskedTwice()) {
                claims.stream()
                        .filter(other -> other != standing && relapses(standing, other))
                        .forEach(other -> standing.laterSurveys.add(other.claim.id()));
            }
            if (!standing.laterSurveys.isEmpty()) {
                standing.caveats.add("LATER_SURVEY");
            }
        }
    }

    private boolean relapses(Standing counted, Standing other) {
        return counted.outcome.equals(other.outcome)
                && terms.sameYear(counted.claim.achievedOn(), other.claim.achievedOn())
                && askedOn(other).isAfter(askedOn(counted))
                && other.isAskedTwice()
                && isOnScale(other)
                && noLongerShows(counted, other);
    }

    private static LocalDate askedOn(Standing standing) {
        LocalDate after = Wire.date(standing.claim.evidence(), "afterOn");
        return after == null ? standing.claim.achievedOn() : after;
    }

    private boolean isOnScale(Standing standing) {
        return isOnScale(standing, "before") && isOnScale(standing, "after");
    }

    private boolean isOnScale(Standing standing, String moment) {
        if (Wire.field(standing.claim.evidence(), moment) == null) {
            return false;
        }
        String scale = standing.outcome.scale();
        return standing.outcome.scored()
                ? catalogue.onScale(scale, score(standing, moment))
                : catalogue.meets(scale, Wire.text(standing.claim.evidence(), moment)) != null;
    }

    private boolean noLongerShows(Standing counted, Standing other) {
        if (other.outcome.scored()) {
            return score(other, "after").compareTo(score(counted, "before")) <= 0;
        }
        return !catalogue.meets(other.outcome.scale(), Wire.text(other.claim.evidence(), "after"));
    }

    private static BigDecimal score(Standing standing, String moment) {
        return Wire.number(standing.claim.evidence(), moment, null);
    }
}
