package org.claimable.evaluation;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimable.claim.RulesLevel;
import org.claimable.evaluation.fact.Pair;

/** What the rules found of pairs: for each pair the first finding that may refuse, by rule. */
final class Clash {
    private static final Comparator<Finding> BY_RULE =
            Comparator.comparing(finding -> finding.card().key());

    private Clash() {}

    /** The finding of each pair that clashes, by pair; findings that are switched off go to {@code advice}. */
    static Map<Pair, Finding> of(List<Finding> findings, RulesLevel level, Consumer<Finding> advice) {
        Map<Pair, Finding> clashes = new IdentityHashMap<>();
        for (Finding finding : findings) {
            if (level.permits(Reasons.switchedBy(finding))) {
                clashes.merge(finding.pair(), finding, (a, b) -> BY_RULE.compare(a, b) <= 0 ? a : b);
            } else {
                advice.accept(finding);
            }
        }
        return clashes;
    }
}
