package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** The part of stage 1 that looks at a claim's evidence. */
final class EvidenceRules {
    private final Catalogue catalogue;
    private final Terms terms;
    private final VolunteeringSessions sessions;

    EvidenceRules(Catalogue catalogue, Terms terms) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.sessions = new VolunteeringSessions(catalogue);
    }

    void judge(Standing standing) {
        Ground breach = firstBreach(standing);
        if (breach != null) {
            standing.refuse(breach);
        }
        if (wrongDates(standing)) {
            standing.refuse(new Ground("SURVEY_DATES", "EV-07"));
        }
        if (terms.mayRefuse("legacy") && sessions.tooFew(standing)) {
            standing.refuse(new Ground("TOO_FEW_SESSIONS", "EV-06"));
        }
    }

    void addCaveats(Standing standing) {
        if (!standing.hasAcceptedEvidence()) {
            return;
        }
        JsonNode evidence = standing.claim.evidence();
        boolean record = standing.claim.kind().equals("RECORD");
        if (record && catalogue.references().given(Wire.text(evidence, "reference")) == null) {
            standing.caveats.add("UNREFERENCED_RECORD");
        }
        if (!record && Wire.flag(evidence, "retrospective")) {
            standing.caveats.add("RETROSPECTIVE_SURVEY");
        }
        if (!record && (Wire.date(evidence, "beforeOn") == null || Wire.date(evidence, "afterOn") == null)) {
            standing.caveats.add("UNDATED_SURVEY");
        }
    }

    private Ground firstBreach(Standing standing) {
        JsonNode evidence = standing.claim.evidence();
        if (evidence == null) {
            return new Ground("NO_EVIDENCE", "EV-01");
        }
        if (!standing.hasAcceptedEvidence()) {
            return new Ground("WRONG_EVIDENCE", "EV-01");
        }
        if (standing.claim.kind().equals("RECORD")) {
            return null;
        }
        if (Wire.field(evidence, "before") == null || Wire.field(evidence, "after") == null) {
            return new Ground("INCOMPLETE_EVIDENCE", "EV-01");
        }
        String scale = standing.outcome.scale();
        return standing.claim.kind().equals("SURVEY") ? surveyBreach(evidence, scale) : scoreBreach(evidence, scale);
    }

    private Ground surveyBreach(JsonNode evidence, String scale) {
        Boolean metBefore = catalogue.meets(scale, Wire.text(evidence, "before"));
        Boolean metAfter = catalogue.meets(scale, Wire.text(evidence, "after"));
        if (metBefore == null || metAfter == null) {
            return new Ground("UNKNOWN_ANSWER", "EV-02");
        }
        if (metBefore) {
            return new Ground("ALREADY_MET", "EV-03");
        }
        return metAfter ? null : new Ground("NO_MOVEMENT", "EV-04");
    }

    private Ground scoreBreach(JsonNode evidence, String scale) {
        BigDecimal before = Wire.number(evidence, "before", null);
        BigDecimal after = Wire.number(evidence, "after", null);
        if (!catalogue.onScale(scale, before) || !catalogue.onScale(scale, after)) {
            return new Ground("UNKNOWN_ANSWER", "EV-02");
        }
        return after.compareTo(before) > 0 ? null : new Ground("NO_MOVEMENT", "EV-08");
    }

    private boolean wrongDates(Standing standing) {
        if (!standing.hasAcceptedEvidence() || standing.claim.kind().equals("RECORD")) {
            return false;
        }
        JsonNode evidence = standing.claim.evidence();
        LocalDate before = Wire.date(evidence, "beforeOn");
        LocalDate after = Wire.date(evidence, "afterOn");
        boolean retrospective = Wire.flag(evidence, "retrospective");
        boolean notLater = before != null && after != null && !after.isAfter(before);
        return (notLater && !retrospective) || afterAsOf(before) || afterAsOf(after);
    }

    private boolean afterAsOf(LocalDate day) {
        return day != null && day.isAfter(terms.asOf());
    }
}
