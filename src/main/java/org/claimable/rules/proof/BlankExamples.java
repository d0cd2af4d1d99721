package org.claimable.rules.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.Example.Tried;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.Rule;

/** Whether each word that a rule asks, and that may be blank, is blank in one of the rule's examples. */
final class BlankExamples {
    private final ReadRuleSet set;
    private final List<Tried> tried;
    private final Problems problems;
    private final Map<String, String> chapters;

    BlankExamples(ReadRuleSet set, List<Tried> tried, Problems problems) {
        this.set = set;
        this.tried = tried;
        this.problems = problems;
        this.chapters = set.ruleSet().chapters().stream().collect(Collectors.toMap(Chapter::id, Chapter::name));
    }

    void check(List<Rule> rules) {
        rules.stream().filter(rule -> !rule.blanks().isEmpty()).forEach(this::check);
    }

    private void check(Rule rule) {
        Watching watching = new Watching(set.asRead().rules());
        Evaluator evaluator = new Evaluator(set.ruleSet(), watching);
        Set<String> missing = new LinkedHashSet<>(rule.blanks());
        for (Tried each : tried) {
            if (!missing.isEmpty() && each.example().under().equals(rule.card().key())) {
                each.example().summed(evaluator);
                missing.removeAll(rule.blanksOf(
                        watching.taken().getOrDefault(chapters.get(rule.card().chapter()), List.of())));
            }
        }
        missing.forEach(word -> problems.add(
                rule.place(),
                "%s asks %s, which may be blank, and has no example in which it is. Maybe add one under %s: in the .examples.yaml beside this file.",
                rule.card().key(),
                word,
                rule.card().key()));
    }
}
