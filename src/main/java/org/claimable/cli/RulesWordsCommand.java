package org.claimable.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimable.evaluation.rule.Rule.FactType;
import org.claimable.evaluation.rule.Vocabulary;
import picocli.CommandLine.Command;

/** Prints what the pattern of a rule may ask. */
@Command(
        name = "words",
        description = "Print what a rule may ask of a claim, and of a pair of claims.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the words are printed",
            "2:an argument cannot be used",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        })
final class RulesWordsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (FactType fact : FactType.values()) {
            List<String> words = Vocabulary.all(fact);
            out.printf("Of a %s, as in %s( … ), can be asked:%n", fact.word(), fact.word());
            words.forEach(word -> out.printf("  %s%n", word));
            out.println();
        }
        out.println(
                "A word that is true or false stands alone, or with ! before it; any other is compared by ==, !=, <, <=, > or >=.");
        out.flush();
        return 0;
    }
}
