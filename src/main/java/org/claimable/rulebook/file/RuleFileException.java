package org.claimable.rulebook.file;

import java.util.List;

/** Rule files that cannot be used, with every mistake: one line each, with its file. */
public final class RuleFileException extends RuntimeException {
    private final transient List<String> problems;

    public RuleFileException(List<String> problems) {
        super("%d mistake(s) in the rule files:%n%s".formatted(problems.size(), String.join("\n", problems)));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
