package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.claimable.ShippedRules;
import org.claimable.method.evaluation.Rules;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.junit.jupiter.api.Test;

/** Rules that are compiled once they are asked say what those say that are compiled at once. */
class RulesWhenAskedTest {
    private static final ReadRuleSet SHIPPED = ReadLibrary.read(
                    FolderFiles.read(ShippedRules.FOLDER, "", new Problems()), List.of(), new Problems())
            .ruleSet("uksvb")
            .orElseThrow();

    private final AtomicInteger compiled = new AtomicInteger();

    private Rules whenAsked() {
        return new RulesWhenAsked(SHIPPED.rules(), () -> {
            compiled.incrementAndGet();
            return RuleCompiler.compile(SHIPPED.ruleSet(), SHIPPED.rules());
        });
    }

    @Test
    void their_cards_and_texts_are_told_without_compiling() {
        try (Rules rules = whenAsked();
                Rules atOnce = RuleCompiler.compile(SHIPPED.ruleSet(), SHIPPED.rules())) {
            assertThat(rules.cards()).hasSizeGreaterThan(20).containsExactlyElementsOf(atOnce.cards());
            assertThat(rules.texts()).containsExactlyElementsOf(atOnce.texts());
        }
        assertThat(compiled).hasValue(0);
    }

    @Test
    void they_are_compiled_once_however_many_threads_ask() {
        try (Rules rules = whenAsked()) {
            assertThat(IntStream.range(0, 64)
                            .parallel()
                            .filter(each -> rules.has("eligibility"))
                            .count())
                    .isEqualTo(64);
            assertThat(rules.has("no chapter")).isFalse();
        }
        assertThat(compiled).hasValue(1);
    }

    @Test
    void what_keeps_them_from_being_compiled_is_said_each_time_they_are_asked() {
        try (Rules rules = new RulesWhenAsked(SHIPPED.rules(), () -> {
            throw new IllegalStateException("No compiler is here.");
        })) {
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(() -> rules.has("eligibility")).hasMessage("No compiler is here.");
            }
        }
    }
}
