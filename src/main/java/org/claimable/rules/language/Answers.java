package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.method.evaluation.RuleAnswers;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.language.Expression.All;
import org.claimable.rules.language.Expression.Any;
import org.claimable.rules.language.Expression.Not;

/** What rules say of a fact just as they were read. */
public final class Answers implements RuleAnswers {
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    public Answers(List<Rule> rules) {
        rules.forEach(rule -> this.rules.put(rule.card().key(), rule));
    }

    @Override
    public Answer of(RuleCard card, Object fact, Pointers pointers) {
        Rule rule = rules.get(card.key());
        Scope scope = Scope.of(fact);
        if (fact instanceof Claim claim && !claim.isKnown() && !rule.asksWhetherKnown()) {
            return new Answer(Standing.OUT_OF_SCOPE, List.of(), List.of());
        }
        Words words = new Words(scope, pointers);
        List<Expression> asked = rule.when();
        if (asked.stream().anyMatch(each -> isOutOfScope(each, scope))) {
            return new Answer(Standing.OUT_OF_SCOPE, words.conditions(asked), List.of());
        }
        Boolean holds = given(new All(asked), scope);
        Standing standing = holds == null ? Standing.UNDECIDED : holds ? Standing.HOLDS : Standing.FALSE;
        return new Answer(standing, words.conditions(asked), holds == null ? words.missing(asked) : List.of());
    }

    @Override
    public boolean mayBeBlank(RuleCard card) {
        return !rules.get(card.key()).blanks().isEmpty();
    }

    @Override
    public Map<PersonClaim, List<String>> undecided(RuleCard card, List<PersonFact> facts, Pointers pointers) {
        Rule rule = rules.get(card.key());
        if (!PersonWork.of(List.of(rule), facts).beyond().isEmpty()) {
            return Map.of();
        }
        Map<PersonClaim, List<String>> found = new LinkedHashMap<>();
        new PersonSearch(rule, facts)
                .missing()
                .keySet()
                .forEach(claim -> found.put(claim, missing(rule, facts, pointers)));
        return found;
    }

    /** The fields of a person's facts that a rule of people asks for and that are blank. */
    private static List<String> missing(Rule rule, List<PersonFact> facts, Pointers pointers) {
        Set<String> missing = new LinkedHashSet<>();
        for (PersonFact fact : facts) {
            rule.expressions().flatMap(Expression::blanks).forEach(word -> {
                Property own = new Property(null, word.fact(), word.members());
                if (own.of(Scope.of(fact)) == null) {
                    missing.addAll(new Words(Scope.of(fact), pointers).missing(List.of(own)));
                }
            });
        }
        return List.copyOf(missing);
    }

    /** Whether a word of scope, asked for and not denied, does not hold. */
    private static boolean isOutOfScope(Expression asked, Scope scope) {
        if (asked instanceof All all) {
            return all.conditions().stream().anyMatch(each -> isOutOfScope(each, scope));
        }
        if (asked instanceof Any any) {
            return any.conditions().stream().allMatch(each -> isOutOfScope(each, scope));
        }
        boolean denied = asked instanceof Not
                || asked instanceof Compared compared && compared.sign() != Compared.Sign.EQUAL
                || asked instanceof Questions.Missing;
        return !denied && isOfScope(asked) && Boolean.FALSE.equals(asked.of(scope));
    }

    private static boolean isOfScope(Expression asked) {
        return asked instanceof Property property
                ? Words.word(property).map(each -> each.scope()).orElse(false)
                : asked.parts().anyMatch(Answers::isOfScope);
    }

    /** Whether a condition holds, undecided too where a word says that something is not given. */
    static Boolean given(Expression asked, Scope scope) {
        if (asked instanceof Not not) {
            Boolean holds = given(not.condition(), scope);
            return holds == null ? null : Boolean.valueOf(!holds);
        }
        if (asked instanceof All all) {
            return together(all.conditions(), scope, false);
        }
        if (asked instanceof Any any) {
            return together(any.conditions(), scope, true);
        }
        Boolean holds = (Boolean) asked.of(scope);
        return holds != null && asked instanceof Property property && Words.saysNotGiven(property, holds)
                ? null
                : holds;
    }

    private static Boolean together(List<Expression> conditions, Scope scope, boolean settling) {
        List<Boolean> each = new ArrayList<>();
        conditions.forEach(condition -> each.add(given(condition, scope)));
        if (each.contains(settling)) {
            return settling;
        }
        return each.contains(null) ? null : Boolean.valueOf(!settling);
    }

    /** The properties in an expression. */
    static Stream<Property> properties(Expression asked) {
        return Stream.concat(
                asked instanceof Property property ? Stream.of(property) : Stream.empty(),
                asked.parts().flatMap(Answers::properties));
    }
}
