package org.claimable.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.claimable.catalogue.Breakdown;

/**
 * The sums of claims grouped by something they have in common. Beyond {@link #MOST_GROUPS} groups further ones are summed
 * as one, so that a stream without end needs no memory without end.
 */
final class Grouping {
    private static final String NOT_STATED = "Not stated";
    static final String OTHERS = "All others";
    static final int MOST_GROUPS = 10_000;

    private final UnaryOperator<String> key;
    private final String absent;
    private final Map<String, GroupSums> bySpelling = new HashMap<>();
    private final Map<String, GroupSums> sums = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    /** What the sums of a group and its figures take, in bytes, apart from its name. */
    private static final int OF_GROUP = 3_000;

    private long signs;
    private final GroupSums others = new GroupSums();

    private Grouping(UnaryOperator<String> key, String absent) {
        this.key = key;
        this.absent = absent;
    }

    /** Grouped by a breakdown; a group goes by its first spelling. */
    static Grouping by(Breakdown by) {
        return new Grouping(stated -> Grouped.key(by, stated), by.absent());
    }

    /** Grouped by what is said of people, as it is. */
    static Grouping ofPeople() {
        return new Grouping(UnaryOperator.identity(), NOT_STATED);
    }

    /** The sums of the group of a name, which is its title also; null is not stated. */
    GroupSums of(String spelling) {
        GroupSums known = bySpelling.get(spelling);
        return known != null ? known : of(spelling, spelling);
    }

    /** The sums of the group of a key, with a title. */
    GroupSums of(String spelling, String name) {
        GroupSums of = group(spelling == null ? null : key.apply(spelling), name);
        if (bySpelling.size() < MOST_GROUPS) {
            bySpelling.put(spelling, of);
            signs += spelling == null ? 0 : 2L * spelling.length();
        }
        return of;
    }

    private GroupSums group(String group, String name) {
        GroupSums of = sums.get(group);
        if (of == null && sums.size() >= MOST_GROUPS && group != null) {
            return others;
        }
        if (of == null) {
            of = new GroupSums();
            sums.put(group, of);
            titles.put(group, group == null ? absent : name);
        }
        return of;
    }

    /** About how many bytes of memory it takes. */
    long held() {
        return (long) OF_GROUP * sums.size() + 2 * signs;
    }

    /** Begins with claims, added already elsewhere, of which the key was not stated. */
    void beginWith(GroupSums notStated) {
        if (!notStated.isEmpty()) {
            sums.put(null, notStated);
            titles.put(null, absent);
        }
    }

    /** Whether some claim states it. */
    boolean isStated() {
        return sums.size() > 1 || !sums.isEmpty() && !sums.containsKey(null);
    }

    /** The groups by key, all others after them, what is not stated last. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        sums.forEach((group, of) -> groups.add(new Group(group, titles.get(group), of.figures())));
        groups.sort(Comparator.comparing(Group::key, Comparator.nullsLast(Comparator.naturalOrder())));
        if (!others.isEmpty()) {
            int end = groups.get(groups.size() - 1).key() == null ? groups.size() - 1 : groups.size();
            groups.add(end, new Group(OTHERS, OTHERS, others.figures()));
        }
        return groups;
    }
}
