package org.claimable.rulebook.file;

import java.util.ArrayList;
import java.util.List;

/** The mistakes found in rule files so far, so that all are said at once. */
public final class Problems {
    private final List<String> found = new ArrayList<>();

    /** Notes a mistake; {@code line} 0 where it is the whole file's. */
    public void add(String file, long line, String message) {
        found.add(line > 0 ? "%s, line %d: %s".formatted(file, line, message) : "%s: %s".formatted(file, message));
    }

    /** Fails with all mistakes noted, if any. */
    public void failIfAny() {
        if (!found.isEmpty()) {
            throw new RuleFileException(found);
        }
    }

    /** The same, in the words of what was being read. */
    public List<String> found() {
        return List.copyOf(found);
    }
}
