package org.claimable.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.claimable.CopiedRules;
import org.claimable.method.evaluation.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are very large, deep or many: said so, soon and within the memory of the tests. */
class HugeFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.claimable.hostile.HugeFiles#files")
    void is_refused(String what, UnaryOperator<CopiedRules> change, String words) {
        assertThat(Refused.problems(change.apply(CopiedRules.to(folder))))
                .anySatisfy(problem -> assertThat(problem).contains(words));
    }

    @Test
    void as_much_as_a_rule_may_ask_is_compiled_soon() {
        CopiedRules rules = CopiedRules.to(folder).write(HugeFiles.FILE, HugeFiles.asMuchAsMayBe());
        try (Library library = assertTimeoutPreemptively(Refused.SOON, rules::library)) {
            assertThat(library.evaluators()).isNotEmpty();
        }
    }
}
