package org.claimable.method.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.report.ClaimGroup.GroupSums;

/**
 * The sums of claims grouped by something they have in common. Beyond {@link #MOST_GROUPS} groups further ones are summed
 * as one, so that a stream without end needs no memory without end.
 */
final class Grouping implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String NOT_STATED = "Not stated";
    static final String OTHERS = "All others";
    static final int MOST_GROUPS = 10_000;

    private final transient UnaryOperator<String> key;
    private final String absent;
    private final transient Map<String, GroupSums> bySpelling = new HashMap<>();
    private final Map<String, GroupSums> sums = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> further = new HashSet<>();
    /** What the sums of a group and its figures take, in bytes, apart from its name. */
    private static final int OF_GROUP = 3_000;

    /** What a name takes that is only counted, in bytes, apart from its characters. */
    private static final int OF_NAME = 100;

    private long characters;
    private final transient Supplier<GroupSums> begun;
    private final GroupSums others;
    /** Where groups are met first, null where claims are summed in their order and never put together. */
    private transient Place place;

    /** The place at which each group was met first, and how many people are in several groups, by their keys; of a part alone. */
    private Map<String, Long> firsts;

    private Map<List<String>, Integer> together;

    private Grouping(UnaryOperator<String> key, String absent, Supplier<GroupSums> begun) {
        this.key = key;
        this.absent = absent;
        this.begun = begun;
        this.others = begun.get();
    }

    /** Grouped by a breakdown; a group goes by its first spelling. {@code begun} are the sums of a group without claims. */
    static Grouping by(Breakdown by, Supplier<GroupSums> begun) {
        return new Grouping(stated -> Grouped.key(by, stated), by.absent(), begun);
    }

    /** The same of a part of a cohort: every group is kept apart until all parts are put together. */
    Grouping inPart(Place part) {
        if (part != null) {
            place = part;
            firsts = new HashMap<>();
            together = new HashMap<>();
        }
        return this;
    }

    /** Grouped by a text that is its own key, under a title of its own. */
    static Grouping ofKeys(Supplier<GroupSums> begun) {
        return new Grouping(UnaryOperator.identity(), NOT_STATED, begun);
    }

    /** The sums of a group by its key; null where no claim is in it. */
    GroupSums known(String group) {
        return sums.get(group);
    }

    /** The keys of the groups that are kept apart. */
    Set<String> keys() {
        return sums.keySet();
    }

    /** The title of a group by its key; null where no claim is in it. */
    String title(String group) {
        return titles.get(group);
    }

    /** Grouped by a text about people, as it is written. */
    static Grouping ofPeople() {
        return ofTexts(GroupSums::new);
    }

    /** Grouped by a text, as it is written. */
    static Grouping ofTexts(Supplier<GroupSums> begun) {
        return new Grouping(UnaryOperator.identity(), NOT_STATED, begun);
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
            characters += spelling == null ? 0 : 2L * spelling.length();
        }
        return of;
    }

    private GroupSums group(String group, String name) {
        GroupSums of = sums.get(group);
        if (of == null && sums.size() >= MOST_GROUPS && group != null && place == null) {
            count(group);
            return others;
        }
        if (of == null) {
            of = begun.get();
            sums.put(group, of);
            titles.put(group, group == null ? absent : name);
            if (place != null) {
                firsts.put(group, place.next());
            }
        }
        return of;
    }

    private void count(String group) {
        if (further.size() <= MOST_GROUPS && further.add(group)) {
            characters += group.length();
        }
    }

    /** About how many bytes of memory it takes. */
    long held() {
        return (long) OF_GROUP * sums.size() + (long) OF_NAME * further.size() + 2 * characters;
    }

    /** Begins with claims, added already elsewhere, of which the key was not stated. */
    void beginWith(GroupSums notStated, long first) {
        if (!notStated.isEmpty()) {
            sums.put(null, notStated);
            titles.put(null, absent);
            if (firsts != null) {
                firsts.put(null, first);
            }
        }
    }

    /** Adds claims of which the key is not stated, met first at a place. */
    void addNotStated(GroupSums notStated, long first) {
        if (!notStated.isEmpty()) {
            add(null, notStated, absent, first);
        }
    }

    /** Notes that one person is in the groups of several keys. */
    void together(SortedSet<String> keys) {
        if (keys.size() > 1) {
            together.merge(List.copyOf(keys), 1, Math::addExact);
        }
    }

    /** Adds what another part of the cohort comes to, wherever it stands in it. */
    void add(Grouping part) {
        part.sums.forEach((group, of) -> add(group, of, part.titles.get(group), part.firsts.get(group)));
        part.together.forEach((keys, people) -> together.merge(keys, people, Math::addExact));
    }

    private void add(String group, GroupSums of, String title, long first) {
        GroupSums mine = sums.computeIfAbsent(group, each -> begun.get());
        mine.add(of);
        if (first < firsts.getOrDefault(group, Long.MAX_VALUE)) {
            firsts.put(group, first);
            titles.put(group, title);
        }
    }

    /** Once all parts are put together: sums as one those groups that would not have been kept apart in the order of the cohort. */
    void cap() {
        if (sums.size() <= MOST_GROUPS) {
            return;
        }
        List<String> inOrder = new ArrayList<>(sums.keySet());
        inOrder.sort(Comparator.comparing(firsts::get));
        Set<String> beyond = new HashSet<>();
        int kept = 0;
        for (String group : inOrder) {
            if (group == null || kept < MOST_GROUPS) {
                kept++;
            } else {
                beyond.add(group);
                others.add(sums.remove(group));
                titles.remove(group);
                count(group);
            }
        }
        together.forEach((keys, people) -> {
            int among = (int) keys.stream().filter(beyond::contains).count();
            others.countOnce(Math.max(0, among - 1) * people);
        });
    }

    /** Each group that is kept apart, by key, what is not stated last. */
    Stream<NamedSums> named() {
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.nullsLast(Comparator.naturalOrder())))
                .map(each -> new NamedSums(each.getKey() == null ? null : titles.get(each.getKey()), each.getValue()));
    }

    /** The sums of all groups that are not kept apart. */
    GroupSums others() {
        return others;
    }

    /** How many groups are not kept apart; one more than {@link #MOST_GROUPS} where there are more. */
    int further() {
        return further.size();
    }

    /** A group by its title, null where it is not stated, and its sums. */
    record NamedSums(String title, GroupSums sums) {}

    /** The groups by key, all others after them, what is not stated last. */
    List<ClaimGroup> groups() {
        List<ClaimGroup> groups = new ArrayList<>();
        sums.forEach((group, of) -> groups.add(new ClaimGroup(group, titles.get(group), of.figures())));
        groups.sort(Comparator.comparing(ClaimGroup::key, Comparator.nullsLast(Comparator.naturalOrder())));
        if (!others.isEmpty()) {
            int end = groups.get(groups.size() - 1).key() == null ? groups.size() - 1 : groups.size();
            groups.add(end, new ClaimGroup(OTHERS, OTHERS, others.figures()));
        }
        return groups;
    }
}
