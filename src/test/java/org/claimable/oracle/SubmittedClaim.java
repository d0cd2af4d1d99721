package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A claim as it was submitted, with its position in the request and the age of its person where that is known. Its
 * individual is what all references to the person have in common, and {@code named} the one written here; null of nobody.
 */
record SubmittedClaim(
        int position,
        String id,
        String individual,
        String named,
        Integer age,
        String outcome,
        LocalDate achievedOn,
        JsonNode evidence,
        int headcount,
        BigDecimal share,
        int sustainedYear,
        String service,
        String provider) {

    static List<SubmittedClaim> allOf(JsonNode request, References references, People people) {
        List<SubmittedClaim> claims = new ArrayList<>();
        for (JsonNode claim : Wire.list(request, "claims")) {
            claims.add(of(claim, claims.size(), request, references, people));
        }
        return claims;
    }

    private static SubmittedClaim of(
            JsonNode claim, int position, JsonNode request, References references, People people) {
        String individual = people.person(Wire.text(claim, "individual"));
        return new SubmittedClaim(
                position,
                Wire.text(claim, "id"),
                individual,
                individual == null ? null : Wire.text(claim, "individual"),
                ageOf(individual, request, people),
                Wire.text(claim, "outcome"),
                Wire.date(claim, "achievedOn"),
                Wire.field(claim, "evidence"),
                Wire.whole(claim, "headcount", 1),
                Wire.number(claim, "share", BigDecimal.ONE),
                Wire.whole(claim, "sustainedYear", 1),
                References.compared(Wire.text(claim, "service")),
                References.caseFolded(references.given(Wire.text(claim, "provider"))));
    }

    private static Integer ageOf(String individual, JsonNode request, People people) {
        for (JsonNode person : Wire.list(request, "individuals")) {
            boolean same = individual != null && individual.equals(people.person(Wire.text(person, "ref")));
            if (same && Wire.field(person, "age") != null) {
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
