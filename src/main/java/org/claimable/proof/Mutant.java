package org.claimable.proof;

import java.util.List;
import java.util.function.Supplier;
import org.claimable.bank.Outcome;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.rule.Rule;
import org.claimable.rulebook.file.Place;

/**
 * A rule set with one change, which some example should notice: the id of what was changed and its place, the change in
 * words, the outcomes that it is about (none: any), and the rule before and after it, null where no rule was changed and
 * {@code after} null where it was switched off.
 */
record Mutant(
        String id, Place place, String change, List<Outcome> about, Rule before, Rule after, Supplier<Evaluator> made) {

    /** A change of a table. */
    static Mutant ofTable(String id, Place place, String change, List<Outcome> about, Supplier<Evaluator> made) {
        return new Mutant(id, place, change, about, null, null, made);
    }

    boolean isOfRule() {
        return before != null;
    }

    /** What is said where no example notices it. */
    String survival() {
        return "%s: %s is noticed by no example. Maybe add one that differs by it.".formatted(id, change);
    }
}
