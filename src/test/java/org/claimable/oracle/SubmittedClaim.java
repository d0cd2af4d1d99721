package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A claim as it was submitted, with its position in the request and the age of its person where that is known. */
record SubmittedClaim(
        int position,
        String id,
        String individual,
        Integer age,
        String outcome,
        LocalDate achievedOn,
        JsonNode evidence,
        int headcount,
        BigDecimal share,
        int sustainedYear,
        String service,
        String provider) {

    static List<SubmittedClaim> allOf(JsonNode request) {
        List<SubmittedClaim> claims = new ArrayList<>();
        for (JsonNode claim : Wire.list(request, "claims")) {
            claims.add(of(claim, claims.size(), request));
        }
        return claims;
    }

    private static SubmittedClaim of(JsonNode claim, int position, JsonNode request) {
        String individual = Wire.text(claim, "individual");
        return new SubmittedClaim(
                position,
                Wire.text(claim, "id"),
                individual,
                ageOf(individual, request),
                Wire.text(claim, "outcome"),
                Wire.date(claim, "achievedOn"),
                Wire.field(claim, "evidence"),
                Wire.whole(claim, "headcount", 1),
                Wire.number(claim, "share", BigDecimal.ONE),
                Wire.whole(claim, "sustainedYear", 1),
                Wire.plain(claim, "service"),
                Wire.plain(claim, "provider"));
    }

    private static Integer ageOf(String individual, JsonNode request) {
        for (JsonNode person : Wire.list(request, "individuals")) {
            if (Wire.text(person, "ref").equals(individual) && Wire.field(person, "age") != null) {
                return Wire.whole(person, "age", 0);
            }
        }
        return null;
    }

    boolean tracked() {
        return individual != null;
    }

    String kind() {
        return Wire.text(evidence, "kind");
    }
}
