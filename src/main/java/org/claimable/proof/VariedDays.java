package org.claimable.proof;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.claim.Period;
import org.claimable.rulebook.RuleSet;

/** The days on which something could turn: ends of years, of a period, and those that rules and rows name, each side of it. */
final class VariedDays {
    static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);
    static final Period PERIOD = new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31));

    private VariedDays() {}

    static List<LocalDate> of(RuleSet ruleSet, Literals literals) {
        Set<LocalDate> days = new LinkedHashSet<>();
        Stream.of(AS_OF, PERIOD.from(), PERIOD.to(), LocalDate.of(2024, 6, 3), LocalDate.of(2024, 12, 31))
                .forEach(day -> beside(days, day));
        literals.days().forEach(day -> beside(days, day));
        ruleSet.incompatibilities().rows().forEach(row -> Stream.of(row.from(), row.to())
                .filter(day -> day != null)
                .forEach(day -> beside(days, day)));
        ruleSet.parameters().rows().forEach(row -> Stream.of(row.from(), row.to())
                .filter(day -> day != null)
                .forEach(day -> beside(days, day)));
        return List.copyOf(days);
    }

    private static void beside(Set<LocalDate> days, LocalDate day) {
        days.add(day.minusDays(1));
        days.add(day);
        days.add(day.plusDays(1));
    }
}
