package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.Example;
import org.claimable.rules.example.Examples;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.trial.RuleTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule sets that no start tries again are those shipped; a trial finds nothing wrong of them, and their examples hold. */
class TriedRuleSetsTest {
    private static final String ABOUT = "values/open-wellby/value-set.yaml";
    private static final Path LISTED = Path.of("src/main/resources" + TriedRuleSets.FILE);

    @Test
    void those_listed_are_those_shipped_and_stand_their_trial() throws IOException {
        ReadLibrary library = read(ShippedRules.FOLDER, new Problems());
        List<ReadRuleSet> shipped = library.ruleSets();
        StringBuilder lines = new StringBuilder();
        for (ReadRuleSet each : shipped) {
            String id = each.ruleSet().id();
            Problems wrong = new Problems();
            assertThat(RuleTrial.problems(each.ruleSet(), each.rules())).as(id).isEmpty();
            List<Example> examples = Examples.read(each, library.valueSets(), wrong);
            Examples.prove(examples, each, wrong);
            assertThat(wrong.found()).as(id).isEmpty();
            assertThat(examples).as(id).isNotEmpty();
            lines.append("rule set %s %s\n".formatted(id, each.ruleSet().digest()))
                    .append("examples of %s %s\n".formatted(id, TriedRuleSets.examples(each, library.valueSets())));
        }
        library.valueSets().forEach(each -> lines.append("value set %s %s\n".formatted(each.id(), each.digest())));
        if (Boolean.getBoolean("claimable.write")) {
            Files.writeString(LISTED, lines.toString());
        }
        assertThat(Files.readString(LISTED))
                .as("To list the rules as they are now: ./mvnw test -Dtest=TriedRuleSetsTest -Dclaimable.write=true")
                .isEqualTo(lines.toString());
        assertThat(shipped).hasSizeGreaterThan(2);
    }

    @Test
    void a_changed_rule_set_is_tried(@TempDir Path folder) {
        CopiedRules.to(folder)
                .replace(
                        "uksvb/1-eligibility/evidence.drl",
                        "evidence.comparison, !evidence.complete",
                        "evidence.survey, !evidence.complete");
        Problems problems = new Problems();
        read(folder, problems);
        assertThat(problems.found()).extracting(Object::toString).anySatisfy(each -> assertThat(each)
                .contains("by the method (EV-01)"));
    }

    @Test
    void the_examples_of_what_is_shipped_are_known_to_hold() {
        ReadLibrary shipped = read(ShippedRules.FOLDER, new Problems());
        assertThat(shipped.ruleSets())
                .extracting(each -> TriedRuleSets.holdsExamples(each, shipped.valueSets()))
                .hasSizeGreaterThan(2)
                .containsOnly(true);
    }

    /** Of a value set its content is looked at, of the folders of a rule set each file. */
    @ParameterizedTest
    @CsvSource({
        "uksvb/1-eligibility/evidence.examples.yaml, accepts a record, accepts each record",
        "uksvb/1-eligibility/evidence.drl, There is no evidence., No evidence is given.",
        "values/example-values/value-set.yaml, 'title: ', 'title: Other '",
    })
    void examples_are_tried_again_once_a_file_is_changed_that_may_matter_to_them(
            String file, String before, String after, @TempDir Path folder) {
        CopiedRules.to(folder).change(file, text -> text.replaceFirst(before, after));
        ReadLibrary changed = read(folder, new Problems());
        boolean known = TriedRuleSets.holdsExamples(changed.ruleSet("uksvb").orElseThrow(), changed.valueSets());
        assertThat(known).isFalse();
    }

    @Test
    void an_example_that_does_not_hold_is_found_at_the_next_start(@TempDir Path folder) {
        CopiedRules.to(folder)
                .change(
                        "uksvb/1-eligibility/evidence.examples.yaml",
                        text -> text.replaceFirst("verdict: NOT_CLAIMABLE", "verdict: CLAIMABLE"));
        Problems problems = new Problems();
        Examples.check(read(folder, problems), problems);
        assertThat(problems.found()).isNotEmpty().allSatisfy(each -> assertThat(each.toString())
                .contains("evidence.examples.yaml"));
    }

    @Test
    void a_value_set_of_one_s_own_beside_those_shipped_changes_nothing(@TempDir Path folder) {
        CopiedRules rules = CopiedRules.to(folder);
        rules.write("values/own/value-set.yaml", rules.text(ABOUT).replace("open-wellby", "own-values"))
                .write("values/own/values.csv", rules.text("values/open-wellby/values.csv"));
        ReadLibrary more = read(folder, new Problems());
        assertThat(TriedRuleSets.holdsExamples(more.ruleSet("uksvb").orElseThrow(), more.valueSets()))
                .isTrue();
    }

    private static ReadLibrary read(Path folder, Problems problems) {
        return ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems);
    }
}
