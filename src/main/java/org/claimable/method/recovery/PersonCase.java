package org.claimable.method.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;

/**
 * What is known of one person, or of one untracked claim: the claims by their positions, what was counted before, and whether it is
 * decided as of the last day on which something can be supplied. {@code individual} is null where nothing is known of the person.
 */
record PersonCase(
        TreeMap<Integer, Claim> claims,
        Individual individual,
        List<PreviouslyCounted> counted,
        boolean later,
        LocalDate asOf) {

    /** The same with what some changes say. */
    PersonCase with(List<Changes> all) {
        TreeMap<Integer, Claim> changed = new TreeMap<>(claims);
        List<PreviouslyCounted> left = new ArrayList<>(counted);
        Individual person = individual;
        boolean waits = later;
        for (Changes changes : all) {
            changed.putAll(changes.replaced);
            person = changes.individual == null ? person : changes.individual;
            waits |= changes.later;
            left.removeAll(changes.entries);
        }
        all.forEach(each -> changed.keySet().removeAll(each.withdrawn));
        if (waits && !later) {
            // What else is still to come does not count by the way.
            Set<Integer> meant = all.stream().map(each -> each.place).collect(Collectors.toSet());
            changed.entrySet().removeIf(each -> !meant.contains(each.getKey()) && isToCome(each.getValue()));
        }
        return new PersonCase(changed, person, left, waits, asOf);
    }

    private boolean isToCome(Claim claim) {
        return claim.achievedOn() != null && claim.achievedOn().isAfter(asOf);
    }

    /** One of the claims, with one thing that was counted before. */
    PersonCase alone(int place, PreviouslyCounted entry) {
        return new PersonCase(new TreeMap<>(Map.of(place, claims.get(place))), individual, List.of(entry), later, asOf);
    }

    /** What is to be otherwise for one claim to count. */
    static final class Changes {
        private final int place;
        private final Map<Integer, Claim> replaced = new HashMap<>();
        private final Set<Integer> withdrawn = new HashSet<>();
        private final Set<PreviouslyCounted> entries = new HashSet<>();
        private Individual individual;
        private boolean later;
        private int people = 1;
        private boolean unpriced;

        /** For the claim at a position. */
        Changes(int place) {
            this.place = place;
        }

        /** What the claim at a position says by now, null where it was not changed. */
        Claim claim(int at) {
            return replaced.get(at);
        }

        /** The claim at a position says something else. */
        void replace(int place, Claim claim) {
            replaced.put(place, claim);
        }

        /** Claims are withdrawn, by their positions. */
        void withdraw(Set<Integer> places) {
            withdrawn.addAll(places);
        }

        /** What was counted before is withdrawn. */
        void withdraw(List<PreviouslyCounted> counted) {
            entries.addAll(counted);
        }

        void know(Individual person) {
            individual = person;
        }

        /** It is decided as of the last day on which something can be supplied. */
        void decideLater() {
            later = true;
        }

        /** The claim at a position is of so many people, of whom one is looked at. */
        void name(int place, Claim ofOne, int headcount) {
            replace(place, ofOne);
            people = headcount;
        }

        Set<Integer> withdrawn() {
            return withdrawn;
        }

        /** It is not known what it is worth then. */
        void leaveUnpriced() {
            unpriced = true;
        }

        boolean isPriced() {
            return !unpriced;
        }

        /** Of how many people the claim is. */
        int people() {
            return people;
        }
    }
}
