package org.claimable.bench.loop;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.bench.tables.Answer;
import org.claimable.bench.tables.KnownOutcome;
import org.claimable.bench.tables.Price;
import org.claimable.bench.tables.RuleTables;
import org.claimable.bench.tables.ScoreRange;
import org.claimable.bench.tables.Spelling;

/** An outcome with all that is known of it: its answers, its scores, what it is worth, and what it clashes with. */
final class Outcome {
    final KnownOutcome row;
    final Map<String, Boolean> answers = new HashMap<>();
    final TreeMap<BigDecimal, Long> points = new TreeMap<>();
    /** By the code of the other outcome, the level of rules from which on the two clash. */
    final Map<String, Integer> clashes = new HashMap<>();

    final boolean ownRate;
    final int rate;
    ScoreRange range;
    Price price;

    Outcome(KnownOutcome row, RuleTables tables) {
        this.row = row;
        tables.answers().stream()
                .filter(each -> each.scale().equals(row.scale()))
                .forEach(this::index);
        tables.points().stream()
                .filter(each -> each.outcome().equals(row.code()))
                .forEach(each -> points.put(each.score(), each.wellbeing()));
        tables.scores().stream()
                .filter(each -> each.scale().equals(row.scale()))
                .forEach(each -> range = each);
        tables.prices().stream()
                .filter(each -> each.outcome().equals(row.code()))
                .forEach(each -> price = each);
        tables.pairs().forEach(pair -> {
            int level = Settings.levelOf(pair.provenance());
            if (pair.first().equals(row.code())) {
                clashes.put(pair.second(), level);
            } else if (pair.second().equals(row.code())) {
                clashes.put(pair.first(), level);
            }
        });
        ownRate = price != null && price.rate() >= 0;
        rate = ownRate ? price.rate() : RuleTables.CATEGORY_RATES.get(row.category());
    }

    private void index(Answer answer) {
        answers.put(answer.text(), answer.meets());
        answers.put(Spelling.key(answer.text()), answer.meets());
    }

    /** Whether an answer meets it; null where the answer is not on its scale. */
    Boolean meets(String answer) {
        Boolean meets = answers.get(answer);
        return meets != null ? meets : answers.get(Spelling.key(answer));
    }

    boolean isOnScale(BigDecimal score) {
        return score.compareTo(range.lowest()) >= 0 && score.compareTo(range.highest()) <= 0;
    }

    /** What a score is worth; null below the first that has a worth. */
    Long worth(BigDecimal score) {
        Map.Entry<BigDecimal, Long> point = points.floorEntry(score);
        return point == null ? null : point.getValue();
    }

    /** Whether it and another are not both claimed, at a level of rules, by the table. */
    boolean isPairedWith(Outcome other, int level) {
        Integer from = clashes.get(other.row.code());
        return from != null && from <= level;
    }

    /** Whether the banks of the two are not claimed together. */
    boolean isOfOtherBank(Outcome other) {
        return row.isMental() || other.row.isMental();
    }
}
