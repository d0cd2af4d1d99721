package org.claimable.method.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.method.claim.Individual;
import org.claimable.method.report.Group.GroupSums;
import org.claimable.method.report.Group.Grouping;

/** One way in which people are told apart, such as tenure, and the groups of it. */
public record Segment(String segment, List<Group> groups) {
    public Segment {
        groups = List.copyOf(groups);
    }

    /** Tracked claims grouped by each segment of people, with disclosure control. */
    static final class Segments {
        /** Segments beyond which further ones are not reported; a cohort has a few. */
        private static final int MOST_SEGMENTS = 100;

        private final int threshold;
        private final Map<String, Grouping> groupings = new TreeMap<>();
        private final GroupSums tracked = new GroupSums();

        /** {@code threshold}: the figures of a group of fewer people are not shown. */
        Segments(Set<String> segments, int threshold) {
            this.threshold = threshold;
            segments.forEach(this::begin);
        }

        private void meet(String segment) {
            if (groupings.size() < MOST_SEGMENTS && !groupings.containsKey(segment)) {
                begin(segment);
            }
        }

        /** A segment that is met for the first time was not stated of those who came before. */
        private void begin(String segment) {
            Grouping grouping = Grouping.ofPeople();
            grouping.beginWith(tracked.copy());
            groupings.put(segment, grouping);
        }

        /** Adds what one person's claims come to; {@code individual} is null where nothing is known of the person. */
        void add(Individual individual, GroupSums person) {
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

        private List<Group> controlled(List<Group> groups) {
            List<Group> bySize = new ArrayList<>(groups);
            bySize.sort(Comparator.comparingInt(group -> group.figures().individuals()));
            long small = bySize.stream()
                    .filter(group -> group.figures().individuals() < threshold)
                    .count();
            Set<Group> hidden = Set.copyOf(bySize.subList(0, (int) Math.min(bySize.size(), small == 1 ? 2 : small)));
            return groups.stream()
                    .map(group -> hidden.contains(group) ? group.hidden() : group)
                    .toList();
        }
    }
}
