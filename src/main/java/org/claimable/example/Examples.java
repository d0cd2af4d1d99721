package org.claimable.example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.drools.ReadLibrary;
import org.claimable.evaluation.drools.ReadLibrary.ReadRuleSet;
import org.claimable.rulebook.file.FolderFiles;
import org.claimable.rulebook.file.Problems;

/**
 * The examples of rule sets. Those of a folder are proven against the rule set made of the layers up to that folder, so
 * of a rule set laid over others the examples of its top folder are read: those below are proven with what is below.
 */
public final class Examples {
    private Examples() {}

    /** Tries the examples of every rule set on its rules as read, and notes each slip and each that does not hold. */
    public static void check(ReadLibrary library, Problems problems) {
        for (ReadRuleSet set : library.ruleSets()) {
            prove(read(set, library.valueSets(), problems), set.asRead(), problems);
        }
    }

    /** The examples of the top folder of a rule set, in the order of files and lines; those with a slip are noted. */
    public static List<Example> read(ReadRuleSet set, Collection<ValueSet> valueSets, Problems problems) {
        FolderFiles folder = set.folder().layers().top();
        FiledUnder filed = new FiledUnder(set);
        Given given = new Given(set.ruleSet(), valueSets);
        List<Example> examples = new ArrayList<>();
        folder.paths().stream()
                .filter(path -> path.endsWith(ExampleFile.ENDING))
                .forEach(path -> examples.addAll(ExampleFile.read(folder, path, filed, given, problems)));
        return examples;
    }

    /** Tries examples on an evaluator, by compiled rules or by rules as read, and notes each that does not hold. */
    public static void prove(List<Example> examples, Evaluator evaluator, Problems problems) {
        examples.forEach(each -> each.prove(evaluator, problems));
    }
}
