package org.claimable.claim;

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

    public boolean any() {
        return !found.isEmpty();
    }

    /** Fails with all that was found, if anything. */
    public void failIfAny() {
        if (any()) {
            throw new InvalidCohortException(found);
        }
    }
}
