package org.claimable.file.large;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Identities;

/** What was counted of each person before. */
final class CountedBefore {
    private CountedBefore() {}

    /** In the order in which people are first named, by what is equal for one person alone. */
    static Map<String, List<PreviouslyCounted>> byPerson(Evaluation terms) {
        Identities identities = Identities.of(terms.cohort().options(), terms.ruleSet());
        Map<String, List<PreviouslyCounted>> counted = new LinkedHashMap<>();
        terms.cohort().previouslyCounted().forEach(entry -> counted.computeIfAbsent(
                        identities.key(entry.individual()), person -> new ArrayList<>())
                .add(identities.counted(entry)));
        return counted;
    }
}
