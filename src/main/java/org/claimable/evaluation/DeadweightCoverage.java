package org.claimable.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimable.bank.Outcome;
import org.claimable.rulebook.RuleSet;

/** Whether the rules of value give every outcome exactly one default rate of deadweight, tried out before use. */
public final class DeadweightCoverage {
    private static final List<LocalDate> ALWAYS = List.of(LocalDate.of(1990, 1, 1), LocalDate.of(2099, 12, 31));

    private final Rules rules;
    private final Trials trials;

    private DeadweightCoverage(RuleSet ruleSet, Rules rules) {
        this.rules = rules;
        this.trials = new Trials(ruleSet);
    }

    /** What is wrong, a sentence a category and day; {@code turns} are the days that rules name. */
    public static List<Gap> gaps(RuleSet ruleSet, Rules rules, Collection<LocalDate> turns) {
        SortedSet<LocalDate> days = new TreeSet<>(ALWAYS);
        turns.forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        DeadweightCoverage coverage = new DeadweightCoverage(ruleSet, rules);
        Map<String, Outcome> categories = new LinkedHashMap<>();
        ruleSet.catalogue().outcomes().forEach(each -> categories.putIfAbsent(each.deadweightCategory(), each));
        List<Gap> gaps = new ArrayList<>();
        categories.values().forEach(outcome -> coverage.gap(outcome, days, gaps));
        return gaps;
    }

    /** The first day on which an outcome of a category has not its one rate. */
    private void gap(Outcome outcome, SortedSet<LocalDate> days, List<Gap> gaps) {
        for (LocalDate day : days) {
            List<Finding> rates =
                    trials.heardAll(rules, Chapters.VALUE, trials.claim(outcome, day, "p", Trials.record())).stream()
                            .filter(finding -> finding.kind() == FindingKind.DEADWEIGHT)
                            .toList();
            if (rates.size() != 1) {
                gaps.add(new Gap(Chapters.VALUE, message(outcome, day, rates)));
                return;
            }
            if (!isRate(rates.get(0).rate())) {
                gaps.add(new Gap(
                        Chapters.VALUE,
                        "Rule %s gives a deadweight of %s; a rate is from 0 to 1, such as 0.19."
                                .formatted(
                                        rates.get(0).card().key(), rates.get(0).rate())));
                return;
            }
        }
    }

    private String message(Outcome outcome, LocalDate day, List<Finding> rates) {
        String rulesNamed = String.join(
                " and ", rates.stream().map(finding -> finding.card().key()).toList());
        return "Category %s, of outcome %s and others, has %s of deadweight on %s; it must have one. Maybe %s"
                .formatted(
                        outcome.deadweightCategory(),
                        outcome.code(),
                        rates.isEmpty()
                                ? "no default rate"
                                : "%d default rates (%s)".formatted(rates.size(), rulesNamed),
                        day,
                        rates.isEmpty()
                                ? "add a row to the decision table, or correct deadweight_category in outcomes.csv."
                                : "end one before the other begins.");
    }

    private static boolean isRate(BigDecimal rate) {
        return rate != null && rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0;
    }
}
