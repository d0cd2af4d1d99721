package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.claimable.method.evaluation.Pointers;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.rules.language.Part.PartKind;

/** Looks for what one rule of people asks, fact by fact, just as it was read. */
final class PersonSearch {
    private final Rule rule;
    private final List<PersonFact> facts;

    PersonSearch(Rule rule, List<PersonFact> facts) {
        this.rule = rule;
        this.facts = facts;
    }

    /** Tells every match, and every claim of which the rule is undecided. */
    void tell(PersonMatches matches) {
        String key = rule.card().key();
        each(0, PatternScope.of(null), rule.parts(), scope -> matches.matched(key, reported(scope), others(scope))
                .saying(rule.then().said(scope)));
        for (int at = 0; at < rule.parts().size(); at++) {
            undecided(at, (scope, blank) -> matches.undecided(key, reported(scope)));
        }
    }

    /** What is blank where the rule is undecided of a claim, as clauses, by the claim. */
    Map<PersonClaim, Set<String>> missing() {
        Map<PersonClaim, Set<String>> found = new LinkedHashMap<>();
        for (int at = 0; at < rule.parts().size(); at++) {
            undecided(at, (scope, blank) -> found.computeIfAbsent(reported(scope), claim -> new LinkedHashSet<>())
                    .addAll(blank.clauses()));
        }
        return found;
    }

    /** Pointers to what would decide the rule where it is undecided of a claim, by the claim. */
    Map<PersonClaim, Set<String>> fields(Pointers pointers) {
        Map<PersonClaim, Set<String>> found = new LinkedHashMap<>();
        for (int at = 0; at < rule.parts().size(); at++) {
            undecided(at, (scope, blank) -> found.computeIfAbsent(reported(scope), claim -> new LinkedHashSet<>())
                    .addAll(blank.fields(pointers)));
        }
        return found;
    }

    private PersonClaim reported(PatternScope scope) {
        return (PersonClaim) scope.variables().get(rule.then().variable());
    }

    /** The facts of the other patterns, in their order. */
    private PersonFact[] others(PatternScope scope) {
        return others(rule).stream().map(scope.variables()::get).toArray(PersonFact[]::new);
    }

    /** The variables of the patterns other than that of the claim that a rule reports. */
    static List<String> others(Rule rule) {
        return rule.parts().stream()
                .filter(part -> part.kind() == PartKind.PATTERN)
                .map(Part::variable)
                .filter(variable -> !variable.equals(rule.then().variable()))
                .toList();
    }

    /** Every way in which parts match, from one on. */
    private void each(int at, PatternScope scope, List<Part> parts, Consumer<PatternScope> matched) {
        if (at == parts.size()) {
            matched.accept(scope);
            return;
        }
        Part part = parts.get(at);
        switch (part.kind()) {
            case PATTERN -> {
                for (PersonFact fact : facts) {
                    if (Boolean.TRUE.equals(part.holds(scope.at(fact)))) {
                        each(at + 1, scope.with(part.variable(), fact), parts, matched);
                    }
                }
            }
            case NOT, EXISTS -> {
                boolean any = facts.stream().anyMatch(fact -> Boolean.TRUE.equals(part.holds(scope.at(fact))));
                if (any == (part.kind() == PartKind.EXISTS)) {
                    each(at + 1, scope, parts, matched);
                }
            }
            case ACCUMULATE -> {
                PatternScope tallied = tallied(part, scope);
                if (Boolean.TRUE.equals(Expression.together(part.then(), tallied, false))) {
                    each(at + 1, tallied, parts, matched);
                }
            }
        }
    }

    private PatternScope tallied(Part part, PatternScope scope) {
        List<PersonFact> held = new ArrayList<>();
        for (PersonFact fact : facts) {
            if (Boolean.TRUE.equals(part.holds(scope.at(fact))) && !part.lacks(scope.at(fact))) {
                held.add(fact);
            }
        }
        return part.tallied(held, scope);
    }

    /** Hears of something undecided, and what is blank in it. */
    private interface Undecided {
        void of(PatternScope scope, BlankWords blank);
    }

    /** Every way in which one part is undecided, under what the parts match that it rests on, and that of the claim reported. */
    private void undecided(int at, Undecided heard) {
        Part part = rule.parts().get(at);
        Grounds grounds = Grounds.of(rule, at);
        each(0, PatternScope.of(null), grounds.before(), scope -> {
            for (PersonFact fact : facts) {
                PatternScope here = scope.at(fact);
                Boolean holds = part.holds(here);
                if (holds == null || holds && part.lacks(here)) {
                    PatternScope own = part.variable() == null ? here : here.with(part.variable(), fact);
                    BlankWords blank = new BlankWords(part.fact(), part.asksOfEach(), own);
                    PatternScope known = part.kind() == PartKind.PATTERN ? own : scope;
                    each(0, known, grounds.after(), all -> heard.of(all, blank));
                }
            }
            if (part.kind() == PartKind.ACCUMULATE) {
                PatternScope tallied = tallied(part, scope);
                if (Expression.together(part.then(), tallied, false) == null) {
                    BlankWords blank = new BlankWords(part.fact(), part.then(), tallied);
                    each(0, scope, grounds.after(), all -> heard.of(all, blank));
                }
            }
        });
    }

    /**
     * The parts that must match before it can be asked whether one is undecided, those before it and those after it: those it rests
     * on, and the claim reported.
     */
    record Grounds(List<Part> before, List<Part> after) {
        static Grounds of(Rule rule, int at) {
            return of(rule.parts(), rule.then().variable(), at);
        }

        /** {@code reported} is the variable of the claim reported. */
        static Grounds of(List<Part> parts, String reported, int at) {
            Set<String> wanted = new TreeSet<>(parts.get(at).asksFor());
            wanted.add(reported);
            Set<Integer> places = new TreeSet<>();
            boolean more = true;
            while (more) {
                more = false;
                for (int i = 0; i < parts.size(); i++) {
                    if (i != at && parts.get(i).gives().stream().anyMatch(wanted::contains) && places.add(i)) {
                        wanted.addAll(parts.get(i).asksFor());
                        more = true;
                    }
                }
            }
            return new Grounds(
                    places.stream().filter(i -> i < at).map(parts::get).toList(),
                    places.stream().filter(i -> i > at).map(parts::get).toList());
        }
    }
}
