package org.claimable.method.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;
import org.claimable.method.report.CaveatCount.CaveatGroup;
import org.claimable.method.rulebook.RuleSet;

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
                    Sentence.SIMILAR_REFERENCES.of(many(similar.count(), "group"), named(similar.groups(), " and ")));
        }
        ReferenceFindings.Found shared = found.shared();
        if (shared.count() > 0 || shared.note() != Wording.NONE) {
            Wording facts = shared.count() == 0
                    ? Wording.NONE
                    : Sentence.SHARED_REFERENCE.of(
                            shared.count() == 1 ? "1 record is" : "%,d records are".formatted(shared.count()),
                            named(shared.groups(), ""));
            add(tally, "SHARED_REFERENCE", "EV-10", shared, facts.and(shared.note()));
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

    private void add(Tally tally, String code, String norm, ReferenceFindings.Found found, Wording facts) {
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

    private Wording unmatchedWords() {
        return Stream.concat(listed(), counted()).reduce(Wording.NONE, Wording::and);
    }

    private Stream<Wording> listed() {
        return unnamed(Sentence.LISTED_UNNAMED, found.unmatched().individuals());
    }

    private Stream<Wording> counted() {
        return unnamed(Sentence.COUNTED_UNNAMED, found.unmatched().counted());
    }

    /** A sentence on people whom no claim names; none where there are none. */
    private static Stream<Wording> unnamed(Sentence how, List<String> references) {
        String people = references.size() == 1 ? "1 person" : "%,d people".formatted(references.size());
        return references.isEmpty() ? Stream.empty() : Stream.of(how.of(people, quoted(references)));
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
        listed().map(each -> unmatched("individuals", each)).forEach(notes::add);
        counted().map(each -> unmatched("previouslyCounted", each)).forEach(notes::add);
        return notes;
    }

    private static TableNote unmatched(String place, Wording sentence) {
        return new TableNote(place, "UNMATCHED_ENTRIES", sentence.text() + " Check how the references are written.");
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

    private static String many(int count, String thing) {
        return count == 1 ? "1 " + thing : "%,d %ss".formatted(count, thing);
    }
}
