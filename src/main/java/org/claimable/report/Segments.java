package org.claimable.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.claim.Individual;

/** Tracked claims grouped by each segment of people, with disclosure control. */
final class Segments {
    /** Segments beyond which further ones are not reported; a cohort has a few. */
    private static final int MOST_SEGMENTS = 100;

    private final int threshold;
    private final Map<String, Grouping> groupings = new TreeMap<>();
    private final List<Grouping> all = new ArrayList<>();
    private final GroupSums tracked = new GroupSums();
    private Individual last;

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
        Grouping grouping = new Grouping(
                subject -> valueOf(segment, subject), subject -> valueOf(segment, subject), Grouping.NOT_STATED);
        grouping.beginWith(tracked.copy());
        groupings.put(segment, grouping);
        all.add(grouping);
    }

    private static String valueOf(String segment, Subject subject) {
        return subject.individual() == null
                ? null
                : subject.individual().segments().get(segment);
    }

    void add(Subject subject) {
        if (!subject.isTracked()) {
            return;
        }
        if (subject.individual() != null && subject.individual() != last) {
            last = subject.individual();
            last.segments().keySet().forEach(this::meet);
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).add(subject);
        }
        tracked.add(subject);
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
