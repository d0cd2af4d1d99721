package org.claimable.rules.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.Parameters;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.RuleSetReader.RuleSetFolder;
import org.claimable.rules.language.Expression;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.OwnWords;
import org.claimable.rules.language.Property;
import org.claimable.rules.language.Questions.Listed;
import org.claimable.rules.language.Rule;

/** Parameters and lists of a rule set that no rule asks for. */
final class UnusedWords {
    private final RuleSetFolder folder;
    private final Problems problems;

    UnusedWords(RuleSetFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Notes each. */
    void check(List<Rule> rules) {
        Set<String> asked = new TreeSet<>();
        for (Rule rule : rules) {
            Stream.concat(rule.expressions(), rule.then().facts().stream()).forEach(each -> collect(each, asked));
        }
        List<Parameter> parameters = folder.parameters().rows();
        parameters.stream()
                .map(Parameter::name)
                .distinct()
                .filter(name -> !Parameters.NAMES.contains(name) && !asked.contains("parameter " + name))
                .forEach(name -> problems.add(
                        folder.layers().top().called("parameters.csv"),
                        "No rule asks for the parameter %s. Maybe remove it, or ask for it as parameters.%s.",
                        name,
                        OwnWords.word(name)));
        Set<String> ofFields = folder.fields().fields().stream()
                .map(OwnField::list)
                .filter(each -> each != null)
                .collect(Collectors.toSet());
        folder.lists().byName().keySet().stream()
                .filter(name -> !ofFields.contains(name) && !asked.contains("list " + name))
                .forEach(name -> problems.add(
                        folder.layers().top().called("lists/%s.csv".formatted(name)),
                        "No rule and no field asks for the list %s. Maybe remove it, or ask for it as in provider isIn \"%s\".",
                        name,
                        name));
    }

    private static void collect(Expression expression, Set<String> asked) {
        if (expression instanceof Listed listed) {
            asked.add("list " + listed.list());
        }
        if (expression instanceof Property property) {
            for (Property.Member member : property.members()) {
                if (member.method().getDeclaringClass() == Parameters.class
                        && member.arguments().get(0) instanceof Literal name) {
                    asked.add("parameter " + name.value());
                }
            }
        }
        expression.parts().forEach(each -> collect(each, asked));
    }
}
