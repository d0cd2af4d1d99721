package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ServeCommandTest {
    @Test
    void the_service_does_not_start_on_broken_rules_and_says_every_mistake(
            @TempDir Path folder, CapturedOutput output) {
        CopiedRules.to(folder)
                .replace("uksvb/1-eligibility/evidence.drl", "evidence.metBefore", "evidence.metBefor")
                .replace("uksvb/parameters.csv", "adult-from-age,16", "adult-from-age,sixteen");
        int status =
                Commands.run("serve", "--port", "0", "--rules-folder", folder.toString(), "--logging.level.root=INFO");
        assertThat(status).isEqualTo(2);
        assertThat(output)
                .contains("evidence.drl, line ", "parameters.csv, line 2", "Mend these mistakes")
                .doesNotContain("\tat org.", "BeanCreationException");
    }
}
