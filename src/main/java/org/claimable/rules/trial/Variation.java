package org.claimable.rules.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Something particular of a claim, in words, and how a claim is made so. */
record Variation(String words, Consumer<Draft> change) {
    static final Variation NONE = new Variation("", draft -> {});

    Draft of(Draft draft) {
        Draft changed = draft.copy();
        change.accept(changed);
        return changed;
    }

    Variation and(Variation other) {
        String both = words.isEmpty() || other.words.isEmpty() ? words + other.words : words + ", " + other.words;
        return new Variation(both, change.andThen(other.change));
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
