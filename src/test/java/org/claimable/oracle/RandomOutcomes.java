package org.claimable.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The few outcomes of one random cohort, drawn so that repeats and conflicts are frequent, and loosely written. */
final class RandomOutcomes {
    private final Dice dice;
    private final Catalogue catalogue;
    private final List<KnownOutcome> drawn = new ArrayList<>();

    RandomOutcomes(Dice dice, Catalogue catalogue) {
        this.dice = dice;
        this.catalogue = catalogue;
        drawPairs();
        drawSome(0.4, outcome -> outcome.bank().equals("UKMWB"));
        drawSome(0.3, outcome -> outcome.code().equals("regular-volunteering"));
        drawSome(0.3, outcome -> !outcome.audience().equals("any"));
        drawSome(0.3, outcome -> outcome.kinds().size() > 1);
        drawSome(0.3, outcome -> true);
    }

    private void drawPairs() {
        List<IncompatibilityRow> rows = catalogue.incompatibilities();
        for (int i = dice.oneOf(1, 1, 2, 2, 3, 9); i > 0; i--) {
            IncompatibilityRow row = dice.chance(0.35) ? rows.get(0) : dice.oneOf(rows);
            drawn.add(catalogue.outcome(row.outcomeA()));
            drawn.add(catalogue.outcome(row.outcomeB()));
            boolean wholeFamily = dice.chance(0.3);
            for (IncompatibilityRow related : rows) {
                if (wholeFamily && related.outcomeA().equals(row.outcomeA())) {
                    drawn.add(catalogue.outcome(related.outcomeB()));
                }
            }
        }
    }

    private void drawSome(double probability, Predicate<KnownOutcome> wanted) {
        if (dice.chance(probability)) {
            List<KnownOutcome> fitting =
                    catalogue.outcomes().stream().filter(wanted).toList();
            drawn.add(dice.oneOf(fitting));
            drawn.add(dice.oneOf(fitting));
        }
    }

    KnownOutcome outcome() {
        return dice.oneOf(drawn);
    }

    String unknown() {
        return dice.oneOf("football", "Full time", "--", "Bénévolat", "full-time-employment-2", "Financial comforts");
    }

    String written(KnownOutcome outcome) {
        String name = dice.oneOf(outcome.name(), outcome.code());
        return dice.chance(0.5) ? outcome.code() : loosely(name);
    }

    String loosely(String name) {
        return switch (dice.between(0, 5)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> " " + name + " ";
            case 2 -> name.replaceAll("[^A-Za-z0-9]+", " ");
            case 3 -> name.replaceAll("[^A-Za-z0-9]+", "_").toLowerCase(Locale.ROOT);
            case 4 -> name.replaceAll("[^A-Za-z0-9]+", "");
            default -> name + ".";
        };
    }
}
