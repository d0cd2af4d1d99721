package org.claimable.rules.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.evaluation.Pointers;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.PersonFact;

/** What is blank of that which a rule of people asks in a scope, of facts of a type, so that it is undecided. */
record BlankWords(FactType type, List<Expression> asked, PatternScope scope) {
    private static final String CLAIMS = "/claims";
    private static final String COUNTED = "/previouslyCounted";
    private static final String DAY = ClaimField.ACHIEVED_ON.wireName();

    /** As clauses. */
    Set<String> clauses() {
        Set<String> clauses = new LinkedHashSet<>();
        asked.forEach(each -> Blanks.collect(each, scope, clauses));
        return clauses;
    }

    /**
     * Pointers to the fields that would decide it. Where it puts facts together and there are none, no field would: then to the claims, or to
     * what was counted before, of which one is missing.
     */
    Set<String> fields(Pointers pointers) {
        Set<String> fields = new LinkedHashSet<>();
        asked.stream()
                .flatMap(Expression::blanks)
                .filter(word -> word.of(scope) == null)
                .forEach(word -> fields.addAll(fields(word, pointers)));
        return fields.isEmpty() ? Set.of(type == FactType.COUNTED ? COUNTED : CLAIMS) : fields;
    }

    /**
     * The fields of a blank word that are not given; where all are, the word is blank for what they say, and all would decide it. One that is
     * read from none is a parameter without a value on the day of the claim.
     */
    private List<String> fields(Property word, Pointers pointers) {
        Object asks = word.variable() == null ? scope.fact() : scope.variables().get(word.variable());
        if (!(asks instanceof PersonFact fact)) {
            return List.of();
        }
        Claim claim = fact.claim();
        List<String> read = ReadField.of(word).stream().map(ReadField::path).toList();
        List<String> all = read.isEmpty() ? List.of(DAY) : read;
        List<String> missing = all.stream()
                .filter(path -> ReadField.reader(path).apply(claim) == null)
                .toList();
        return (missing.isEmpty() ? all : missing)
                .stream().map(path -> pointers.of(claim, path)).toList();
    }
}
