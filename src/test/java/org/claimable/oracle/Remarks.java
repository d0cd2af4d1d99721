package org.claimable.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the summary says of a cohort's references and banks, beside the figures. */
final class Remarks {
    private final Catalogue catalogue;
    private final Terms terms;
    private final JsonNode request;
    private final List<Standing> standings;

    Remarks(Catalogue catalogue, Terms terms, JsonNode request, List<Standing> standings) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.request = request;
        this.standings = standings;
    }

    /** The remarks that apply, by code, each with the groups of references that it is about. */
    Map<String, List<Totals.ReferenceGroup>> byCode() {
        Map<String, List<Totals.ReferenceGroup>> remarks = new LinkedHashMap<>();
        remarks.put("SIMILAR_REFERENCES", terms.foldsReferences() ? List.of() : similar());
        remarks.put("SHARED_REFERENCE", shared());
        remarks.put("UNMATCHED_ENTRIES", unmatched());
        remarks.values().removeIf(List::isEmpty);
        if (claimableOf("UKMWB") && claimableOf("UKSVB")) {
            remarks.put("BANKS_TOGETHER", List.of());
        }
        return remarks;
    }

    /** For each person as folded the spellings that differ as written, where there are two or more. */
    private List<Totals.ReferenceGroup> similar() {
        Map<String, Map<String, String>> spellings = new LinkedHashMap<>();
        Stream.concat(claimed(), listed()).forEach(name -> spellings
                .computeIfAbsent(References.folded(References.compared(name)), key -> new LinkedHashMap<>())
                .putIfAbsent(References.compared(name), name));
        return spellings.values().stream()
                .filter(names -> names.size() > 1)
                .map(names -> new Totals.ReferenceGroup(
                        List.copyOf(names.values()),
                        ids(standing -> names.containsKey(References.compared(standing.claim.named())))))
                .toList();
    }

    /** The listed people and those of earlier counts whom no claim names, each in a group of its own. */
    private List<Totals.ReferenceGroup> unmatched() {
        People people = new People(catalogue.references(), terms.foldsReferences());
        Map<String, String> unmatched = new LinkedHashMap<>();
        listed().forEach(name -> unmatched.putIfAbsent(people.person(name), name));
        claimed().forEach(name -> unmatched.remove(people.person(name)));
        return unmatched.values().stream()
                .map(name -> new Totals.ReferenceGroup(List.of(name), List.of()))
                .toList();
    }

    private Stream<String> claimed() {
        return standings.stream().map(standing -> standing.claim.named()).filter(Objects::nonNull);
    }

    /** The references of listed people, then of earlier counts. */
    private Stream<String> listed() {
        return Stream.concat(named("individuals", "ref"), named("previouslyCounted", "individual"));
    }

    private Stream<String> named(String list, String field) {
        return Wire.list(request, list).stream()
                .map(entry -> Wire.text(entry, field))
                .filter(name -> catalogue.references().given(name) != null);
    }

    private List<Totals.ReferenceGroup> shared() {
        Map<String, List<Standing>> citing = new LinkedHashMap<>();
        for (Standing standing : standings) {
            String reference = catalogue.references().given(recordOf(standing));
            if (reference != null && standing.claim.tracked()) {
                citing.computeIfAbsent(reference, key -> new ArrayList<>()).add(standing);
            }
        }
        return citing.values().stream()
                .filter(claims -> people(claims) > 1)
                .map(claims -> new Totals.ReferenceGroup(List.of(recordOf(claims.get(0))), ids(claims::contains)))
                .toList();
    }

    private static String recordOf(Standing standing) {
        boolean record =
                standing.claim.evidence() != null && standing.claim.kind().equals("RECORD");
        return record ? Wire.text(standing.claim.evidence(), "reference") : null;
    }

    private static long people(List<Standing> claims) {
        return claims.stream()
                .map(standing -> standing.claim.individual())
                .distinct()
                .count();
    }

    private boolean claimableOf(String bank) {
        return standings.stream()
                .anyMatch(standing ->
                        standing.isClaimable() && standing.outcome.bank().equals(bank));
    }

    private List<String> ids(Predicate<Standing> wanted) {
        return standings.stream()
                .filter(wanted)
                .map(standing -> standing.claim.id())
                .toList();
    }
}
