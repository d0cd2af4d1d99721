package org.claimable.method.recovery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.decision.Decision;

/**
 * What claims of people who are not known would bring once they are named, in pence: at most as if no one were counted yet; at least, of
 * each outcome and counting year (all at once under ROLLING), as if the smaller claims were of the people of the largest, and those were
 * all who are counted already. From counting alone, as in the range of review of a summary.
 */
final class UntrackedRange {
    private final boolean rolling;
    private final Map<String, Set<String>> counted = new HashMap<>();
    private final Map<String, Integer> others = new HashMap<>();
    private final Map<String, Lines> lines = new HashMap<>();

    UntrackedRange(YearBasis yearBasis) {
        this.rolling = yearBasis == YearBasis.ROLLING;
    }

    /** A claim that counts, of a person. */
    void count(Decision decision, String person) {
        counted.computeIfAbsent(key(decision), each -> new HashSet<>()).add(person);
    }

    /** A claim of so many people who are not known, decided as of one of them. */
    void add(Decision ofOne, int people) {
        lines.computeIfAbsent(key(ofOne), each -> new Lines()).add(people, worth(ofOne));
    }

    /** Everybody else who counts, by what is counted, but those who are counted here already. */
    void countOthers(Map<String, Set<String>> all, Set<String> here) {
        for (String key : lines.keySet()) {
            Set<String> people = all.getOrDefault(key, Set.of());
            long same = here.stream()
                    .filter(each -> each != null && people.contains(each))
                    .count();
            others.put(key, people.size() - (int) same);
        }
    }

    /** Who counts, by outcome and counting year. */
    Map<String, Set<String>> counted() {
        return counted;
    }

    private static long worth(Decision decision) {
        return decision.value() == null ? 0 : decision.value().total();
    }

    private String key(Decision decision) {
        return decision.outcome() + (rolling ? "" : " " + decision.year());
    }

    long low() {
        return lines.entrySet().stream()
                .mapToLong(each -> Math.min(least(each.getKey(), each.getValue()), each.getValue().most))
                .sum();
    }

    long high() {
        return lines.entrySet().stream()
                .mapToLong(each -> Math.max(least(each.getKey(), each.getValue()), each.getValue().most))
                .sum();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    private long least(String key, Lines of) {
        int people = counted.getOrDefault(key, Set.of()).size() + others.getOrDefault(key, 0);
        return Math.multiplyExact(of.worthOfLargest, (long) Math.max(0, of.largest - people));
    }

    /** The claims of one outcome and year. */
    private static final class Lines {
        private int largest;
        private long worthOfLargest;
        private long most;

        void add(int people, long worth) {
            if (people > largest) {
                largest = people;
                worthOfLargest = worth;
            }
            most = Math.addExact(most, Math.multiplyExact(worth, (long) people));
        }
    }
}
