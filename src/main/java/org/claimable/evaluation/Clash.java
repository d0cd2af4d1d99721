package org.claimable.evaluation;

import java.util.List;
import java.util.function.Consumer;
import org.claimable.catalogue.RulesLevel;

/** What the rules found of a pair: the first finding that may refuse, by rule. */
final class Clash {
    private Clash() {}

    /** The finding by which a pair clashes, null where it does not; findings that are switched off go to {@code advice}. */
    static Finding of(List<Finding> byRule, RulesLevel level, Consumer<Finding> advice) {
        Finding first = null;
        for (Finding finding : byRule) {
            if (!level.permits(Reasons.switchedBy(finding))) {
                advice.accept(finding);
            } else if (first == null) {
                first = finding;
            }
        }
        return first;
    }
}
