package org.claimable.rules.language;

import java.util.HashMap;
import java.util.Map;

/** What a pattern looks at: its fact, and what stands for each variable of the patterns before it. */
public record Scope(Object fact, Map<String, Object> variables) {
    /** A fact on its own. */
    public static Scope of(Object fact) {
        return new Scope(fact, Map.of());
    }

    /** Another fact, with the same variables. */
    Scope at(Object other) {
        return new Scope(other, variables);
    }

    /** With a further variable. */
    Scope with(String variable, Object value) {
        Map<String, Object> more = new HashMap<>(variables);
        more.put(variable, value);
        return new Scope(fact, more);
    }
}
