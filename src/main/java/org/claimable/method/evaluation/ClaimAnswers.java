package org.claimable.method.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.fact.Claim;

/** What rules found of each claim of one person alone, where no reading can change it, so that they are asked once for all readings. */
final class ClaimAnswers {
    private final Map<String, Map<Integer, List<Finding>>> byChapter = new HashMap<>();

    /** What the rules of a chapter found of a claim, null where that is not known or depends on the reading. */
    List<Finding> of(String chapter, Claim claim) {
        return byChapter.getOrDefault(chapter, Map.of()).get(claim.position());
    }

    void keep(String chapter, Claim claim, List<Finding> found) {
        byChapter.computeIfAbsent(chapter, each -> new HashMap<>()).put(claim.position(), List.copyOf(found));
    }

    /** Forgets one person, before the next. */
    void clear() {
        byChapter.values().forEach(Map::clear);
    }
}
