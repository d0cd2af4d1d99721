package org.claimable.rules.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.bank.Outcome;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.report.Reporter;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import org.claimable.rules.proof.Mutation.Draft;
import org.claimable.rules.proof.Mutation.Mutant;
import org.claimable.rules.proof.VariedCohorts.VariedCohort;
import org.claimable.rules.trial.MadeUpGroups;

/**
 * Whether a change could matter at all: whether any of many varied cohorts is decided, or reported, otherwise by it. A
 * change that matters to none of them says the same as what it changed, and no example need notice it.
 */
final class Sameness {
    private static final int MANY = 250;
    private static final int FEW = 60;
    private static final int GROUPS = 5_000;

    private final Draft draft;
    private final Map<String, String> chapters = new LinkedHashMap<>();
    private List<Seen> general;

    Sameness(Draft draft) {
        this.draft = draft;
        for (Chapter chapter : draft.ruleSet().chapters()) {
            chapters.put(chapter.id(), chapter.name());
        }
    }

    /** A cohort, what is decided of it, and the facts that the rules of each chapter looked at. */
    private record Seen(VariedCohort given, Evaluation evaluation, Map<String, List<Object>> facts) {}

    /** Whether no cohort tells the changed rule set from the one that it was. */
    boolean isSame(Mutant mutant, Evaluator changed) {
        if (mutant.isOfRule() && mutant.before().fact() == FactType.GROUP) {
            return MadeUpGroups.of(List.of(mutant.before()), draft.ruleSet(), GROUPS).stream()
                    .noneMatch(group -> saysOther(mutant.before(), mutant.after(), group));
        }
        List<Seen> cohorts = mutant.about().isEmpty() ? general() : seen(mutant.about(), FEW);
        return cohorts.stream().noneMatch(each -> mayDiffer(mutant, each) && differs(mutant, each, changed));
    }

    private synchronized List<Seen> general() {
        if (general == null) {
            general = seen(List.of(), MANY);
        }
        return general;
    }

    private List<Seen> seen(List<Outcome> about, int number) {
        Watching watching = new Watching(new ReadRules(draft.ruleSet().chapters(), draft.rules()));
        Evaluator evaluator = new Evaluator(draft.ruleSet(), watching);
        List<Seen> seen = new ArrayList<>();
        for (VariedCohort given : new VariedCohorts(draft.ruleSet(), draft.rules(), about).cohorts(number)) {
            Evaluation evaluation = decided(evaluator, given);
            seen.add(new Seen(given, evaluation, watching.taken()));
        }
        return seen;
    }

    private static Evaluation decided(Evaluator evaluator, VariedCohort given) {
        return evaluator.evaluate(given.cohort(), given.values(), given.cohort().asOf());
    }

    /** Of a changed rule, whether it says other than before of any fact; a table may always. */
    private boolean mayDiffer(Mutant mutant, Seen seen) {
        if (!mutant.isOfRule() || mutant.before().isOfPerson()) {
            return true;
        }
        String chapter = chapters.get(mutant.before().card().chapter());
        return seen.facts().getOrDefault(chapter, List.of()).stream()
                .anyMatch(fact -> saysOther(mutant.before(), mutant.after(), fact));
    }

    private static boolean saysOther(Rule before, Rule after, Object fact) {
        if (!before.fact().type().isInstance(fact)) {
            return false;
        }
        try {
            if (before.asked(fact) == null && after != null && before.whenBlank() != after.whenBlank()) {
                return true;
            }
            boolean spoke = before.holds(fact);
            boolean speaks = after != null && after.holds(fact);
            return spoke != speaks || spoke && !before.then().equals(after.then());
        } catch (RuntimeException unanswered) {
            return true;
        }
    }

    private static boolean differs(Mutant mutant, Seen seen, Evaluator changed) {
        try {
            Evaluation evaluation = decided(changed, seen.given());
            return !evaluation.decisions().equals(seen.evaluation().decisions())
                    || !mutant.isOfRule() && !Reporter.summary(evaluation).equals(Reporter.summary(seen.evaluation()));
        } catch (RuntimeException failing) {
            return true;
        }
    }
}
