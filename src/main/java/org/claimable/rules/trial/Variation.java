package org.claimable.rules.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.Rule;

/** Something particular of a claim, in words, how a claim is made so, and the rules that ask for it, as far as they are known. */
record Variation(String words, Consumer<Draft> change, List<Rule> askedBy) {
    static final Variation NONE = new Variation("", draft -> {});

    Variation(String words, Consumer<Draft> change) {
        this(words, change, List.of());
    }

    Variation askedBy(List<Rule> rules) {
        return new Variation(words, change, rules);
    }

    /** Whether a rule that is not about a claim alone may ask for it. */
    boolean isOfPairs() {
        return askedBy.isEmpty() || askedBy.stream().anyMatch(rule -> rule.fact() != FactType.CLAIM);
    }

    Draft of(Draft draft) {
        Draft changed = draft.copy();
        change.accept(changed);
        return changed;
    }

    Variation and(Variation other) {
        String both = words.isEmpty() || other.words.isEmpty() ? words + other.words : words + ", " + other.words;
        return new Variation(both, change.andThen(other.change), askedBy);
    }

    /** Every choice of one from each of several lists, the first lists varied slowest, and at most so many. */
    static List<Variation> product(List<List<Variation>> choices, int most) {
        List<Variation> product = List.of(NONE);
        for (List<Variation> each : choices) {
            List<Variation> more = new ArrayList<>();
            for (Variation before : product) {
                for (Variation next : each) {
                    if (more.size() < most) {
                        more.add(before.and(next));
                    }
                }
            }
            product = more;
        }
        return product;
    }
}
