package org.claimable.rules.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Audience;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.Word.Closed;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.RuleSetReader.RuleSetFolder;
import org.claimable.rules.language.Compared;
import org.claimable.rules.language.Expression;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Expression.Not;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.Property;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.Vocabulary;

/** Rules that can never speak. */
final class DeadRules {
    private final RuleSetFolder folder;
    private final Problems problems;
    private final Map<String, String> chapters;

    DeadRules(RuleSetFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.chapters =
                folder.chapters().stream().collect(Collectors.toMap(Chapter::id, Chapter::name, (one, again) -> one));
    }

    /** Notes each. */
    void check(List<Rule> rules) {
        rules.forEach(rule -> rule.expressions().forEach(each -> compared(rule, each)));
        rules.stream().filter(rule -> rule.fact() == FactType.PAIR).forEach(this::pair);
    }

    private void compared(Rule rule, Expression expression) {
        if (expression instanceof Compared compared
                && compared.right() instanceof Literal literal
                && literal.value() instanceof String text) {
            Set<String> known = known(compared.left());
            if (!known.isEmpty() && !isKnown(text, known, compared.exact())) {
                problems.add(
                        rule.place(),
                        "%s compares %s with \"%s\", which it never is.%s",
                        rule.card().key(),
                        compared.left().drl(),
                        text,
                        Nearest.hint(
                                " Maybe \"%s\".",
                                known.size() > 12
                                        ? " Maybe it is another word."
                                        : " It is one of " + String.join(", ", known) + ".",
                                text,
                                known.stream()));
            }
        }
        expression.parts().forEach(each -> compared(rule, each));
    }

    private static boolean isKnown(String text, Set<String> known, boolean exact) {
        return exact
                ? known.contains(text)
                : known.stream().anyMatch(each -> RuleLists.compared(each).equals(RuleLists.compared(text)));
    }

    /** The texts that a word can be, none where it can be any. */
    private Set<String> known(Expression word) {
        Closed closed = Vocabulary.closed(word);
        Catalogue catalogue = folder.catalogue();
        Stream<String> known =
                switch (closed) {
                    case NONE -> ofField(word);
                    case OUTCOME -> catalogue.outcomes().stream().map(Outcome::code);
                    case AREA -> catalogue.outcomes().stream().map(Outcome::area);
                    case CATEGORY -> catalogue.outcomes().stream().map(Outcome::deadweightCategory);
                    case BANK -> Arrays.stream(Bank.values()).map(Enum::name);
                    case AUDIENCE -> Arrays.stream(Audience.values()).map(Enum::name);
                    case KIND -> Arrays.stream(EvidenceKind.values()).map(EvidenceKind::word);
                    case GROUP -> Stream.of("service", "provider", "outcome", "area", "space", "evidence", "whole");
                };
        return known.collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> ofField(Expression word) {
        if (!(word instanceof Property property) || property.members().isEmpty()) {
            return Stream.empty();
        }
        Property.Member last = property.members().get(property.members().size() - 1);
        if (!last.word().equals("field") || !(last.arguments().get(0) instanceof Literal name)) {
            return Stream.empty();
        }
        return folder
                .fields()
                .find(String.valueOf(name.value()))
                .map(OwnField::list)
                .map(list -> folder.lists().find(list))
                .map(RuleList::rows)
                .stream()
                .flatMap(List::stream)
                .map(row -> row.values().get(0));
    }

    private void pair(Rule rule) {
        List<Expression> turned = rule.when().stream()
                .filter(each -> each instanceof Not)
                .map(each -> ((Not) each).condition())
                .toList();
        if (!rule.anyYears() && asks(turned, "sameYear")) {
            problems.add(
                    rule.place(),
                    "%s asks for two claims of two years, and only looks at two of one year. Maybe add @years( \"any\" ).",
                    rule.card().key());
        }
        boolean counting = Chapters.COUNTING.equals(chapters.get(rule.card().chapter()));
        if (counting && asks(turned, "sameOutcome")) {
            problems.add(
                    rule.place(),
                    "%s asks for two outcomes, and counting pairs claims of one outcome only. Maybe move it to the chapter of incompatible outcomes.",
                    rule.card().key());
        }
    }

    private static boolean asks(List<Expression> conditions, String word) {
        return conditions.stream().anyMatch(each -> each.drl().equals(word));
    }
}
