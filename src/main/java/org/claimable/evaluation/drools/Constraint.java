package org.claimable.evaluation.drools;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the brackets of a pattern: comparisons of what the fact says of itself. */
final class Constraint {
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Set<String> NOT_OF_A_FACT =
            Set.of("eval", "new", "this", "class", "getClass", "instanceof", "from", "over");

    private Constraint() {}

    /** No name of a class (they begin with a capital), no code, and none of Java's ways out of a fact. */
    static boolean asksOnlyTheFact(String expression) {
        String words = TEXT.matcher(expression).replaceAll("");
        if (words.contains("\\") || words.contains(";") || words.contains("{")) {
            return false;
        }
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            if (NOT_OF_A_FACT.contains(word.group())
                    || Character.isUpperCase(word.group().charAt(0))) {
                return false;
            }
        }
        return true;
    }
}
