package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.OwnWords;
import org.claimable.rules.language.Rule;

/** What rules write out, by kind: texts, numbers with their neighbours, days with those beside them. */
record Literals(Set<String> texts, SortedSet<BigDecimal> numbers, SortedSet<LocalDate> days) {
    private static final int MOST_OF_LIST = 40;
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(/\\d{2})?");

    /** Those of some rules, with the values of the lists and of the parameters that they name. */
    static Literals of(Collection<Rule> rules, RuleSet ruleSet) {
        Literals literals = new Literals(new LinkedHashSet<>(), new TreeSet<>(), new TreeSet<>());
        rules.stream().flatMap(Rule::literals).forEach(literals::add);
        List<RuleList> named = literals.texts.stream()
                .map(ruleSet.lists()::find)
                .filter(list -> list != null)
                .toList();
        named.stream()
                .flatMap(list -> list.rows().stream().limit(MOST_OF_LIST))
                .flatMap(row -> row.values().stream())
                .forEach(literals::add);
        named.stream()
                .flatMap(list -> list.rows().stream())
                .flatMap(row -> Stream.of(row.from(), row.to()))
                .forEach(literals::beside);
        ruleSet.parameters().rows().stream()
                .filter(row -> rules.stream().anyMatch(rule -> rule.asked().contains(named(row))))
                .forEach(literals::beside);
        return literals;
    }

    /** The days on which rows and parameters of a rule set turn. */
    void addTurns(RuleSet ruleSet) {
        ruleSet.incompatibilities().rows().forEach(row -> {
            beside(row.from());
            beside(row.to());
        });
        ruleSet.parameters().rows().forEach(row -> {
            beside(row.from());
            beside(row.to());
            beside(row);
        });
    }

    private static String named(Parameter row) {
        return "parameters." + OwnWords.word(row.name());
    }

    private void beside(Parameter row) {
        if (row.isDay()) {
            beside(LocalDate.ofEpochDay(row.value()));
        } else {
            beside(BigDecimal.valueOf(row.value()));
        }
    }

    private void add(Object literal) {
        if (literal instanceof Number number) {
            beside(new BigDecimal(number.toString()));
        } else if (literal instanceof LocalDate day) {
            beside(day);
        } else if (literal instanceof String text && !isDay(text)) {
            texts.add(text);
            var year = YEAR.matcher(text);
            if (year.matches()) {
                days.add(LocalDate.of(Integer.parseInt(year.group(1)), 6, 3));
            }
        }
    }

    private boolean isDay(String text) {
        try {
            beside(LocalDate.parse(text));
            return true;
        } catch (DateTimeParseException anotherText) {
            return false;
        }
    }

    private void beside(BigDecimal number) {
        numbers.addAll(List.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE)));
    }

    private void beside(LocalDate day) {
        if (day != null && day.getYear() > 1 && day.isBefore(TrialTerms.LATEST)) {
            days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
    }
}
