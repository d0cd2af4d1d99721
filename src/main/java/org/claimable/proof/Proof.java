package org.claimable.proof;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.claimable.bank.ValueSet;
import org.claimable.evaluation.drools.ReadLibrary.ReadRuleSet;
import org.claimable.example.Example;
import org.claimable.example.Examples;
import org.claimable.example.Tried;
import org.claimable.rulebook.file.Problems;

/**
 * What was proven of a rule set, or of the layer on top of it: how many rules and table rows it has, by how many examples
 * they are shown, how many changes were tried, and which steps were not done.
 */
public record Proof(int rules, int rows, int examples, int tried, int same, List<String> notDone) {
    public Proof {
        notDone = List.copyOf(notDone);
    }

    /** Tries the examples of the top layer, and unless one is wrong sees what they show; what is wrong is noted. */
    public static Proof of(
            ReadRuleSet set,
            Collection<ValueSet> valueSets,
            boolean withMutation,
            Progress progress,
            Problems problems) {
        Problems wrong = new Problems();
        List<Example> examples = Examples.read(set, valueSets, wrong);
        Examples.prove(examples, set.asRead(), wrong);
        problems.addAll(wrong);
        OwnParts own = new OwnParts(set);
        int rules = own.rules().size() + own.norms().size();
        if (!wrong.isEmpty()) {
            return new Proof(rules, own.tableRows(), examples.size(), 0, 0, List.of("coverage", "mutation"));
        }
        Set<String> mute = Coverage.check(set, Tried.all(examples, set.asRead()), problems);
        Mutation.Count count =
                withMutation ? Mutation.check(set, examples, mute, progress, problems) : new Mutation.Count(0, 0);
        List<String> notDone = withMutation ? List.of() : List.of("mutation");
        return new Proof(rules, own.tableRows(), examples.size(), count.tried(), count.same(), notDone);
    }
}
