package org.claimable.file.large;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.claimable.claim.Violation;
import org.claimable.claim.Violations;

/** The problems of the first rows that have any, as many as are said, in whatever order they are found. */
final class FirstProblems {
    private final TreeMap<Long, List<Violation>> byRow = new TreeMap<>();
    private int count;

    void add(long row, List<Violation> problems) {
        byRow.put(row, problems);
        count += problems.size();
        while (count - byRow.lastEntry().getValue().size() >= Violations.MOST) {
            count -= byRow.pollLastEntry().getValue().size();
        }
    }

    boolean any() {
        return !byRow.isEmpty();
    }

    List<Violation> found() {
        List<Violation> found = new ArrayList<>();
        byRow.values().forEach(found::addAll);
        return found;
    }
}
