package org.claimable.rules.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of the catalogue in their short form say as much as in the usual one, each on its own line. */
class ShortFormTest {
    private static final String OUTCOMES = "uksvb/catalogue/outcomes.examples.yaml";
    private static final String SCORES = "uksvb/catalogue/scores.examples.yaml";

    @TempDir
    private Path folder;

    private List<String> after(String file, String before, String after) {
        CopiedRules copy = CopiedRules.to(folder).replace(file, before, after);
        Problems problems = new Problems();
        ReadLibrary library = ReadLibrary.read(FolderFiles.read(copy.folder(), "", problems), List.of(), problems);
        Examples.check(library, problems);
        return problems.found().stream().map(Problem::toString).toList();
    }

    @Test
    void a_kind_of_evidence_that_an_outcome_does_not_accept_is_said_on_the_line_of_the_outcome() {
        assertThat(after("uksvb/catalogue/outcomes.csv", "any,record,,training", "any,survey,yes-no,training"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(OUTCOMES + ", line 14: full-time-employment ")
                        .contains("of by-a-record, verdict CLAIMABLE was expected and NOT_CLAIMABLE came"));
    }

    @Test
    void an_age_a_category_an_answer_and_a_score_that_changed_are_said() {
        assertThat(after("uksvb/catalogue/outcomes.csv", "Self-employment,any", "Self-employment,adult"))
                .singleElement()
                .asString()
                .contains("of aged-15, verdict CLAIMABLE was expected");
        assertThat(after(
                        "uksvb/catalogue/outcomes.csv",
                        "good job,any,survey,agreement,crime",
                        "good job,any,survey,agreement,community"))
                .singleElement()
                .asString()
                .contains("says for crime was expected");
        assertThat(after("uksvb/catalogue/answers.csv", "finances,doing-alright,yes", "finances,doing-alright,no"))
                .anySatisfy(problem -> assertThat(problem).contains("EV-04 speaks in 6 examples of other rules"));
        assertThat(after("uksvb/catalogue/scores.csv", "wemwbs,14", "wemwbs,13"))
                .anySatisfy(problem -> assertThat(problem).startsWith(SCORES).contains("of off-13, verdict"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outcomes | '- full-time-employment' | '- full-time-employmnt'  | is no outcome's code. Maybe full-time-employment.
            outcomes | 'shownBy: record'        | 'shownby: record'        | "shownby" means nothing here
            outcomes | 'shownBy: record'        | 'shownBy: recrod'        | evidence is "recrod". Maybe RECORD;
            outcomes | '{training-and-employment: 0.15}' | community       | Deadweight is written as its category and the rate.
            answers  | 'metBy: [yes]'           | 'metBy: []'              | A scale has an answer that meets its outcome
            answers  | 'yes-no:'                | 'yes-or-no:'             | There is no yes-or-no beside this file. Maybe yes-no.
            scores   | '[7, 35]'                | '[seven, 35]'            | "seven" is not a score.
            scores   | 'on: [7, 35]'            | 'on: 7'                  | A scale has a lowest and a highest score.
            """)
    void a_slip_is_said(String table, String right, String wrong, String words) {
        assertThat(after("uksvb/catalogue/%s.examples.yaml".formatted(table), right, wrong))
                .anySatisfy(problem ->
                        assertThat(problem).contains(".examples.yaml, line ").contains(words));
    }
}
