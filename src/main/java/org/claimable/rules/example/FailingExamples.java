package org.claimable.rules.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.rulebook.RuleCard.RuleText;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;

/**
 * Examples that do not hold, told together by the rule that makes several of them fail: it speaks where they do not expect
 * it, or is silent where they do. What no rule explains is told one by one.
 */
final class FailingExamples {
    /** From so many on they are told together. */
    private static final int SEVERAL = 4;

    private static final int MOST_NAMED = 3;

    private final Evaluator evaluator;
    private final boolean laid;
    private final Map<String, Location> places = new LinkedHashMap<>();
    private final Map<Culprit, List<Example>> byCulprit = new LinkedHashMap<>();

    private FailingExamples(ReadRuleSet set) {
        this.evaluator = set.asRead();
        this.laid = set.folder().layers().folders().size() > 1;
        set.rules().forEach(rule -> places.putIfAbsent(rule.card().id(), rule.place()));
        set.folder().idPlaces().forEach(places::putIfAbsent);
    }

    /** A rule as a decision cites it, and whether it speaks although it is not expected to, or is silent. */
    private record Culprit(String rule, boolean speaks) {}

    /** Tries examples, and notes those that do not hold. */
    static void prove(List<Example> examples, ReadRuleSet set, Problems problems) {
        FailingExamples failing = new FailingExamples(set);
        List<Example> wrong =
                examples.stream().filter(each -> !each.holds(failing.evaluator)).toList();
        wrong.forEach(failing::blame);
        Set<Example> told = new HashSet<>();
        List<Culprit> culprits = failing.byCulprit.keySet().stream()
                .sorted(Comparator.comparing(
                                (Culprit each) -> -failing.byCulprit.get(each).size())
                        .thenComparing(Culprit::rule))
                .toList();
        culprits.forEach(each -> failing.tell(each, told, problems));
        wrong.stream().filter(each -> !told.contains(each)).forEach(each -> each.prove(failing.evaluator, problems));
    }

    private void blame(Example example) {
        try {
            Set<Culprit> culprits = new LinkedHashSet<>();
            example.decided(evaluator).decisions().stream()
                    .filter(each -> example.mistakes().isEmpty())
                    .forEach(each ->
                            culprits.addAll(culprits(each, example.expect().get(each.claim()))));
            culprits.stream().filter(each -> !isOf(example, each.rule())).forEach(each -> byCulprit
                    .computeIfAbsent(each, culprit -> new ArrayList<>())
                    .add(example));
        } catch (InvalidCohortException mistaken) {
            // Nothing was decided: it is told on its own.
        } catch (RuntimeException failing) {
            // It could not be decided: it is told on its own.
        }
    }

    private static boolean isOf(Example example, String rule) {
        return example.under().replaceFirst("(?<=\\d)[a-z]$", "").equals(rule);
    }

    private Set<Culprit> culprits(Decision decision, Expected expected) {
        List<String> missing = expected.codes();
        Set<Culprit> culprits = new LinkedHashSet<>();
        for (Reason reason : decision.reasons()) {
            if (!missing.remove(reason.code())) {
                culprits.add(new Culprit(reason.rule(), true));
            }
        }
        for (String code : missing) {
            evaluator.rules().texts().stream()
                    .filter(text -> text.code().equals(code))
                    .map(RuleText::card)
                    .map(card -> new Culprit(card.id(), false))
                    .forEach(culprits::add);
        }
        return culprits;
    }

    private void tell(Culprit culprit, Set<Example> told, Problems problems) {
        List<Example> left = byCulprit.get(culprit).stream()
                .filter(each -> !told.contains(each))
                .toList();
        if (left.size() < SEVERAL) {
            return;
        }
        told.addAll(left);
        String where = left.stream()
                .limit(MOST_NAMED)
                .map(each -> "%s (%s)".formatted(each.under(), each.place()))
                .collect(Collectors.joining("; "));
        problems.add(
                Objects.requireNonNullElse(
                        places.get(culprit.rule()), left.get(0).place()),
                "%s %s in %,d examples of other rules, which %s: %s; and %,d more. %s"
                        .formatted(
                                culprit.rule(),
                                culprit.speaks() ? "speaks" : "is silent",
                                left.size(),
                                culprit.speaks() ? "do not expect it" : "expect it to speak",
                                where,
                                left.size() - MOST_NAMED,
                                wayOut(culprit)));
    }

    /** What to do; a rule of a set that is based on another is already where rules of one's own go. */
    private String wayOut(Culprit culprit) {
        if (!culprit.speaks()) {
            return "Maybe it asks too much, or what it reads was changed.";
        }
        return laid
                ? "Maybe it asks too little; or say in those examples what keeps it silent."
                : "Maybe it asks too little; or write it in a rule set of your own: ./claimable rules new.";
    }
}
