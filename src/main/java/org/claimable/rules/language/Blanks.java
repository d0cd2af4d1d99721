package org.claimable.rules.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimable.rules.language.Property.Member;

/** What is blank of that which a rule asks, in words. */
final class Blanks {
    private Blanks() {}

    /** The words of a rule that are blank of a fact. */
    static List<String> missing(Rule rule, PatternScope scope) {
        Set<String> missing = new LinkedHashSet<>();
        rule.when().forEach(each -> collect(each, scope, missing));
        return List.copyOf(missing);
    }

    /** The words of a rule that are blank of some of the facts that it looks at, as it writes them. */
    static Set<String> blank(Rule rule, List<Object> facts) {
        Set<String> blank = new LinkedHashSet<>();
        for (Part part : rule.parts()) {
            part.expressions().flatMap(Expression::blanks).forEach(word -> {
                FactType asked = rule.parts().stream()
                        .filter(each ->
                                each.variable() != null && each.variable().equals(word.variable()))
                        .map(Part::fact)
                        .findFirst()
                        .orElse(part.fact());
                Property own = new Property(null, word.fact(), word.members());
                if (facts.stream().anyMatch(fact -> asked.isOf(fact) && own.of(PatternScope.of(fact)) == null)) {
                    blank.add(word.drl());
                }
            });
        }
        return blank;
    }

    /** The words of expressions that are blank in a scope. */
    static void collect(Expression expression, PatternScope scope, Set<String> missing) {
        expression
                .blanks()
                .filter(word -> word.of(scope) == null)
                .map(word -> because(word, missing.isEmpty()))
                .filter(clause -> missing.stream().noneMatch(clause::equalsIgnoreCase))
                .forEach(missing::add);
    }

    /** That a word is blank, as a clause; {@code first} where it begins a sentence. */
    private static String because(Property word, boolean first) {
        String means = means(word);
        if (Vocabulary.typeWord(word.type()).equals(Vocabulary.CONDITION)) {
            return (first ? "It" : "it") + " is not known whether " + means;
        }
        return (first ? means.substring(0, 1).toUpperCase(Locale.ROOT) + means.substring(1) : means) + " is not given";
    }

    /** What a word means that may be blank: that of its last member which may. */
    static String means(Property word) {
        String means = word.drl();
        for (Member member : word.members()) {
            if (member.blank()) {
                means = member.arguments().isEmpty() || member.word().equals("field")
                        ? member.means()
                        : "%s (%s)"
                                .formatted(
                                        member.means(),
                                        member.arguments().get(0).drl());
            }
        }
        return means;
    }
}
