package org.claimable.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.claim.SubmittedTable.TableNote;
import org.claimable.rulebook.RuleSet;

/** Puts what references tell of a cohort into words: as caveats of the summary, and as notes on what was submitted. */
record ReferenceCaveats(ReferenceFindings found, RuleSet ruleSet) {
    private static final int MOST_NAMED = 3;

    void addTo(Tally tally) {
        ReferenceFindings.Found similar = found.similar();
        if (similar.count() > 0) {
            add(
                    tally,
                    "SIMILAR_REFERENCES",
                    "CO-07",
                    similar,
                    "%s of references: %s."
                            .formatted(counted(similar.count(), "group"), named(similar.groups(), " and ")));
        }
        ReferenceFindings.Found shared = found.shared();
        if (shared.count() > 0 || !shared.note().isEmpty()) {
            String facts = shared.count() == 0
                    ? ""
                    : "%s cited for two people or more: %s."
                            .formatted(
                                    shared.count() == 1 ? "1 record is" : "%,d records are".formatted(shared.count()),
                                    named(shared.groups(), ""));
            add(tally, "SHARED_REFERENCE", "EV-10", shared, (facts + " " + shared.note()).strip());
        }
        if (found.unmatched().any()) {
            List<CaveatGroup> groups = unmatched();
            tally.add(
                    "UNMATCHED_ENTRIES",
                    ruleSet.norm("CO-08"),
                    unmatchedWords(),
                    0,
                    groups.subList(0, Math.min(groups.size(), ReferenceFindings.MOST_GROUPS)),
                    groups.size());
        }
    }

    private void add(Tally tally, String code, String norm, ReferenceFindings.Found found, String facts) {
        int claims =
                found.groups().stream().mapToInt(each -> each.claims().size()).sum();
        tally.add(code, ruleSet.norm(norm), facts, claims, found.groups(), found.count());
    }

    private List<CaveatGroup> unmatched() {
        List<String> references = new ArrayList<>(found.unmatched().individuals());
        found.unmatched().counted().stream()
                .filter(each -> !found.unmatched().individuals().contains(each))
                .forEach(references::add);
        return references.stream()
                .map(each -> new CaveatGroup(List.of(each), List.of(), List.of()))
                .toList();
    }

    private String unmatchedWords() {
        List<String> parts = new ArrayList<>();
        List<String> listed = found.unmatched().individuals();
        List<String> counted = found.unmatched().counted();
        if (!listed.isEmpty()) {
            parts.add("Listed, and named by no claim: %s.".formatted(people(listed)));
        }
        if (!counted.isEmpty()) {
            parts.add("Counted before, and named by no claim: %s.".formatted(people(counted)));
        }
        return String.join(" ", parts);
    }

    /** The notes on what was submitted. */
    List<TableNote> notes() {
        List<TableNote> notes = new ArrayList<>();
        ReferenceFindings.Unmatched unmatched = found.unmatched();
        if (!unmatched.placeholders().isEmpty()) {
            notes.add(new TableNote(
                    "individuals",
                    "PLACEHOLDER_LEFT_OUT",
                    "Left out of the listed people, because it is not a reference to a person: %s."
                            .formatted(quoted(unmatched.placeholders()))));
        }
        if (!unmatched.individuals().isEmpty()) {
            notes.add(new TableNote(
                    "individuals",
                    "UNMATCHED_ENTRIES",
                    "Listed, and named by no claim: %s. Check how the references are written."
                            .formatted(people(unmatched.individuals()))));
        }
        if (!unmatched.counted().isEmpty()) {
            notes.add(new TableNote(
                    "previouslyCounted",
                    "UNMATCHED_ENTRIES",
                    "Counted before, and named by no claim: %s. Check how the references are written."
                            .formatted(people(unmatched.counted()))));
        }
        return notes;
    }

    private static String people(List<String> references) {
        String people = references.size() == 1 ? "1 person" : "%,d people".formatted(references.size());
        return "%s (%s)".formatted(people, quoted(references));
    }

    private static String quoted(List<String> references) {
        return few(references.stream().map(ReferenceCaveats::quoted).toList());
    }

    private static String quoted(String reference) {
        return "\"%s\"".formatted(reference);
    }

    private static String named(List<CaveatGroup> groups, String between) {
        return few(groups.stream().map(each -> named(each, between)).toList());
    }

    private static String named(CaveatGroup group, String between) {
        String references = group.references().stream()
                .limit(MOST_NAMED)
                .map(ReferenceCaveats::quoted)
                .collect(Collectors.joining(between.isEmpty() ? ", " : between));
        return group.lines().isEmpty()
                ? references
                : "%s (first on line %,d)".formatted(references, group.lines().get(0));
    }

    private static String few(List<String> parts) {
        return parts.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (parts.size() > MOST_NAMED ? " and others" : "");
    }

    private static String counted(int count, String thing) {
        return count == 1 ? "1 " + thing : "%,d %ss".formatted(count, thing);
    }
}
