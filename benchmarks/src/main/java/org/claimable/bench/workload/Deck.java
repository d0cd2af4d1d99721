package org.claimable.bench.workload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.bench.tables.Answer;
import org.claimable.bench.tables.KnownOutcome;
import org.claimable.bench.tables.Pair;
import org.claimable.bench.tables.RuleTables;

/** The outcomes to draw from, and which of them are incompatible. */
final class Deck {
    private final RuleTables tables;
    private final Map<String, KnownOutcome> byCode = new HashMap<>();
    private final Map<String, Set<String>> clashing = new HashMap<>();
    private final Map<String, List<Answer>> answers;
    private final List<KnownOutcome> mental;
    private final List<KnownOutcome> social;
    private final List<KnownOutcome> tangled;

    Deck(RuleTables tables) {
        this.tables = tables;
        tables.outcomes().forEach(outcome -> byCode.put(outcome.code(), outcome));
        tables.pairs().forEach(this::index);
        answers = tables.answers().stream().collect(Collectors.groupingBy(Answer::scale));
        mental = tables.outcomes().stream().filter(KnownOutcome::isMental).toList();
        social = tables.outcomes().stream().filter(each -> !each.isMental()).toList();
        tangled = tables.outcomes().stream()
                .filter(each -> each.isMental() || clashing.containsKey(each.code()))
                .toList();
    }

    private void index(Pair pair) {
        clashing.computeIfAbsent(pair.first(), each -> new HashSet<>()).add(pair.second());
        clashing.computeIfAbsent(pair.second(), each -> new HashSet<>()).add(pair.first());
    }

    /** Whether a row of the table, of any provenance, pairs two outcomes. */
    boolean clash(KnownOutcome one, KnownOutcome other) {
        return clashing.getOrDefault(one.code(), Set.of()).contains(other.code());
    }

    KnownOutcome any(Dice dice) {
        return dice.of(tables.outcomes());
    }

    KnownOutcome mental(Dice dice) {
        return dice.of(mental);
    }

    KnownOutcome social(Dice dice) {
        return dice.of(social);
    }

    /** An outcome that is incompatible with others. */
    KnownOutcome tangled(Dice dice) {
        return dice.of(tangled);
    }

    /** Two outcomes that a row pairs; half of them are of the one published row. */
    List<KnownOutcome> pair(Dice dice) {
        Pair pair = dice.oneIn(2) ? tables.pairs().get(0) : dice.of(tables.pairs());
        return List.of(byCode.get(pair.first()), byCode.get(pair.second()));
    }

    /** An answer on the scale of an outcome that meets it, or does not. */
    String answer(KnownOutcome outcome, boolean meeting, Dice dice) {
        List<Answer> possible = answers.get(outcome.scale()).stream()
                .filter(answer -> answer.meets() == meeting)
                .toList();
        return dice.of(possible).text();
    }
}
