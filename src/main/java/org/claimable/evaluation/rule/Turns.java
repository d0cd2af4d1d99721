package org.claimable.evaluation.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The days that rules name: on one of them what they say may change. */
public final class Turns {
    private Turns() {}

    public static SortedSet<LocalDate> of(List<Rule> rules) {
        SortedSet<LocalDate> days = new TreeSet<>();
        rules.forEach(rule -> rule.when().forEach(condition -> collect(condition, days)));
        return days;
    }

    private static void collect(Expression expression, SortedSet<LocalDate> days) {
        if (expression instanceof Expression.Literal literal && literal.value() instanceof String text) {
            addDay(text, days);
        } else if (expression instanceof Expression.Not not) {
            collect(not.condition(), days);
        } else if (expression instanceof Expression.All all) {
            all.conditions().forEach(each -> collect(each, days));
        } else if (expression instanceof Expression.Any any) {
            any.conditions().forEach(each -> collect(each, days));
        } else if (expression instanceof Comparison comparison) {
            collect(comparison.left(), days);
            collect(comparison.right(), days);
        } else if (expression instanceof Asked asked) {
            asked.questions().forEach(question -> question.arguments().forEach(each -> collect(each, days)));
        }
    }

    private static void addDay(String text, SortedSet<LocalDate> days) {
        try {
            days.add(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            // A text of another kind.
        }
    }
}
