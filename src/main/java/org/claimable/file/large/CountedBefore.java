package org.claimable.file.large;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.claim.Cohort;
import org.claimable.claim.PreviouslyCounted;

/** What was counted of each person before. */
final class CountedBefore {
    private CountedBefore() {}

    /** In the order in which people are first named. */
    static Map<String, List<PreviouslyCounted>> byPerson(Cohort cohort) {
        Map<String, List<PreviouslyCounted>> counted = new LinkedHashMap<>();
        cohort.previouslyCounted()
                .forEach(entry -> counted.computeIfAbsent(entry.individual(), person -> new ArrayList<>())
                        .add(entry));
        return counted;
    }
}
