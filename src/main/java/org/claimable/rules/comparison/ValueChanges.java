package org.claimable.rules.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.claimable.method.bank.Pence;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.bank.ValueSet.OutcomeValue;
import org.claimable.method.bank.ValueSet.ScorePoints;

/** Which value sets changed, and in them the worth of which outcomes; a figure of a licensed set is never said. */
final class ValueChanges {
    private final Changes changes;
    private final Function<String, String> names;
    private final boolean figures;

    /** {@code names} gives the name of an outcome by its code. */
    ValueChanges(Changes changes, Function<String, String> names, boolean figures) {
        this.changes = changes;
        this.names = names;
        this.figures = figures;
    }

    /** Sets of one id are compared; and the two that price claims, where they are of different ids. */
    void note(Comparison.Side before, Comparison.Side after) {
        Changes.match(before.valueSets(), after.valueSets(), ValueSet::id, this::compare);
        ValueSet old = before.valueSet();
        ValueSet now = after.valueSet();
        if (old != null && now != null && !old.id().equals(now.id())) {
            exchanged(old, now);
        }
    }

    private void compare(ValueSet before, ValueSet after) {
        ValueSet known = after == null ? before : after;
        BeforeAndAfter set =
                new BeforeAndAfter(changes, Change.ChangedPart.VALUE_SET, known.id(), "Value set " + known.id(), null);
        if (before == null) {
            set.added(": \"%s\" values %d outcomes"
                    .formatted(known.title(), codes(known).size()));
        } else if (after == null) {
            set.removed(": \"%s\" valued %d outcomes"
                    .formatted(known.title(), codes(known).size()));
        } else {
            set.reworded("its title is %s", before.title(), after.title());
            set.reworded("its notice is %s", before.notice(), after.notice());
            if (before.licensed() != after.licensed()) {
                set.changed(after.licensed() ? "it is now licensed" : "it is no longer licensed");
            }
            included(set, before, after);
            outcomes(before, after, true);
        }
    }

    private static void included(BeforeAndAfter set, ValueSet before, ValueSet after) {
        if (before.deadweightIncluded() != after.deadweightIncluded()) {
            set.changed(
                    after.deadweightIncluded()
                            ? "it now includes deadweight, so none is taken off"
                            : "it no longer includes deadweight, so it is taken off");
        }
    }

    private void exchanged(ValueSet before, ValueSet after) {
        BeforeAndAfter set =
                new BeforeAndAfter(changes, Change.ChangedPart.VALUE_SET, after.id(), "Value set " + after.id(), null);
        int only = withoutThoseOf(after, before).size();
        int gone = withoutThoseOf(before, after).size();
        int other = outcomes(before, after, figures) - only - gone;
        set.changed(
                "claims are priced by it instead of %s; outcomes worth something else: %d, valued only by it: %d, no longer valued: %d"
                        .formatted(before.id(), other, only, gone));
        included(set, before, after);
    }

    /** The number of outcomes whose worth is not the same; each is told where {@code told}. */
    private int outcomes(ValueSet before, ValueSet after, boolean told) {
        Set<String> codes = codes(before);
        codes.addAll(codes(after));
        int changed = 0;
        for (String code : codes) {
            String words = new ValueWords(before, after, code).words();
            if (!words.isEmpty()) {
                changed++;
                if (told) {
                    String id = "%s/%s".formatted(after.id(), code);
                    String name = "The value of %s by %s".formatted(names.apply(code), after.id());
                    new BeforeAndAfter(changes, Change.ChangedPart.VALUE, id, name, null).changed(words);
                }
            }
        }
        return changed;
    }

    private static Set<String> withoutThoseOf(ValueSet set, ValueSet other) {
        Set<String> codes = codes(set);
        codes.removeIf(code ->
                Objects.nonNull(other.values().get(code)) || other.scorePoints().containsKey(code));
        return codes;
    }

    private static Set<String> codes(ValueSet set) {
        Set<String> codes = new TreeSet<>(set.values().keySet());
        codes.addAll(set.scorePoints().keySet());
        return codes;
    }

    /** How the worth of one outcome by a value set changed, in words; without figures where they are licensed. */
    static final class ValueWords {
        private static final int MOST_POINTS = 3;

        private final ValueSet before;
        private final ValueSet after;
        private final String outcome;

        ValueWords(ValueSet before, ValueSet after, String outcome) {
            this.before = before;
            this.after = after;
            this.outcome = outcome;
        }

        /** What is not as it was, empty where all is. */
        String words() {
            List<String> words = new ArrayList<>();
            row(before.values().get(outcome), after.values().get(outcome), words);
            points(points(before), points(after), words);
            boolean licensed = before.licensed() || after.licensed();
            return words.isEmpty()
                    ? ""
                    : licensed ? "it changed; the figures are licensed and not shown" : String.join("; ", words);
        }

        private static void row(OutcomeValue old, OutcomeValue now, List<String> words) {
            if (now == null) {
                if (old != null) {
                    words.add(
                            "it has none instead of a wellbeing of %s, an exchequer value of %s and a business value of %s"
                                    .formatted(amounts(old)));
                }
                return;
            }
            if (old == null) {
                words.add(
                        "it has a wellbeing of %s, an exchequer value of %s and a business value of %s instead of none"
                                .formatted(amounts(now)));
            } else {
                amount("wellbeing", old.wellbeing(), now.wellbeing(), words);
                amount("the exchequer value", old.exchequer(), now.exchequer(), words);
                amount("the business value", old.business(), now.business(), words);
            }
            String rate = rate(old);
            if (!rate.equals(rate(now))) {
                words.add("its own deadweight is %s instead of %s".formatted(rate(now), rate));
            }
        }

        private static Object[] amounts(OutcomeValue value) {
            return new Object[] {
                Pence.text(value.wellbeing()), Pence.text(value.exchequer()), Pence.text(value.business())
            };
        }

        private static void amount(String part, long old, long now, List<String> words) {
            if (old != now) {
                words.add("%s is %s instead of %s".formatted(part, Pence.text(now), Pence.text(old)));
            }
        }

        private static String rate(OutcomeValue value) {
            return value == null || value.deadweight() == null
                    ? "none"
                    : value.deadweight().stripTrailingZeros().toPlainString();
        }

        private NavigableMap<BigDecimal, Long> points(ValueSet set) {
            ScorePoints points = set.scorePoints().get(outcome);
            return points == null ? new TreeMap<>() : points.points();
        }

        private static void points(
                NavigableMap<BigDecimal, Long> old, NavigableMap<BigDecimal, Long> now, List<String> words) {
            TreeSet<BigDecimal> scores = new TreeSet<>(old.keySet());
            scores.addAll(now.keySet());
            scores.removeIf(score -> worth(old, score).equals(worth(now, score)));
            scores.stream()
                    .limit(MOST_POINTS)
                    .forEach(score -> words.add("a score of %s is worth %s instead of %s"
                            .formatted(score.toPlainString(), worth(now, score), worth(old, score))));
            if (scores.size() > MOST_POINTS) {
                words.add("and so for %d more scores".formatted(scores.size() - MOST_POINTS));
            }
        }

        private static String worth(NavigableMap<BigDecimal, Long> points, BigDecimal score) {
            return points.containsKey(score) ? Pence.text(points.get(score)) : "nothing of its own";
        }
    }
}
