package org.claimable.rulebook.file;

import java.util.List;
import java.util.stream.Collectors;

/** Rule files that cannot be used, with every mistake: one line each, with its file. */
public final class RuleFileException extends RuntimeException {
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
