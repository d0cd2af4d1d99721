package org.claimable.method.claim;

import java.util.ArrayList;
import java.util.List;

/** The things wrong with what is being read, up to {@link #MOST}, so that all are said at once. */
public final class Violations {
    public static final int MOST = 100;

    private final List<Violation> found = new ArrayList<>();

    public void add(String pointer, String code, String message) {
        if (found.size() < MOST) {
            found.add(new Violation(pointer, code, message));
        }
    }

    /** Adds what was found elsewhere. */
    public void addAll(Violations others) {
        others.found.forEach(each -> add(each.pointer(), each.code(), each.message()));
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Whether there is room for no more, so that nothing needs to be worked out to be said. */
    public boolean isFull() {
        return found.size() == MOST;
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** Fails with all that was found, if anything. */
    public void failIfAny() {
        if (any()) {
            throw new InvalidCohortException(found);
        }
    }

    /** One thing wrong with what was submitted: where (a JSON pointer, or a row and column), what, and how to fix it. */
    public record Violation(String pointer, String code, String message) {
        /** Says nothing of what was submitted, so that no log can. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** What was submitted can be read but is wrong; nothing of it is decided. */
    public static final class InvalidCohortException extends RuntimeException {
        private final transient List<Violation> violations;

        public InvalidCohortException(List<Violation> violations) {
            super("Mistakes in what was submitted: %d.".formatted(violations.size()));
            this.violations = List.copyOf(violations);
        }

        public List<Violation> violations() {
            return violations;
        }
    }
}
