package org.claimable.method.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.method.claim.Individual;
import org.claimable.method.report.ClaimGroup.GroupSums;

/** One way in which people are told apart, such as tenure, and the groups of it. */
public record Segment(String segment, List<ClaimGroup> groups) {
    public Segment {
        groups = List.copyOf(groups);
    }

    /** Tracked claims grouped by each segment of people, with disclosure control. */
    static final class Segments implements Serializable {
        private static final long serialVersionUID = 1;

        /** Segments beyond which further ones are not reported; a cohort has a few. */
        private static final int MOST_SEGMENTS = 100;

        private final int threshold;
        private final transient Place place;
        private final Map<String, Grouping> groupings = new TreeMap<>();
        private final GroupSums tracked = new GroupSums();
        /** Of a part alone: the place at which each segment was met first, and that of the first person, after all while there is none. */
        private final Map<String, Long> firsts = new HashMap<>();

        private long firstPerson = Long.MAX_VALUE;

        /** {@code threshold}: the figures of a group of fewer people are not shown; {@code part} is null of all claims. */
        Segments(Set<String> segments, int threshold, Place part) {
            this.place = part;
            this.threshold = threshold;
            segments.forEach(this::begin);
        }

        private void meet(String segment) {
            if ((groupings.size() < MOST_SEGMENTS || place != null) && !groupings.containsKey(segment)) {
                begin(segment);
            }
        }

        /** A segment that is met for the first time was not stated of those who came before. */
        private void begin(String segment) {
            Grouping grouping = Grouping.ofPeople().inPart(place);
            grouping.beginWith(tracked.copy(), firstPerson);
            groupings.put(segment, grouping);
            if (place != null) {
                firsts.put(segment, place.next());
            }
        }

        /** Adds what another part of the cohort comes to; a segment that one of them did not meet was not stated there. */
        void add(Segments part) {
            Map<String, Grouping> before = new TreeMap<>(groupings);
            part.groupings.keySet().stream()
                    .filter(each -> !before.containsKey(each))
                    .forEach(this::begin);
            groupings.forEach((segment, mine) -> {
                Grouping theirs = part.groupings.get(segment);
                if (theirs == null) {
                    mine.addNotStated(part.tracked, part.firstPerson);
                } else {
                    mine.add(theirs);
                    long first = part.firsts.get(segment);
                    firsts.compute(segment, (name, known) -> before.containsKey(name) ? Math.min(first, known) : first);
                }
            });
            tracked.add(part.tracked);
            firstPerson = Math.min(firstPerson, part.firstPerson);
        }

        /** Once all parts are put together: leaves out what would not have been met in the order of the cohort. */
        void cap() {
            List<String> inOrder = new ArrayList<>(groupings.keySet());
            inOrder.sort(Comparator.comparing(firsts::get));
            inOrder.stream().skip(MOST_SEGMENTS).forEach(groupings::remove);
            groupings.values().forEach(Grouping::cap);
        }

        /** Adds what one person's claims come to; {@code individual} is null where nothing is known of the person. */
        void add(Individual individual, GroupSums person) {
            if (place != null && firstPerson == Long.MAX_VALUE) {
                firstPerson = place.next();
            }
            Map<String, String> stated = individual == null ? Map.of() : individual.segments();
            if (!stated.isEmpty()) {
                stated.keySet().forEach(this::meet);
            }
            groupings.forEach(
                    (segment, grouping) -> grouping.of(stated.get(segment)).add(person));
            tracked.add(person);
        }

        long held() {
            return groupings.values().stream().mapToLong(Grouping::held).sum();
        }

        /** Each segment with its groups; too small ones hidden, and a second one where only one would be. */
        List<Segment> segments() {
            List<Segment> segments = new ArrayList<>();
            groupings.forEach((name, grouping) -> segments.add(new Segment(name, controlled(grouping.groups()))));
            return segments;
        }

        private List<ClaimGroup> controlled(List<ClaimGroup> groups) {
            List<ClaimGroup> bySize = new ArrayList<>(groups);
            bySize.sort(Comparator.comparingInt(group -> group.figures().individuals()));
            long small = bySize.stream()
                    .filter(group -> group.figures().individuals() < threshold)
                    .count();
            Set<ClaimGroup> hidden =
                    Set.copyOf(bySize.subList(0, (int) Math.min(bySize.size(), small == 1 ? 2 : small)));
            return groups.stream()
                    .map(group -> hidden.contains(group) ? group.hidden() : group)
                    .toList();
        }
    }
}
