package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What rules of people may ask of a claim, or of what was counted before, by the word for it; null is blank. */
final class RuleWords {
    static final List<String> CONDITIONS = List.of(
            "stands",
            "known",
            "untracked",
            "adultOutcome",
            "youthOutcome",
            "shared",
            "priced",
            "ageKnown",
            "evidence.given",
            "evidence.missing",
            "evidence.recorded",
            "evidence.dates.bothGiven",
            "outsidePeriod",
            "isOnOrAfter( \"2024-04-01\" )",
            "isOnOrBefore( \"2024-02-29\" )",
            "terms.deadweightIncluded",
            "field( \"agreed\" )");
    static final List<String> NUMBERS = List.of(
            "headcount",
            "share",
            "sustainedYear",
            "age",
            "worth.total",
            "worth.wellbeing",
            "worth.exchequer",
            "worth.business",
            "evidence.attendance.sessions",
            "field( \"visits\" )",
            "parameters.outcomesAYear",
            "parameters.adultFromAge");
    static final List<String> DAYS = List.of(
            "achievedOn",
            "terms.asOf",
            "evidence.dates.before",
            "evidence.dates.after",
            "evidence.attendance.from",
            "evidence.attendance.to",
            "field( \"started\" )",
            "parameters.serviceStart");
    static final List<String> TEXTS = List.of(
            "id",
            "outcomeCode",
            "outcome.bank",
            "outcome.name",
            "outcome.audience",
            "deadweightCategory",
            "year",
            "segment( \"tenure\" )",
            "service",
            "provider",
            "space",
            "evidence.kind",
            "evidence.reference",
            "field( \"ward\" )",
            "field( \"postcode\" )");

    private final Catalogue catalogue;
    private final Terms terms;
    private final JsonNode valueSet;

    RuleWords(Catalogue catalogue, Terms terms, JsonNode valueSet) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.valueSet = valueSet;
    }

    /** Of a claim of a known outcome; {@code submitted} is it on the wire, {@code person} its individual there or null. */
    Map<String, Object> of(Standing standing, JsonNode submitted, JsonNode person) {
        Map<String, Object> said = new HashMap<>();
        SubmittedClaim claim = standing.claim;
        said.put("id", References.compared(claim.id()));
        said.put("headcount", BigDecimal.valueOf(claim.headcount()));
        said.put("share", claim.share());
        said.put("sustainedYear", BigDecimal.valueOf(claim.sustainedYear()));
        said.put("service", References.compared(Wire.text(submitted, "service")));
        said.put("provider", catalogue.references().given(Wire.text(submitted, "provider")));
        said.put("space", References.compared(Wire.text(submitted, "space")));
        said.put("age", claim.age() == null ? null : BigDecimal.valueOf(claim.age()));
        said.put("segment( \"tenure\" )", References.compared(Wire.text(Wire.field(person, "segments"), "tenure")));
        said.put("priced", standing.worth != null);
        if (standing.worth != null) {
            Worth worth = standing.worth;
            said.put("worth.wellbeing", worth.wellbeing());
            said.put("worth.exchequer", worth.exchequer());
            said.put("worth.business", worth.business());
            said.put("worth.total", worth.wellbeing().add(worth.exchequer()).add(worth.business()));
        }
        evidence(claim.evidence(), standing.outcome, said);
        JsonNode fields = Wire.field(submitted, "fields");
        said.put("field( \"ward\" )", References.compared(Wire.text(fields, "ward")));
        said.put("field( \"visits\" )", Wire.number(fields, "visits", null));
        said.put("field( \"started\" )", Wire.date(fields, "started"));
        said.put("field( \"agreed\" )", Wire.field(fields, "agreed") == null ? null : Wire.flag(fields, "agreed"));
        said.put("field( \"postcode\" )", References.compared(Wire.text(Wire.field(person, "fields"), "postcode")));
        common(standing.outcome, claim.achievedOn(), said);
        return said;
    }

    /** Of an entry counted before: a record of one person for one year, of which nothing else is known. */
    Map<String, Object> of(KnownOutcome outcome, LocalDate day, String reference) {
        Map<String, Object> said = new HashMap<>();
        said.put("headcount", BigDecimal.ONE);
        said.put("share", BigDecimal.ONE);
        said.put("sustainedYear", BigDecimal.ONE);
        said.put("priced", false);
        said.put("evidence.kind", "record");
        said.put("evidence.reference", reference);
        said.put("evidence.given", true);
        said.put("evidence.missing", false);
        said.put("evidence.recorded", outcome.kinds().contains("RECORD"));
        said.put("evidence.dates.bothGiven", false);
        common(outcome, day, said);
        return said;
    }

    private void common(KnownOutcome outcome, LocalDate day, Map<String, Object> said) {
        said.put("outcomeCode", outcome.code());
        said.put("outcome.bank", outcome.bank());
        said.put("outcome.name", outcome.name());
        said.put("outcome.audience", outcome.audience());
        said.put("deadweightCategory", outcome.category());
        said.put("year", terms.yearOf(day));
        said.put("achievedOn", day);
        said.put("known", true);
        said.put("untracked", false);
        said.put("adultOutcome", outcome.audience().equals("adult"));
        said.put("youthOutcome", outcome.audience().equals("youth"));
        said.put("terms.asOf", terms.asOf());
        said.put("terms.deadweightIncluded", Wire.flag(valueSet, "deadweightIncluded"));
        said.put("shared", ((BigDecimal) said.get("share")).compareTo(BigDecimal.ONE) < 0);
        said.put("ageKnown", said.get("age") != null);
        said.put(
                "outsidePeriod",
                terms.from() != null && day.isBefore(terms.from()) || terms.to() != null && day.isAfter(terms.to()));
        said.put("isOnOrAfter( \"2024-04-01\" )", !day.isBefore(LocalDate.of(2024, 4, 1)));
        said.put("isOnOrBefore( \"2024-02-29\" )", !day.isAfter(LocalDate.of(2024, 2, 29)));
        said.put("parameters.adultFromAge", BigDecimal.valueOf(catalogue.parameter("adult-from-age", day)));
        boolean year = !day.isBefore(LocalDate.of(2024, 4, 1));
        said.put("parameters.outcomesAYear", year ? BigDecimal.valueOf(3) : null);
        said.put("parameters.serviceStart", LocalDate.of(2024, 2, 1));
    }

    private void evidence(JsonNode evidence, KnownOutcome outcome, Map<String, Object> said) {
        String kind = Wire.text(evidence, "kind");
        boolean accepted = kind != null && outcome.kinds().contains(kind);
        boolean record = accepted && kind.equals("RECORD");
        said.put("evidence.given", kind != null);
        said.put("evidence.missing", kind == null);
        said.put("evidence.kind", kind == null ? null : kind.toLowerCase(Locale.ROOT));
        said.put("evidence.reference", catalogue.references().given(Wire.text(evidence, "reference")));
        said.put("evidence.recorded", record);
        if (record) {
            said.put("evidence.attendance.from", Wire.date(evidence, "from"));
            said.put("evidence.attendance.to", Wire.date(evidence, "to"));
            said.put("evidence.attendance.sessions", Wire.number(evidence, "sessions", null));
        } else if (accepted) {
            said.put("evidence.dates.before", Wire.date(evidence, "beforeOn"));
            said.put("evidence.dates.after", Wire.date(evidence, "afterOn"));
        }
        said.put(
                "evidence.dates.bothGiven",
                said.get("evidence.dates.before") != null && said.get("evidence.dates.after") != null);
    }
}
