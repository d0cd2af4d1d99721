package org.claimable.rules.files;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The mistakes found in rule files so far, so that all are said at once, by file and line. */
public final class Problems {
    /** At most so many mistakes are kept: enough to begin with. */
    private static final int MOST = 1_000;

    private final SortedSet<Problem> found = new TreeSet<>();

    /** Notes a mistake of a whole file; {@code facts} fill the places of the message. */
    public void add(String file, String message, Object... facts) {
        add(Problem.Location.of(file), message, facts);
    }

    /** Notes a mistake on a line, 0 where it is the whole file's. */
    public void add(String file, long line, String message, Object... facts) {
        add(Problem.Location.of(file, line), message, facts);
    }

    /** Notes a mistake; a message without facts is said as it is. */
    public void add(Problem.Location place, String message, Object... facts) {
        if (found.size() < MOST) {
            found.add(new Problem(place, facts.length == 0 ? message : message.formatted(facts)));
        } else if (found.size() == MOST) {
            found.add(new Problem(
                    place, "From here on mistakes are not listed, there are so many. Correct these first."));
        }
    }

    /** Whether so many were noted that it is of no use to look for more. */
    boolean isFull() {
        return found.size() > MOST;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Notes all that were noted elsewhere. */
    public void addAll(Problems others) {
        others.found.forEach(each -> add(each.place(), each.message()));
    }

    /** Fails with all mistakes noted, if any. */
    public void failIfAny() {
        if (!found.isEmpty()) {
            throw new RuleFileException(found());
        }
    }

    /** All that were noted, by file and line. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** Rule files that cannot be used, with every mistake: one line each, with its file. */
    public static final class RuleFileException extends RuntimeException {
        private final transient List<Problem> mistakes;

        public RuleFileException(List<Problem> mistakes) {
            super("Mistakes in the rule files: %d%n%s"
                    .formatted(
                            mistakes.size(),
                            mistakes.stream().map(Problem::toString).collect(Collectors.joining("\n"))));
            this.mistakes = List.copyOf(mistakes);
        }

        public List<Problem> mistakes() {
            return mistakes;
        }

        /** The mistakes as a reader sees them, one line each. */
        public List<String> problems() {
            return mistakes.stream().map(Problem::toString).toList();
        }
    }
}
