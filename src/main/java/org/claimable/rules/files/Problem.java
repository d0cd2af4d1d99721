package org.claimable.rules.files;

import java.util.Comparator;

/** A mistake in a rule file: where, what is wrong, and a way out. */
public record Problem(Location place, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparingInt(problem -> problem.place().line())
            .thenComparing(problem -> problem.place().cell())
            .thenComparing(Problem::message);

    /** At most so many characters in a message; of a longer one its middle is left out. */
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

    /** Where in a file something stands: a line counted from 1, or 0 for the whole file, or a cell such as {@code Rates!C12}. */
    public record Location(String file, int line, String cell) {
        public Location {
            file = VisibleText.of(file);
            cell = VisibleText.of(cell);
        }

        /** The whole of a file. */
        public static Location of(String file) {
            return new Location(file, 0, "");
        }

        public static Location of(String file, long line) {
            return new Location(file, (int) Math.max(0, Math.min(line, Integer.MAX_VALUE)), "");
        }

        @Override
        public String toString() {
            if (!cell.isEmpty()) {
                return file + ", " + cell;
            }
            return line > 0 ? "%s, line %d".formatted(file, line) : file;
        }
    }
}
