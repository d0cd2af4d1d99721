package org.claimable.example;

import java.util.List;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Rules.ListeningRules;
import org.claimable.evaluation.Rules.ListeningRules.Spoken;

/** An example tried: what was decided of its claims, and what every rule found. */
public record Tried(Example example, Evaluation evaluation, List<Spoken> spoken) {
    public Tried {
        spoken = List.copyOf(spoken);
    }

    /** Each example in which something is decided, tried on a rule set; all of them must hold there. */
    public static List<Tried> all(List<Example> examples, Evaluator evaluator) {
        ListeningRules rules = new ListeningRules(evaluator.rules());
        Evaluator listening = new Evaluator(evaluator.ruleSet(), rules);
        return examples.stream()
                .filter(each -> each.mistakes().isEmpty())
                .map(each -> new Tried(each, each.decided(listening), rules.takeSpoken()))
                .toList();
    }

    /** Whether a finding of a rule, or a row, appears in a decision. */
    public boolean speaks(String id) {
        return spoken.stream().anyMatch(finding -> finding.isOf(id) && finding.isHeardIn(evaluation.decisions()));
    }

    /** Whether a rule, or a row, found nothing at all. */
    public boolean isSilent(String id) {
        return spoken.stream().noneMatch(finding -> finding.isOf(id));
    }
}
