package org.claimable.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Claims grouped by something they have in common. */
final class Grouping {
    static final String NOT_STATED = "Not stated";
    static final String UNKNOWN_OUTCOME = "Unknown outcome";

    private final Function<Subject, String> key;
    private final Function<Subject, String> title;
    private final String absent;
    private final Map<String, GroupSums> sums = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    /** {@code absent} is the title of the group of those of which the key is not known. */
    Grouping(Function<Subject, String> key, Function<Subject, String> title, String absent) {
        this.key = key;
        this.title = title;
        this.absent = absent;
    }

    /** Grouped by a name as people write it, case and outer spaces aside; a group goes by its first spelling. */
    static Grouping byName(Function<Subject, String> name) {
        return new Grouping(
                subject -> name.apply(subject) == null
                        ? null
                        : name.apply(subject).strip().toLowerCase(Locale.ROOT),
                subject -> name.apply(subject).strip(),
                NOT_STATED);
    }

    void add(Subject subject) {
        String group = key.apply(subject);
        GroupSums of = sums.get(group);
        if (of == null) {
            of = new GroupSums();
            sums.put(group, of);
            titles.put(group, group == null ? absent : title.apply(subject));
        }
        of.add(subject);
    }

    /** The groups by key, what is not stated last. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        sums.forEach((group, of) -> groups.add(new Group(group, titles.get(group), of.figures())));
        groups.sort(Comparator.comparing(Group::key, Comparator.nullsLast(Comparator.naturalOrder())));
        return groups;
    }
}
