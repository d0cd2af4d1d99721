package org.claimable.rulebook.file;

import java.util.Comparator;

/** A mistake in a rule file: where, what is wrong, and a way out. */
public record Problem(Place place, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparingInt(problem -> problem.place().line())
            .thenComparing(problem -> problem.place().cell())
            .thenComparing(Problem::message);

    /** Signs of a message, at most; of a longer one its middle is left out. */
    private static final int LONGEST = 900;

    public Problem {
        message = VisibleText.of(message);
        if (message.length() > LONGEST) {
            message = message.substring(0, LONGEST / 2) + " … " + message.substring(message.length() - LONGEST / 3);
        }
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
