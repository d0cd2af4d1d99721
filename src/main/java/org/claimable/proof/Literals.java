package org.claimable.proof;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimable.evaluation.rule.Rule;

/** What rules write out: numbers, days and words. */
record Literals(List<Object> written) {
    static Literals of(Collection<Rule> rules) {
        return new Literals(rules.stream().flatMap(Rule::literals).distinct().toList());
    }

    /** Whole numbers, each with its neighbours, and some that are usual. */
    List<Integer> numbers(int... usual) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int each : usual) {
            numbers.add(each);
        }
        written.stream()
                .filter(Number.class::isInstance)
                .map(each -> ((Number) each).intValue())
                .forEach(each -> numbers.addAll(List.of(each - 1, each, each + 1)));
        return List.copyOf(numbers);
    }

    List<LocalDate> days() {
        return words().filter(each -> each.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse)
                .toList();
    }

    Stream<String> words() {
        return written.stream().filter(String.class::isInstance).map(String.class::cast);
    }
}
