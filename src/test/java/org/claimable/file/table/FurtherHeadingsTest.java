package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second row of headings is left out where it is one for certain, and a row that could be a claim never is. */
class FurtherHeadingsTest {
    private static final String HEAD = "Person,Outcome,Date,Evidence,Before\n";
    private static final String CLAIMS =
            "p1,Gardening,2024-07-01,Record,\np2,Financial comfort,2024-08-01,Survey,Just about getting by\n";

    private static byte[] file(String second) {
        return (HEAD + second + "\n" + CLAIMS).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> people(Cohort cohort) {
        return cohort.claims().stream().map(Claim::individual).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q1,Q2,Q3,Q4,Q5",
                "QID1,QID2_TEXT,QID3,QID4,QID5",
                "Which person?,What changed?,When was that?,How do you know?,What did they say before?",
                "person_ref,outcome_name,achieved_on,evidence_kind,answer_before",
                "Participant,Outcome achieved,Date achieved,Evidence type,Baseline answer",
                "Please enter the reference,Please choose the outcome,DD/MM/YYYY,Response,Response",
                "Q1,,When did it happen?,,",
            })
    void a_row_of_question_texts_or_codes_is_left_out_and_noted(String second) {
        Cohort cohort = Grid.read(file(second));
        assertThat(people(cohort)).containsExactly("p1", "p2");
        assertThat(Grid.notes(cohort)).contains("row 2 SECOND_HEADINGS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q1,Gardening,Q3,Q4,Q5",
                "Q1,Q2,2024-07-01,Q4,Q5",
                "Q1,Q2,Q3,Record,Q5",
                "Q1,Q2,Q3,Q4,Doing alright",
                "Q1,Q2,Q3,Q4,7",
                "p9,Gardning,tbc,Record,",
                "p9,some outcome,soon,a photo,",
                "p9,Q2,Q3,Q4,Q5",
                "V001,Has a job,Was in March,Is known,x",
                ",What we agreed on,When it suits them well,,",
                ",Q2,Q3,Q4,Q5",
            })
    void a_row_that_could_be_a_claim_is_read_as_one(String second) {
        Cohort cohort = Grid.read(file(second), "onError=review");
        assertThat(cohort.claims()).hasSize(3);
        assertThat(Grid.notes(cohort)).noneMatch(note -> note.contains("SECOND_HEADINGS"));
    }

    @Test
    void in_doubt_the_mistake_and_the_look_say_so() {
        byte[] file = file("Their number,The change,The day,How known,x");
        assertThat(Grid.mistakes(file)).contains("row 2 MAYBE_HEADINGS");
        TableLook look = TableLook.of(Grid.submission(file, null), ShippedRules.library(), null, 0);
        assertThat(look.doubtful().orElseThrow().number()).isEqualTo(2);
        assertThat(look.below()).isEmpty();
    }

    @Test
    void a_claim_in_which_everything_is_mistyped_is_no_row_in_doubt_where_no_other_row_has_a_date() {
        byte[] file = (HEAD + "p1,Grdn,soon,Record,\np2,Grdn,later,Record,\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Grid.mistakes(file)).noneMatch(each -> each.contains("HEADINGS"));
    }

    @Test
    void the_headings_may_be_codes_that_are_named() {
        byte[] file = ("Q1,Q2,Q3\nWhich person?,What changed?,When?\np1,Gardening,2024-07-01\n")
                .getBytes(StandardCharsets.UTF_8);
        TableLook unnamed = TableLook.of(Grid.submission(file, null), ShippedRules.library(), null, 0);
        assertThat(unnamed.below()).extracting(TableLook.RowSeen::number).containsExactly(2L);
        assertThat(people(Grid.read(file, "columns=Person=Q1;Outcome=Q2;Achieved on=Q3")))
                .containsExactly("p1");
    }
}
