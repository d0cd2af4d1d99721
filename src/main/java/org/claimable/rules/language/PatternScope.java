package org.claimable.rules.language;

import java.util.HashMap;
import java.util.Map;

/** What a pattern looks at: its fact, and what stands for each variable of the patterns before it. */
public record PatternScope(Object fact, Map<String, Object> variables) {
    /** A fact on its own. */
    public static PatternScope of(Object fact) {
        return new PatternScope(fact, Map.of());
    }

    /** Another fact, with the same variables. */
    PatternScope at(Object other) {
        return new PatternScope(other, variables);
    }

    /** With a further variable. */
    PatternScope with(String variable, Object value) {
        Map<String, Object> more = new HashMap<>(variables);
        more.put(variable, value);
        return new PatternScope(fact, more);
    }
}
