package org.claimable.method.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.report.Summary.Sroi;
import org.claimable.method.report.TotalValue.AmountSums;

/**
 * The claims of a cohort that have something in common; {@code key} is null for those of which it is not stated;
 * {@code figures} is null where they are not shown, because so few people are in the group; {@code space} is what is known of a
 * community space besides its name, null of all else.
 */
public record Group(String key, String title, Figures figures, OfSpace space) {
    /** A group that is no space of which more is known. */
    public Group(String key, String title, Figures figures) {
        this(key, title, figures, null);
    }

    /**
     * A space of an organisation, null for claims that name no provider; {@code listed} is what the request says of it, null where it does
     * not; {@code shared} is whether another organisation has one of the name; {@code sroi} is null without a budget.
     */
    public record OfSpace(String organisation, Space listed, boolean shared, Sroi sroi) {}

    /** How many claims and people, and what they are worth. */
    public record Figures(
            int claims,
            int claimable,
            int notClaimable,
            int review,
            int individuals,
            TotalValue claimedValue,
            TotalValue claimableValue) {}

    public boolean isHidden() {
        return figures == null;
    }

    /** Whether it stands for all groups beyond the most that are kept apart. */
    public boolean isOfOthers() {
        return Grouping.OTHERS.equals(key);
    }

    Group hidden() {
        return new Group(key, title, null);
    }

    /** Sums of one group by verdict while claims are added, a person's claims one after another. */
    static final class GroupSums {
        private final AmountSums claimable = new AmountSums();
        private final AmountSums notClaimable = new AmountSums();
        private final AmountSums review = new AmountSums();
        private final DaySpan days;
        private int individuals;
        private int lastPerson = Subject.UNTRACKED;

        GroupSums() {
            this(null);
        }

        /** {@code days} are kept too, unless null. */
        GroupSums(DaySpan days) {
            this.days = days;
        }

        /** Sums of which the first and the last day are kept. */
        static GroupSums dated() {
            return new GroupSums(new DaySpan());
        }

        void add(Subject subject) {
            Decision decision = subject.decision();
            of(decision.verdict()).add(decision.value());
            if (days != null) {
                days.add(subject.claim().achievedOn());
            }
            if (subject.person() != lastPerson && subject.person() != Subject.UNTRACKED) {
                lastPerson = subject.person();
                individuals++;
            }
        }

        /** Adds the sums of people, or of untracked claims, of whom none is in this group yet. */
        void add(GroupSums others) {
            claimable.add(others.claimable);
            notClaimable.add(others.notClaimable);
            review.add(others.review);
            individuals += others.individuals;
            if (days != null) {
                days.add(others.days);
            }
        }

        /** The first and the last day of its claims; null where they are not kept. */
        DaySpan days() {
            return days;
        }

        /** What claims of one verdict come to. */
        AmountSums of(Verdict verdict) {
            return switch (verdict) {
                case CLAIMABLE -> claimable;
                case NOT_CLAIMABLE -> notClaimable;
                case REVIEW -> review;
            };
        }

        boolean isEmpty() {
            return claimable.claims() + notClaimable.claims() + review.claims() == 0;
        }

        /** The same sums so far, to be added to apart. */
        GroupSums copy() {
            GroupSums copy = new GroupSums();
            copy.add(this);
            return copy;
        }

        /** Begins again at nothing. */
        void clear() {
            claimable.clear();
            notClaimable.clear();
            review.clear();
            individuals = 0;
            lastPerson = Subject.UNTRACKED;
            if (days != null) {
                days.clear();
            }
        }

        int claims() {
            return claimable.claims() + notClaimable.claims() + review.claims();
        }

        int individuals() {
            return individuals;
        }

        /** What all its claims come to, whatever was decided of them. */
        TotalValue claimed() {
            AmountSums claimed = new AmountSums();
            claimed.add(claimable);
            claimed.add(notClaimable);
            claimed.add(review);
            return claimed.total();
        }

        Group.Figures figures() {
            return new Group.Figures(
                    claims(),
                    claimable.claims(),
                    notClaimable.claims(),
                    review.claims(),
                    individuals,
                    claimed(),
                    claimable.total());
        }
    }

    /**
     * The sums of claims grouped by something they have in common. Beyond {@link #MOST_GROUPS} groups further ones are summed
     * as one, so that a stream without end needs no memory without end.
     */
    static final class Grouping {
        private static final String NOT_STATED = "Not stated";
        static final String OTHERS = "All others";
        static final int MOST_GROUPS = 10_000;

        private final UnaryOperator<String> key;
        private final String absent;
        private final Map<String, GroupSums> bySpelling = new HashMap<>();
        private final Map<String, GroupSums> sums = new HashMap<>();
        private final Map<String, String> titles = new HashMap<>();
        private final Set<String> further = new HashSet<>();
        /** What the sums of a group and its figures take, in bytes, apart from its name. */
        private static final int OF_GROUP = 3_000;

        /** What a name takes that is only counted, in bytes, apart from its characters. */
        private static final int OF_NAME = 100;

        private long characters;
        private final Supplier<GroupSums> begun;
        private final GroupSums others;

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
            if (of == null && sums.size() >= MOST_GROUPS && group != null) {
                count(group);
                return others;
            }
            if (of == null) {
                of = begun.get();
                sums.put(group, of);
                titles.put(group, group == null ? absent : name);
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
        void beginWith(GroupSums notStated) {
            if (!notStated.isEmpty()) {
                sums.put(null, notStated);
                titles.put(null, absent);
            }
        }

        /** Each group that is kept apart, by key, what is not stated last. */
        Stream<NamedSums> named() {
            return sums.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.nullsLast(Comparator.naturalOrder())))
                    .map(each ->
                            new NamedSums(each.getKey() == null ? null : titles.get(each.getKey()), each.getValue()));
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
}
