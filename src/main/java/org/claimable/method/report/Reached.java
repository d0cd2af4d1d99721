package org.claimable.method.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Evidence;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.Measured.MeasureTotal;
import org.claimable.method.measure.Measured.SpaceTotals;

/**
 * How many people attended a space, were surveyed on an outcome there, and reached it. Who attended is known by figures: either
 * {@code attended} is given, or {@code atLeast} and {@code atMost}; the others are null. {@code surveyed} are people of whom claims give an
 * answer or score before and after; {@code reached} those with a claim that is claimable, whatever its evidence. Each person is counted once.
 */
public record Reached(
        String space,
        String organisation,
        String outcome,
        String name,
        BigDecimal attended,
        BigDecimal atLeast,
        BigDecimal atMost,
        long surveyed,
        long reached) {

    /** People by space and outcome while claims are added, a person's claims one after another; only of spaces that people attended. */
    static final class ReachedSums implements Serializable {
        private static final long serialVersionUID = 1;

        private final transient List<Attended> spaces = new ArrayList<>();
        private final Map<String, Set<String>> owners = new HashMap<>();
        private final Map<Key, People> people = new HashMap<>();
        private final transient Catalogue catalogue;

        /** {@code measured} may be null, and then nothing is kept. */
        ReachedSums(Measured measured, Catalogue catalogue) {
            this.catalogue = catalogue;
            if (measured != null && measured.bySpace() != null) {
                measured.bySpace().forEach(this::attended);
            }
        }

        private void attended(SpaceTotals space) {
            space.totals().stream()
                    .filter(each -> space.space() != null && each.measure().equals("people-attending"))
                    .forEach(total -> {
                        spaces.add(new Attended(space, total));
                        String owner = SpaceSums.ownerKey(space.organisation());
                        owners.computeIfAbsent(SpaceSums.nameKey(space.space()), name -> new HashSet<>())
                                .add(owner);
                    });
        }

        void add(Subject subject) {
            Claim claim = subject.claim();
            if (spaces.isEmpty() || claim.space() == null || subject.outcome() == null) {
                return;
            }
            String name = SpaceSums.nameKey(claim.space());
            Set<String> known = owners.get(name);
            if (known != null) {
                String owner = SpaceSums.ownerKey(claim.provider());
                if (claim.provider() != null) {
                    known.add(owner);
                }
                String outcome = subject.outcome().code();
                people(new Key(name, null, outcome)).add(subject);
                people(new Key(name, owner, outcome)).add(subject);
            }
        }

        /** Adds what another part of the cohort comes to, beside the same figures. */
        void add(ReachedSums part) {
            part.owners.forEach((name, of) -> owners.get(name).addAll(of));
            part.people.forEach((key, of) -> people(key).add(of));
        }

        private People people(Key key) {
            return people.computeIfAbsent(key, each -> new People());
        }

        /** A line for each outcome on which someone of a space was surveyed, by space, then by outcome; empty without figures. */
        List<Reached> reached() {
            Set<String> outcomes = new TreeSet<>();
            people.keySet().forEach(key -> outcomes.add(key.outcome()));
            List<Reached> reached = new ArrayList<>();
            for (Attended space : spaces) {
                String name = SpaceSums.nameKey(space.space().space());
                String owner = owners.get(name).size() == 1
                        ? null
                        : SpaceSums.ownerKey(space.space().organisation());
                for (String outcome : outcomes) {
                    People found = people.get(new Key(name, owner, outcome));
                    if (found != null && found.surveyed > 0) {
                        reached.add(space.reached(catalogue.find(outcome).orElseThrow(), found));
                    }
                }
            }
            return reached;
        }

        /** A space by the keys of its name and its owner, null for whichever, and an outcome. */
        private record Key(String name, String owner, String outcome) implements Serializable {}

        /** A space, and how many people attended it. */
        private record Attended(SpaceTotals space, MeasureTotal total) {
            Reached reached(Outcome outcome, People people) {
                return new Reached(
                        space.space(),
                        space.organisation(),
                        outcome.code(),
                        outcome.name(),
                        total.amount(),
                        total.atLeast(),
                        total.atMost(),
                        people.surveyed,
                        people.reached);
            }
        }

        /** Those surveyed and those who reached an outcome. */
        private static final class People implements Serializable {
            private static final long serialVersionUID = 1;

            private long surveyed;
            private long reached;
            private int lastSurveyed = Subject.UNTRACKED;
            private int lastReached = Subject.UNTRACKED;

            void add(People part) {
                surveyed = Math.addExact(surveyed, part.surveyed);
                reached = Math.addExact(reached, part.reached);
            }

            void add(Subject subject) {
                int person = subject.person();
                boolean untracked = person == Subject.UNTRACKED;
                int heads = subject.claim().headcount();
                if (isSurveyed(subject.claim().evidence()) && (untracked || person != lastSurveyed)) {
                    surveyed += heads;
                    lastSurveyed = person;
                }
                if (subject.isClaimable() && (untracked || person != lastReached)) {
                    reached += heads;
                    lastReached = person;
                }
            }

            private static boolean isSurveyed(Evidence given) {
                return given != null
                        && (given.before() != null && given.after() != null
                                || given.scoreBefore() != null && given.scoreAfter() != null);
            }
        }
    }
}
