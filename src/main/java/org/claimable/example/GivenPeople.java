package org.claimable.example;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.bank.Catalogue;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;

/** Reads the people that an example lists, and what was counted of them before. */
record GivenPeople(Catalogue catalogue) {
    /** The people listed, with an age, or segments, or neither. */
    static List<Individual> individuals(Part given) {
        Set<String> refs = new HashSet<>();
        return given.list("individuals").stream()
                .map(part -> {
                    part.hasOnly(List.of("ref", "age", "segments"));
                    String ref = Given.orElse(part.text("ref"), Given.PERSON);
                    if (!refs.add(ref)) {
                        part.wrong("Person %s is listed twice. Remove one of the two.".formatted(ref));
                    }
                    TreeMap<String, String> segments = new TreeMap<>();
                    Part written = part.at("segments");
                    if (part.has("segments") && !written.node().isObject()) {
                        written.wrong("Segments are written by name. Maybe segments: {tenure: social rent}.");
                    }
                    written.keys().forEach(key -> segments.put(key, written.text(key)));
                    return new Individual(ref, part.whole("age"), segments);
                })
                .toList();
    }

    /** What was counted before. */
    List<PreviouslyCounted> counted(Part given) {
        return given.list("previouslyCounted").stream()
                .map(this::count)
                .filter(Objects::nonNull)
                .toList();
    }

    private PreviouslyCounted count(Part part) {
        if (!part.hasOnly(List.of("individual", "outcome", "achievedOn", "reference"))
                || !part.hasAll("What was counted before", "outcome")) {
            return null;
        }
        String outcome = part.text("outcome");
        requireOutcome(part, outcome);
        return new PreviouslyCounted(
                Given.orElse(part.text("individual"), Given.PERSON),
                outcome,
                Given.orElse(part.date("achievedOn"), Given.ACHIEVED_ON),
                Given.orElse(part.text("reference"), "an earlier report"));
    }

    private void requireOutcome(Part part, String outcome) {
        if (catalogue.find(outcome).isEmpty()) {
            part.wrong("\"%s\" is no outcome of the catalogue.%s"
                    .formatted(
                            outcome,
                            catalogue
                                    .nearest(outcome)
                                    .map(" Maybe %s."::formatted)
                                    .orElse("")));
        }
    }
}
