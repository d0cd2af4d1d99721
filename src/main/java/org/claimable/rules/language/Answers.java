package org.claimable.rules.language;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.evaluation.RuleAnswers;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.method.rulebook.RuleCard;

/** What rules say of a fact just as they were read. */
public final class Answers implements RuleAnswers {
    private final Map<String, Read> rules = new LinkedHashMap<>();

    /** A rule, what its pattern asks, and whether something in it may be blank. */
    private record Read(Rule rule, AskedCondition asked, boolean blank) {}

    public Answers(List<Rule> rules) {
        for (Rule rule : rules) {
            this.rules.put(
                    rule.card().key(),
                    new Read(
                            rule,
                            AskedCondition.all(rule.when()),
                            !rule.blanks().isEmpty()));
        }
    }

    @Override
    public Answer of(RuleCard card, Object fact, Pointers pointers, boolean whole) {
        Read read = rules.get(card.key());
        if (fact instanceof Claim claim && !claim.isKnown() && !read.rule().asksWhetherKnown()) {
            return new Answer(Standing.OUT_OF_SCOPE, List.of(), List.of());
        }
        if (fact instanceof Pair pair && !pair.sameYear() && !read.rule().anyYears()) {
            return new Answer(Standing.FALSE, List.of(), List.of());
        }
        Words words = new Words(Scope.of(fact), pointers);
        Standing standing = standing(read.asked(), words.scope());
        return new Answer(
                standing,
                whole ? words.conditions(read.asked().parts()) : List.of(),
                standing == Standing.UNDECIDED ? words.missing(read.asked()) : List.of());
    }

    private static Standing standing(AskedCondition asked, Scope scope) {
        if (asked.isOutOfScope(scope)) {
            return Standing.OUT_OF_SCOPE;
        }
        Boolean holds = asked.holds(scope);
        return holds == null ? Standing.UNDECIDED : holds ? Standing.HOLDS : Standing.FALSE;
    }

    @Override
    public boolean mayBeBlank(RuleCard card) {
        return rules.get(card.key()).blank();
    }

    @Override
    public Map<PersonClaim, List<String>> undecided(RuleCard card, List<PersonFact> facts, Pointers pointers) {
        Rule rule = rules.get(card.key()).rule();
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
            Words words = new Words(Scope.of(fact), pointers);
            rule.expressions()
                    .flatMap(Expression::blanks)
                    .map(word -> new Property(null, word.fact(), word.members()))
                    .forEach(word -> missing.addAll(words.missing(word)));
        }
        return List.copyOf(missing);
    }
}
