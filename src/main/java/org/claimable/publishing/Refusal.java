package org.claimable.publishing;

import java.time.Instant;
import java.util.List;
import org.claimable.rulebook.file.Place;
import org.claimable.rulebook.file.Problem;

/**
 * A candidate that was not published: when, the digest of its files, and every mistake. {@code shown} are the same
 * mistakes without what licensed files say, for readers who may not see those.
 */
public record Refusal(Instant at, String digest, List<Problem> problems, List<Problem> shown) {
    public Refusal {
        problems = List.copyOf(problems);
        shown = List.copyOf(shown);
    }

    /** What is said of rules over which the program itself failed. */
    static Problem problem(Throwable fault) {
        return new Problem(
                Place.of("claimable.rules.folder"),
                "The program failed over these rules (%s), though no mistake was found. Maybe undo the last change, and report it."
                        .formatted(fault.getClass().getSimpleName()));
    }
}
