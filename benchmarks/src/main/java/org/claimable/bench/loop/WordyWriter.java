package org.claimable.bench.loop;

import java.io.OutputStream;

/** Writes as much as the service does: every part of the value, and of each reason a message with its facts, a source and a remedy. */
public final class WordyWriter extends CompactWriter {
    private static final String SOURCE = "HACT, Community Spaces Impact Framework report (2024), section 4.2";
    private static final String RATES =
            "Homes and Communities Agency, Additionality Guide, fourth edition (2014), rates by "
                    + "category, as HACT's help articles give them";

    public WordyWriter(OutputStream out) {
        super(out);
    }

    @Override
    void head(Person person) {
        if (person.individual != null) {
            json.writeStringProperty("individual", person.individual);
        }
    }

    @Override
    void body(Claim claim, Judged judged) {
        json.writeName("value");
        if (judged.isPriced) {
            value(claim, judged);
        } else {
            json.writeNull();
        }
        json.writeName("reasons");
        json.writeStartArray();
        judged.codes.forEach(code -> reason(claim, code));
        json.writeEndArray();
        json.writeName("caveats");
        json.writeStartArray();
        caveats(claim, judged);
        json.writeEndArray();
    }

    private void value(Claim claim, Judged judged) {
        long exchequer = Worth.exchequer(judged.outcome);
        long business = Worth.business(judged.outcome);
        json.writeStartObject();
        json.writeNumberProperty("wellbeing", pounds(judged.wellbeing));
        json.writeNumberProperty("deadweightRate", judged.rate / 10_000.0);
        json.writeNumberProperty("wellbeingNet", pounds(judged.net));
        json.writeNumberProperty("exchequer", pounds(exchequer));
        json.writeNumberProperty("business", pounds(business));
        json.writeNumberProperty("perPerson", pounds(judged.net + exchequer + business));
        json.writeNumberProperty("headcount", claim.headcount);
        json.writeNumberProperty("share", claim.share / 10_000.0);
        json.writeNumberProperty("total", pounds(judged.total));
        json.writeEndObject();
    }

    private void reason(Claim claim, String code) {
        json.writeStartObject();
        json.writeStringProperty("code", code);
        json.writeStringProperty("rule", "EV-03");
        String outcome = claim.judged.outcome == null ? claim.outcome : claim.judged.outcome.row.name();
        json.writeStringProperty("message", outcome + ": the answer before already met the outcome, or the like.");
        facts("EV-03", outcome);
        json.writeName("claims");
        json.writeStartArray();
        json.writeEndArray();
        json.writeStringProperty("source", SOURCE);
        json.writeStringProperty("provenance", "published");
        json.writeStringProperty("remedy", "Nothing would: the outcome was there before the service began.");
        json.writeStringProperty("pointer", "/claims/0/evidence/before");
        json.writeEndObject();
    }

    private void caveats(Claim claim, Judged judged) {
        if (judged.isPriced && !judged.outcome.ownRate) {
            caveat(
                    "DEFAULT_DEADWEIGHT",
                    "The default rate of deadweight for " + judged.outcome.row.category() + " was used.");
        }
        if (claim.share < 10_000) {
            caveat("SHARED_ACTIVITY", "The activity is shared between contracts; a part of its value is claimed here.");
        }
        Evidence evidence = claim.evidence;
        if (evidence != null && evidence.retrospective) {
            caveat(
                    "RETROSPECTIVE_SURVEY",
                    "Before and after were asked together at the end, which departs from best practice.");
        }
    }

    private void facts(String template, String fact) {
        json.writeName("templates");
        json.writeStartArray();
        json.writeString(template);
        json.writeEndArray();
        json.writeName("facts");
        json.writeStartArray();
        json.writeString(fact);
        json.writeEndArray();
    }

    private void caveat(String code, String message) {
        json.writeStartObject();
        json.writeStringProperty("code", code);
        json.writeStringProperty("rule", "VA-04");
        json.writeStringProperty("message", message);
        facts("VA-04a", "0.19");
        json.writeStringProperty("source", RATES);
        json.writeStringProperty("provenance", "legacy");
        json.writeEndObject();
    }
}
