package org.claimable.rules.language;

import java.util.List;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Questions.Listed;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Reads what is asked of a list that the rule set has. */
record ListReader(OwnWords own) {
    /** Whether a list has some values together; fails where there is no such list, or it has other columns. */
    Expression listed(Token word, Expression list, List<Expression> values) {
        String name = list instanceof Literal literal && literal.value() instanceof String text ? text : null;
        RuleList found = name == null ? null : own.lists().find(name);
        if (found == null) {
            throw new WrongRuleException(
                    word.line(),
                    "There is no list %s.%s",
                    list.drl(),
                    name == null ? " Maybe write its name in quotes." : own.listHint(name));
        }
        if (found.columns().size() != values.size()) {
            throw new WrongRuleException(
                    word.line(),
                    "The list %s has %d columns of values (%s), and is asked for %d. Maybe give as many.",
                    name,
                    found.columns().size(),
                    String.join(", ", found.columns()),
                    values.size());
        }
        for (Expression value : values) {
            if (value.type() != String.class || !(value instanceof Property)) {
                throw new WrongRuleException(
                        word.line(), "%s is not a text that a list can have. Maybe provider or service.", value.drl());
            }
        }
        Property whose = (Property) values.get(0);
        return new Listed(name, values, lists(whose), day(whose));
    }

    /** The claim, or the group, that a word is about. */
    private static Property holder(Property word) {
        Property holder = new Property(word.variable(), word.fact(), List.of());
        if (PersonFact.class.isAssignableFrom(word.fact())) {
            return holder.then(Asking.step("claim", PersonFact.class));
        }
        boolean ofOther = !word.members().isEmpty()
                && word.members().get(0).method().getName().equals("other");
        return word.fact() == Pair.class ? holder.then(Asking.step(ofOther ? "other" : "claim", Pair.class)) : holder;
    }

    private static Property lists(Property word) {
        Property holder = holder(word);
        return holder.then(Asking.step("terms", holder.type() == Group.class ? Group.class : Claim.class))
                .then(Asking.step("lists", Terms.class));
    }

    private static Property day(Property word) {
        Property holder = holder(word);
        return holder.type() == Group.class
                ? holder.then(Asking.step("terms", Group.class)).then(Asking.step("asOf", Terms.class))
                : holder.then(Asking.step("achievedOn", Claim.class));
    }
}
