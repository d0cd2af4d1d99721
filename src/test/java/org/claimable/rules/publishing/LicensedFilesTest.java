package org.claimable.rules.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.rules.files.Problem;
import org.claimable.rules.publishing.Refusal.LicensedFiles;
import org.claimable.rules.publishing.RuleFolders.FileContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says that may be licensed is not repeated to readers; that there is a mistake in it is. */
class LicensedFilesTest {
    private static final String FIGURE = "7331.777";
    private static final String ABOUT = "id: own\ntitle: Own\nnotice: Own.\ndeadweightIncluded: true\n";

    @TempDir
    private Path temporary;

    private List<Problem> shown(String valueSet) {
        CopiedRules rules = CopiedRules.to(temporary.resolve("rules"));
        rules.write("values/own/values.csv", "outcome,wellbeing\ngardening,%s\n".formatted(FIGURE));
        if (!valueSet.isEmpty()) {
            rules.write("values/own/value-set.yaml", valueSet);
        }
        RuleFolders folders = new RuleFolders(rules.folder(), List.of());
        FileContents contents = FileContents.still(folders);
        Problem mistake =
                new Problem(new Problem.Location("values/own/values.csv", 2, ""), "It holds %s.".formatted(FIGURE));
        return new LicensedFiles(contents).withheld(List.of(mistake));
    }

    @Test
    void a_mistake_in_a_licensed_value_set_is_shown_without_its_figure() {
        assertThat(shown(ABOUT + "licensed: true\n").toString())
                .contains("values/own/values.csv, line 2")
                .doesNotContain(FIGURE);
    }

    @Test
    void a_mistake_in_a_value_set_that_does_not_say_whether_it_is_licensed_is_treated_as_if_it_were() {
        assertThat(shown(ABOUT).toString()).doesNotContain(FIGURE);
        assertThat(shown("").toString()).doesNotContain(FIGURE);
    }

    @Test
    void a_mistake_in_a_value_set_that_is_not_licensed_is_shown_whole() {
        assertThat(shown(ABOUT + "licensed: false\n").toString()).contains(FIGURE);
    }
}
