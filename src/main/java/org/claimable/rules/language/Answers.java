package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimable.method.decision.Trace.Place;
import org.claimable.method.evaluation.Pointers;
import org.claimable.method.evaluation.RuleAnswers;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.language.AskedCondition.Asking;

/** What rules say of a fact just as they were read, worked out for all claims when the rules are loaded. */
public final class Answers implements RuleAnswers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<AskedRule> rules = new ArrayList<>();
    private final List<Function<PatternScope, Object>> conditions;
    private final List<String> fields;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Function<Claim, String>> readers = new HashMap<>();

    /**
     * A rule, what its pattern asks, the conditions in that and the fields that they read of a claim, by their numbers, whether it is asked only
     * of known outcomes, and whether something may be blank.
     */
    record AskedRule(Rule rule, AskedCondition asked, int[] conditions, int[] fields, boolean known, boolean blank) {
        /** Whether it is asked of a claim at all: of one of an unknown outcome only what asks for that. */
        boolean isOf(Claim claim) {
            return !known || claim.isKnown();
        }
    }

    public Answers(List<Rule> rules) {
        Numbers<Expression> asked = new Numbers<>();
        Numbers<String> read = new Numbers<>();
        for (Rule rule : rules) {
            numbers.put(rule.card().key(), this.rules.size());
            this.rules.add(asked(rule, asked, read));
        }
        this.conditions = asked.all().stream().map(AskedDirectly::of).toList();
        this.fields = read.all();
        for (String path : fields) {
            places.add(new Place(places.size(), path));
            readers.put(path, ReadField.reader(path));
        }
    }

    private static AskedRule asked(Rule rule, Numbers<Expression> numbers, Numbers<String> read) {
        AskedCondition asked = AskedCondition.all(rule.when(), numbers);
        List<AskedCondition> conditions = asked.alone().toList();
        int[] fields = conditions.stream()
                .flatMap(each -> each.fields().stream())
                .mapToInt(field -> read.of(field.path()))
                .distinct()
                .toArray();
        return new AskedRule(
                rule,
                asked,
                conditions.stream().mapToInt(AskedCondition::number).toArray(),
                fields,
                !rule.asksWhetherKnown(),
                !rule.blanks().isEmpty());
    }

    @Override
    public int number(RuleCard card) {
        return numbers.get(card.key());
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public AskedClaim begin() {
        return new ConditionsOfClaim(
                rules, conditions, places, fields.stream().map(readers::get).toList());
    }

    @Override
    public boolean mayBeBlank(RuleCard card) {
        return rule(card).blank();
    }

    private AskedRule rule(RuleCard card) {
        return rules.get(numbers.get(card.key()));
    }

    @Override
    public List<String> undecided(RuleCard card, Pair pair, Pointers pointers) {
        AskedRule rule = rule(card);
        if (!pair.sameYear() && !rule.rule().anyYears()) {
            return null;
        }
        PatternScope scope = PatternScope.of(pair);
        Asking asking = condition -> (Boolean) condition.expression().of(scope);
        if (rule.asked().isOutOfScope(asking) || rule.asked().holds(asking) != null) {
            return null;
        }
        List<ReadField> all = rule.asked()
                .undecided(asking)
                .flatMap(each -> each.fields().stream())
                .toList();
        List<ReadField> missing = all.stream()
                .filter(field -> !isGiven(field.path(), of(field, pair)))
                .toList();
        return (missing.isEmpty() ? all : missing)
                .stream()
                        .map(field -> pointers.of(of(field, pair), field.path()))
                        .distinct()
                        .toList();
    }

    private static Claim of(ReadField field, Pair pair) {
        return field.other() ? pair.other() : pair.claim();
    }

    private boolean isGiven(String path, Claim claim) {
        return readers.get(path).apply(claim) != null;
    }

    @Override
    public Map<PersonClaim, List<String>> undecided(RuleCard card, List<PersonFact> facts, Pointers pointers) {
        Rule rule = rule(card).rule();
        if (!PersonWork.of(List.of(rule), facts).beyond().isEmpty()) {
            return Map.of();
        }
        Map<PersonClaim, List<String>> found = new LinkedHashMap<>();
        new PersonSearch(rule, facts)
                .fields(pointers)
                .forEach((claim, fields) -> found.put(claim, List.copyOf(fields)));
        return found;
    }
}
