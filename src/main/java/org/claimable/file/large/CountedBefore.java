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

    /** By the key of the person, in the order in which people are first named. */
    static Map<String, List<PreviouslyCounted>> byPerson(Evaluation terms) {
        Identities identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
        Map<String, List<PreviouslyCounted>> counted = new LinkedHashMap<>();
        terms.cohort().previouslyCounted().forEach(entry -> counted.computeIfAbsent(
                        identities.key(entry.individual()), person -> new ArrayList<>())
                .add(identities.counted(entry)));
        return counted;
    }
}
