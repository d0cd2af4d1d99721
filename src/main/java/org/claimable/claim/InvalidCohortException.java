package org.claimable.claim;

import java.util.List;

/** What was submitted can be read but is wrong; nothing of it is decided. */
public final class InvalidCohortException extends RuntimeException {
    private final transient List<Violation> violations;

    public InvalidCohortException(List<Violation> violations) {
        super("Mistakes in what was submitted: %d.".formatted(violations.size()));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
