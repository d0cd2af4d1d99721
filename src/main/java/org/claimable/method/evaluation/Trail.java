package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.decision.TraceEntry.Choice;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.RuleCard;

/** What was found of a claim on its way through the stages, counted or not, and where it left. */
final class Trail {
    private final Tracing tracing;
    private final List<Seen> seen = new ArrayList<>(4);
    private Map<String, Set<String>> undecided = Map.of();
    private Step step = Step.READING;
    private Step left;
    private Choice choice;
    private RuleCard failed;

    /** The stages in their order. */
    enum Step {
        READING,
        ELIGIBILITY,
        TRACKING,
        VALUE,
        COUNTED_BEFORE,
        ONCE_A_YEAR,
        INCOMPATIBILITY,
        PERSON
    }

    /** A finding: the other claim of a pair, or null; and whether this claim is the one that stayed. */
    record Seen(Finding finding, Step step, Claim other, boolean stayed) {}

    Trail(Tracing tracing) {
        this.tracing = tracing;
    }

    Trail copy() {
        Trail copy = new Trail(tracing);
        copy.seen.addAll(seen);
        undecided.forEach(copy::undecided);
        copy.step = step;
        copy.left = left;
        copy.choice = choice;
        copy.failed = failed;
        return copy;
    }

    Tracing tracing() {
        return tracing;
    }

    /** What rules that look at a claim alone, or at all of a person, found of it. */
    void saw(Step at, List<Finding> found) {
        step = at;
        found.forEach(each -> seen.add(new Seen(each, at, null, false)));
    }

    /** What rules found of a pair; {@code other} is the claim that is not this one, {@code stayed}: this one stayed whatever they found. */
    void saw(Step at, Pair pair, List<Finding> found, Claim other, boolean stayed) {
        step = at;
        found.forEach(each -> seen.add(new Seen(each, at, other, stayed)));
        tracing.undecided(at, pair, found).forEach(this::undecided);
    }

    /** That a rule is undecided of the claim, for want of some fields. */
    void undecided(String rule, Collection<String> missing) {
        if (undecided.isEmpty()) {
            undecided = new HashMap<>();
        }
        undecided.computeIfAbsent(rule, key -> new LinkedHashSet<>()).addAll(missing);
    }

    /** The claim is concluded in the stage that was seen last. */
    void leave() {
        left = step;
    }

    void chose(Choice made) {
        choice = made;
    }

    void failed(RuleCard rule) {
        failed = rule;
    }

    List<Seen> seen() {
        return seen;
    }

    /** The fields for want of which a rule is undecided, null where it is not. */
    Set<String> missing(String rule) {
        return undecided.get(rule);
    }

    /** The stage in which the claim was concluded. */
    Step left() {
        return left;
    }

    /** Whether a claim, that is {@code claimable} or not, came to a stage. */
    boolean isPast(Step stage, boolean claimable) {
        return claimable || left != null && left.compareTo(stage) >= 0;
    }

    /** The choice between clashing claims that this one was part of, null for none. */
    Choice choice() {
        return choice;
    }

    /** The rule that failed on a claim of the person, null for none. */
    RuleCard failed() {
        return failed;
    }
}
