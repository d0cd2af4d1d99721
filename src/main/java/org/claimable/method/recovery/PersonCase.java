package org.claimable.method.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;

/**
 * What is known of one person, or of one untracked claim: the claims by their positions, what was counted before, and whether it is
 * decided as of the last day on which something can be supplied. {@code individual} is null where nothing is known of the person.
 */
record PersonCase(
        TreeMap<Integer, Claim> claims, Individual individual, List<PreviouslyCounted> counted, boolean later) {

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
        return new PersonCase(changed, person, left, waits);
    }

    /** What is to be otherwise for one claim to count. */
    static final class Changes {
        private final Map<Integer, Claim> replaced = new HashMap<>();
        private final Set<Integer> withdrawn = new HashSet<>();
        private final Set<PreviouslyCounted> entries = new HashSet<>();
        private Individual individual;
        private boolean later;
        private int people = 1;
        private boolean unpriced;

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
