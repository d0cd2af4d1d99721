package org.claimable.rulebook.file;

import java.util.List;

/** Rule files that cannot be used, with every mistake: one line each, with its file. */
public final class RuleFileException extends RuntimeException {
    private final transient List<String> problems;

    public RuleFileException(List<String> problems) {
        super("Mistakes in the rule files: %d%n%s".formatted(problems.size(), String.join("\n", problems)));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
