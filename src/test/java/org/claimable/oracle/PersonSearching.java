package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.claimable.oracle.Condition.Bound;
import org.claimable.oracle.Condition.Three;
import org.claimable.oracle.PersonFacts.Fact;
import org.claimable.oracle.PersonRule.Part;
import org.claimable.oracle.PersonRule.Tally;

/** Of which claims a rule of people holds, and of which it is undecided, by trying every fact for every pattern. */
final class PersonSearching {
    private final PersonRule rule;
    private final List<Fact> facts;
    private final Set<Fact> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Fact> undecided = Collections.newSetFromMap(new IdentityHashMap<>());

    PersonSearching(PersonRule rule, List<Fact> facts) {
        this.rule = rule;
        this.facts = facts;
        each(rule.parts(), null, new HashMap<>(), found -> matched.add((Fact) found.get(rule.reported())));
        rule.parts().forEach(this::undecided);
        matched.removeAll(undecided);
    }

    Set<Fact> matched() {
        return matched;
    }

    Set<Fact> undecided() {
        return undecided;
    }

    /** Every way in which parts hold one after the other; in {@code open}, one of them, facts of which it is undecided are looked for. */
    private void each(List<Part> parts, Part open, Map<String, Object> bound, Consumer<Map<String, Object>> found) {
        if (parts.isEmpty()) {
            found.accept(bound);
            return;
        }
        Part part = parts.get(0);
        List<Part> rest = parts.subList(1, parts.size());
        if (part == open) {
            unsure(part, bound).forEach(more -> each(rest, open, more, found));
            return;
        }
        List<Fact> held = facts.stream()
                .filter(fact -> Boolean.TRUE.equals(holds(part, fact, bound)))
                .toList();
        switch (part.kind()) {
            case "" -> held.forEach(fact -> each(rest, open, with(bound, part.variable(), fact), found));
            case "not", "exists" -> {
                if (held.isEmpty() == part.kind().equals("not")) {
                    each(rest, open, bound, found);
                }
            }
            default -> {
                Map<String, Object> more = tallied(part, held, bound);
                if (Boolean.TRUE.equals(part.demand().of(new Bound(null, more)))) {
                    each(rest, open, more, found);
                }
            }
        }
    }

    private static Boolean holds(Part part, Fact fact, Map<String, Object> bound) {
        if (!fact.isOf(part.type())) {
            return false;
        }
        Bound own = new Bound(fact, with(bound, part.variable(), fact));
        return Three.all(part.when().stream().map(each -> each.of(own)));
    }

    /** The ways in which something that a part asks is undecided: for a pattern with the fact of which it is. */
    private List<Map<String, Object>> unsure(Part part, Map<String, Object> bound) {
        List<Map<String, Object>> ways = new ArrayList<>();
        List<Fact> held = new ArrayList<>();
        for (Fact fact : facts) {
            Boolean holds = holds(part, fact, bound);
            boolean lacks = Boolean.TRUE.equals(holds) && lacks(part, fact, bound);
            if (holds == null || lacks) {
                ways.add(part.isPattern() ? with(bound, part.variable(), fact) : bound);
            } else if (holds) {
                held.add(fact);
            }
        }
        if (part.demand() != null && part.demand().of(new Bound(null, tallied(part, held, bound))) == null) {
            ways.add(bound);
        }
        return ways;
    }

    private static boolean lacks(Part part, Fact fact, Map<String, Object> bound) {
        Bound own = new Bound(fact, with(bound, part.variable(), fact));
        return part.tallies().stream()
                .anyMatch(tally -> tally.of() != null && tally.of().of(own) == null);
    }

    private static Map<String, Object> tallied(Part part, List<Fact> held, Map<String, Object> bound) {
        Map<String, Object> more = new HashMap<>(bound);
        List<Fact> full =
                held.stream().filter(fact -> !lacks(part, fact, bound)).toList();
        for (Tally tally : part.tallies()) {
            List<Object> values = new ArrayList<>();
            for (Fact fact : full) {
                Bound own = new Bound(fact, with(bound, part.variable(), fact));
                values.add(tally.of() == null ? BigDecimal.ONE : tally.of().of(own));
            }
            more.put(tally.variable(), put(tally.function(), values));
        }
        return more;
    }

    private static Object put(String function, List<Object> values) {
        return switch (function) {
            case "count", "sum" -> values.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
            default ->
                values.stream()
                        .reduce(null, (best, each) -> best == null || isBeyond(each, best, function) ? each : best);
        };
    }

    private static boolean isBeyond(Object one, Object best, String function) {
        int order = one instanceof LocalDate day
                ? day.compareTo((LocalDate) best)
                : ((BigDecimal) one).compareTo((BigDecimal) best);
        return function.equals("min") ? order < 0 : order > 0;
    }

    /** Where a part is undecided, under what must hold for it to be asked, so is the rule of the claim that it would report. */
    private void undecided(Part open) {
        List<Part> wanted = new ArrayList<>();
        want(open, wanted);
        rule.parts().stream().filter(part -> part.gives(rule.reported())).forEach(part -> want(part, wanted));
        List<Part> inOrder = rule.parts().stream().filter(wanted::contains).toList();
        each(inOrder, open, new HashMap<>(), found -> undecided.add((Fact) found.get(rule.reported())));
    }

    /** A part, and those that give the variables that it asks of. */
    private void want(Part part, List<Part> wanted) {
        if (!wanted.contains(part)) {
            wanted.add(part);
            part.uses().forEach(name -> rule.parts().stream()
                    .filter(other -> other.gives(name))
                    .forEach(other -> want(other, wanted)));
        }
    }

    private static Map<String, Object> with(Map<String, Object> bound, String variable, Object value) {
        Map<String, Object> more = new HashMap<>(bound);
        if (variable != null) {
            more.put(variable, value);
        }
        return more;
    }
}
