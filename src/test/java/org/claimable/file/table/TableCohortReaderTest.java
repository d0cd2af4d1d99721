package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCohortReaderTest {
    private static Cohort read(String table) {
        return TableCohortReader.read(
                TableSubmission.of(table.getBytes(StandardCharsets.UTF_8)), ShippedRules.library());
    }

    private static List<String> wrong(String table) {
        return catchThrowableOfType(InvalidCohortException.class, () -> read(table)).violations().stream()
                .map(Violation::pointer)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Outcome,Achieved on\nGardening,2024-06-03\n",
                "OUTCOME , achieved ON\nGardening,03/06/2024\n",
                "outcome;date achieved\nGardening;3/6/2024\n",
                "\uFEFFOutcome claimed,Outcome date\r\n\"Gardening\",2024-06-03\r\n",
                "\n\nOutcome,Achieved on\n\nGardening,2024-06-03\n,\n"
            })
    void headings_and_dates_are_read_as_people_write_them(String table) {
        List<Claim> claims = read(table).claims();
        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).outcome()).isEqualTo("Gardening");
        assertThat(claims.get(0).achievedOn()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(claims.get(0).headcount()).isEqualTo(1);
    }

    @Test
    void a_claim_without_an_id_goes_by_its_row() {
        assertThat(read("Outcome,Achieved on\nGardening,2024-06-03\n")
                        .claims()
                        .get(0)
                        .id())
                .isEqualTo("row 2");
    }

    @Test
    void every_wrong_cell_is_named_at_once() {
        String table = "Claim,Person,Age,Outcome,Achieved on,Evidence,Share,Headcount,Sessions,Retrospective\n"
                + "c1,p1,x,,31/02/2024,Recrd,1.5,0,-1,perhaps\n"
                + "c1,p1,200,Gardening,2024/06/03,Record,0,2,1.5,yes\n";
        assertThat(wrong(table))
                .containsExactlyInAnyOrder(
                        "row 2, column Age",
                        "row 2, column Outcome",
                        "row 2, column Achieved on",
                        "row 2, column Evidence",
                        "row 2, column Share",
                        "row 2, column Headcount",
                        "row 2, column Sessions",
                        "row 2, column Retrospective",
                        "row 3, column Age",
                        "row 3, column Claim",
                        "row 3, column Achieved on",
                        "row 3, column Share",
                        "row 3, column Headcount",
                        "row 3, column Sessions");
    }

    @Test
    void one_person_has_one_age_and_one_segment() {
        String table = "Person,Age,Outcome,Achieved on,Segment: Ward\n"
                + "p1,30,Gardening,2024-06-03,North\np1,31,Gardening,2024-06-03,South\np1,,Gardening,2024-06-04,\n";
        assertThat(wrong(table)).containsExactlyInAnyOrder("row 3, column Age", "row 3, column Segment: Ward");
    }

    @Test
    void a_column_that_means_nothing_is_named() {
        Cohort cohort = read("Outcome,Achieved on,Provder\nGardening,2024-06-03,x\n");
        assertThat(cohort.table().columnsNotRead()).containsExactly("Provder");
    }

    @Test
    void a_share_may_be_a_percentage_and_a_score_a_number() {
        Claim claim = read("Outcome,Achieved on,Share,Evidence,Before,After\nx,2024-06-03,50%,Score,20.5,23\n")
                .claims()
                .get(0);
        assertThat(claim.share()).isEqualByComparingTo("0.5");
        assertThat(claim.evidence().scoreBefore()).isEqualByComparingTo("20.5");
        assertThat(claim.evidence().before()).isNull();
    }
}
