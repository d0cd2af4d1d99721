package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.trial.RuleTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule sets that no start tries again are those shipped, and a trial finds nothing wrong of them. */
class TriedRuleSetsTest {
    private static final Path LISTED = Path.of("src/main/resources" + TriedRuleSets.FILE);

    @Test
    void those_listed_are_those_shipped_and_stand_their_trial() throws IOException {
        List<ReadRuleSet> shipped = read(ShippedRules.FOLDER, new Problems());
        for (ReadRuleSet each : shipped) {
            assertThat(RuleTrial.problems(each.ruleSet(), each.rules()))
                    .as(each.ruleSet().id())
                    .isEmpty();
        }
        String lines = shipped.stream()
                .map(each -> each.ruleSet().id() + " " + each.ruleSet().digest() + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("claimable.write")) {
            Files.writeString(LISTED, lines);
        }
        assertThat(Files.readString(LISTED))
                .as("To list the rules as they are now: ./mvnw test -Dtest=TriedRuleSetsTest -Dclaimable.write=true")
                .isEqualTo(lines);
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

    private static List<ReadRuleSet> read(Path folder, Problems problems) {
        return ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems)
                .ruleSets();
    }
}
