package org.claimable.rules.language;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimable.rules.language.Property.Member;

/**
 * Of what an expression asks: {@code variable} is the name of the pattern's own fact, or null; {@code known} what stands for
 * each variable of the patterns before, an expression for it; {@code root} the variable of which words without one are asked, null for
 * the own fact.
 */
record Asking(FactType fact, String variable, Map<String, Expression> known, String root, OwnWords own) {
    /** A pattern on its own. */
    static Asking of(FactType fact, String variable, OwnWords own) {
        return new Asking(fact, variable, Map.of(), null, own);
    }

    /** The fact that words without a variable are asked of. */
    Property start() {
        return new Property(root, fact.asked(), java.util.List.of());
    }

    /** What a variable stands for, null for none. */
    Expression variable(String name) {
        return name.equals(variable) ? new Property(null, fact.asked(), java.util.List.of()) : known.get(name);
    }

    /** With a further variable. */
    Asking with(String name, Expression what) {
        Map<String, Expression> more = new LinkedHashMap<>(known);
        more.put(name, what);
        return new Asking(fact, variable, more, root, own);
    }

    /** A member that only leads further, as from a fact about a person to its claim. */
    static Member step(String method, Class<?> type) {
        try {
            return new Member("", type.getMethod(method), java.util.List.of(), false, false, "");
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
