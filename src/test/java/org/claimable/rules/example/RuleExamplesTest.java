package org.claimable.rules.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example beside the shipped rules holds, in the rules as read and in the compiled ones. */
class RuleExamplesTest {
    private static final ReadLibrary LIBRARY = library();

    private static ReadLibrary library() {
        Problems problems = new Problems();
        ReadLibrary read = ReadLibrary.read(FolderFiles.read(ShippedRules.FOLDER, "", problems), List.of(), problems);
        problems.failIfAny();
        return read;
    }

    static Stream<ReadRuleSet> ruleSets() {
        return LIBRARY.ruleSets().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void every_example_holds_by_the_rules_as_read(ReadRuleSet set) {
        assertThat(broken(set, set.asRead())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void every_example_holds_by_the_compiled_rules(ReadRuleSet set) {
        try (Evaluator compiled = set.compiled()) {
            assertThat(broken(set, compiled)).isEmpty();
        }
    }

    private static List<?> broken(ReadRuleSet set, Evaluator evaluator) {
        Problems problems = new Problems();
        List<Example> examples = Examples.read(set, LIBRARY.valueSets(), problems);
        assertThat(examples).isNotEmpty();
        Examples.prove(examples, evaluator, problems);
        return problems.found();
    }
}
