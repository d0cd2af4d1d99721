package org.claimable.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.Decision;
import org.claimable.decision.Reason;

/**
 * By what the decision of a claim is another: the ids of the rules and rows that speak of it on one side only, or, where
 * none does, that give another rate of deadweight; {@code values}: so do the figures of the value set.
 */
public record Cause(List<String> rules, boolean values) {
    public Cause {
        rules = List.copyOf(rules);
    }

    static Cause of(Decision before, Decision after) {
        TreeSet<String> rules = new TreeSet<>(Ids.ORDER);
        speakingOf(before, after).forEach(rules::add);
        speakingOf(after, before).forEach(rules::add);
        if (rules.isEmpty() && before.verdict() != after.verdict()) {
            after.reasons().forEach(reason -> rules.add(reason.rule()));
        }
        return rules.isEmpty() ? ofWorth(before.value(), after.value()) : new Cause(new ArrayList<>(rules), false);
    }

    private static Cause ofWorth(ClaimValue old, ClaimValue now) {
        TreeSet<String> rules = new TreeSet<>(Ids.ORDER);
        if (old != null && now != null && !isEqual(old.deadweightRate(), now.deadweightRate())) {
            rules.add(old.rateRule());
            rules.add(now.rateRule());
        }
        return new Cause(new ArrayList<>(rules), isOtherwiseWorth(old, now));
    }

    /** Whether no rule speaks otherwise, nor any figure. */
    boolean isNone() {
        return rules.isEmpty() && !values;
    }

    private static List<String> speakingOf(Decision one, Decision other) {
        return one.reasons().stream()
                .filter(reason -> other.reasons().stream().noneMatch(each -> isSame(reason, each)))
                .map(Reason::rule)
                .toList();
    }

    /** Words aside: they say the same of a claim by the same rule, and of the same other claims. */
    private static boolean isSame(Reason one, Reason other) {
        return one.code().equals(other.code())
                && one.rule().equals(other.rule())
                && one.claims().equals(other.claims());
    }

    private static boolean isOtherwiseWorth(ClaimValue old, ClaimValue now) {
        if (old == null || now == null) {
            return old != now;
        }
        return old.perPerson().wellbeing() != now.perPerson().wellbeing()
                || old.perPerson().exchequer() != now.perPerson().exchequer()
                || old.perPerson().business() != now.perPerson().business();
    }

    private static boolean isEqual(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? Objects.equals(a, b) : a.compareTo(b) == 0;
    }
}
