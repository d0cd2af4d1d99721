package org.claimable.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.example.Examples;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;

/** What is said of a folder of rules that must not be used; it is said soon, a line each, in a length that can be read. */
final class Refused {
    /** How long any answer may take, on a machine that is busy. */
    static final Duration SOON = Duration.ofMinutes(2);

    private static final int LONGEST = 1_200;

    private Refused() {}

    static List<String> problems(CopiedRules rules) {
        List<String> problems = assertTimeoutPreemptively(SOON, () -> read(rules));
        assertThat(problems).isNotEmpty().allSatisfy(problem -> assertThat(problem)
                .hasSizeLessThan(LONGEST)
                .doesNotContain("\n", "\r", "Exception", "\tat "));
        return problems;
    }

    /** What the loader says of a folder, and of its examples where nothing else is wrong; as one who checks rules is told. */
    static List<String> read(CopiedRules rules) {
        Problems problems = new Problems();
        ReadLibrary library = ReadLibrary.read(FolderFiles.read(rules.folder(), "", problems), List.of(), problems);
        if (problems.isEmpty()) {
            Examples.check(library, problems);
        }
        return problems.found().stream().map(Problem::toString).toList();
    }
}
