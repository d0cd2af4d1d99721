package org.claimable.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The facts of one person as rules of people see them, in the order of {@code earlierThan}. */
final class PersonFacts {
    private PersonFacts() {}

    /** A claim with how it stands, or an entry counted before ({@code standing} null). */
    record Fact(Standing standing, boolean stands, int place, Terms terms, Map<String, Object> words) {
        Object said(String word) {
            return word.equals("stands") ? (Object) stands : words.get(word);
        }

        boolean isOf(String type) {
            return switch (type) {
                case "Claim" -> standing != null;
                case "Counted" -> standing == null;
                default -> stands;
            };
        }

        boolean sameYear(Fact other) {
            return terms.sameYear(on(), other.on());
        }

        private LocalDate on() {
            return (LocalDate) words.get("achievedOn");
        }
    }

    private record Placed(Standing standing, LocalDate on, boolean counted, int position, Map<String, Object> words) {}

    static List<Fact> of(
            List<Standing> claims,
            List<JsonNode> entries,
            RuleWords words,
            Catalogue catalogue,
            Terms terms,
            Request request) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            LocalDate on = Wire.date(entry, "achievedOn");
            String reference = References.compared(Wire.text(entry, "reference"));
            placed.add(new Placed(
                    null, on, true, i, words.of(catalogue.outcome(Wire.text(entry, "outcome")), on, reference)));
        }
        for (Standing claim : claims) {
            if (claim.outcome != null) {
                Map<String, Object> said =
                        words.of(claim, request.claim(claim), request.person(claim.claim.individual()));
                placed.add(new Placed(claim, claim.claim.achievedOn(), false, claim.claim.position(), said));
            }
        }
        placed.sort(Comparator.comparing(Placed::on)
                .thenComparing(each -> each.counted() ? 0 : 1)
                .thenComparing(Placed::position));
        List<Fact> facts = new ArrayList<>();
        for (Placed each : placed) {
            boolean stands = each.counted() || each.standing().goesOn();
            facts.add(new Fact(each.standing(), stands, facts.size(), terms, each.words()));
        }
        return facts;
    }

    /** Claims and people as they stand on the wire. */
    record Request(JsonNode request, People people) {
        JsonNode claim(Standing standing) {
            return request.get("claims").get(standing.claim.position());
        }

        JsonNode person(String individual) {
            for (JsonNode person : Wire.list(request, "individuals")) {
                if (individual.equals(people.person(Wire.text(person, "ref")))) {
                    return person;
                }
            }
            return null;
        }

        List<JsonNode> countedBefore(String individual) {
            return Wire.list(request, "previouslyCounted").stream()
                    .filter(entry -> individual.equals(people.person(Wire.text(entry, "individual"))))
                    .toList();
        }
    }
}
