package org.claimable.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** EV-06: whether a record shows that volunteering was regular. */
final class VolunteeringSessions {
    private final Catalogue catalogue;

    VolunteeringSessions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    boolean tooFew(Standing standing) {
        if (!standing.hasAcceptedEvidence()
                || !standing.claim.kind().equals("RECORD")
                || !standing.outcome.code().equals("regular-volunteering")) {
            return false;
        }
        JsonNode evidence = standing.claim.evidence();
        LocalDate from = Wire.date(evidence, "from");
        LocalDate to = Wire.date(evidence, "to");
        if (from == null || to == null || Wire.field(evidence, "sessions") == null) {
            return true;
        }
        return tooFew(from, to.plusDays(1), Wire.whole(evidence, "sessions", 0), standing.claim.achievedOn());
    }

    private boolean tooFew(LocalDate from, LocalDate dayAfter, int sessions, LocalDate achievedOn) {
        int leastMonths = catalogue.parameter("volunteering-months", achievedOn);
        int sessionsAMonth = catalogue.parameter("volunteering-sessions-a-month", achievedOn);
        long months = ChronoUnit.MONTHS.between(from, dayAfter);
        return dayAfter.isBefore(from.plusMonths(leastMonths)) || sessions < months * sessionsAMonth;
    }
}
