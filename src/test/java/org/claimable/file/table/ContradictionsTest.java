package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.file.table.WrongRows.CellProblem;
import org.claimable.file.table.WrongRows.Contradiction;
import org.claimable.file.table.WrongRows.StatedCell;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.junit.jupiter.api.Test;

/** Rows that say different things of one person are all shown, with what can be chosen. */
class ContradictionsTest {
    private static WrongRows wrong(TableSubmission sent) {
        List<WrongRows> taken = new ArrayList<>();
        try {
            TableCohortReader.read(sent, ShippedRules.library(), taken::add);
        } catch (InvalidCohortException expected) {
            assertThat(expected.violations()).isNotEmpty();
        }
        return taken.get(0);
    }

    private static WrongRows wrong(String csv) {
        return wrong(Grid.submission(csv.getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void two_ages_are_said_on_both_rows_and_one_can_be_chosen() {
        WrongRows wrong = wrong("""
                Person,Age,Outcome,Date
                p1,30,Gardening,2024-07-01
                p2,40,Gardening,2024-07-01
                p1,31,Full-time employment,2024-07-02
                p1,30.0,Secure job,2024-07-03
                """);
        assertThat(wrong.count()).isEqualTo(1);
        assertThat(wrong.contrary()).isEqualTo(1);
        assertThat(wrong.tables().get(0).rows()).extracting(row -> row.number()).containsExactly(2L, 4L);
        assertThat(wrong.tables().get(0).rows().get(0).problems())
                .extracting(CellProblem::problem)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("\"30\" here and \"31\" in row 4"));
        Contradiction two = wrong.contradictions().get(0);
        assertThat(two.person()).isEqualTo("p1");
        assertThat(two.choices()).containsExactly("30", "31");
        assertThat(two.cells()).extracting(StatedCell::row).containsExactly(2L, 4L, 5L);
    }

    @Test
    void groups_of_people_are_as_ages_are() {
        WrongRows wrong = wrong("""
                Person,Segment: Tenure,Outcome,Date
                p1,rent,Gardening,2024-07-01
                p1,owner,Full-time employment,2024-07-02
                """);
        assertThat(wrong.contradictions()).singleElement().satisfies(each -> {
            assertThat(each.column()).isEqualTo("Segment: Tenure");
            assertThat(each.choices()).containsExactly("rent", "owner");
        });
        assertThat(wrong.tables().get(0).rows().get(1).problems())
                .extracting(CellProblem::place)
                .containsExactly(1);
    }

    @Test
    void what_a_table_of_people_says_is_the_one_choice() {
        byte[] file = Grid.of("Claims", "Person,Age,Outcome,Date\np1,31,Gardening,2024-07-01\n")
                .and("Individuals", "Person,Age\np1,30\n")
                .workbook();
        WrongRows wrong = wrong(Grid.submission(file, null));
        assertThat(wrong.contrary()).isZero();
        assertThat(wrong.contradictions().get(0).choices()).containsExactly("30");
    }

    @Test
    void on_several_sheets_each_cell_knows_its_own() {
        byte[] file = Grid.of("Q1", "Person,Age,Outcome,Date\np1,30,Gardening,2024-07-01\n")
                .and("Q2", "Person,Outcome,Date,Age\np1,Secure job,2024-09-01,31\n")
                .workbook();
        WrongRows wrong = wrong(Grid.submission(file, null, "sheet=*"));
        assertThat(wrong.contradictions().get(0).cells())
                .extracting(StatedCell::sheet, StatedCell::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Q1", "30"),
                        org.assertj.core.groups.Tuple.tuple("Q2", "31"));
        assertThat(wrong.tables()).hasSize(2);
    }

    @Test
    void where_all_say_the_same_there_is_nothing() {
        WrongRows wrong = wrong(
                "Person,Age,Outcome,Date\np1,30,Gardening,2024-07-01\np1,30,Secure job,2024-07-02\np3,,Gardening,x\n");
        assertThat(wrong.contradictions()).isEmpty();
        assertThat(wrong.contrary()).isZero();
    }

    @Test
    void what_a_misnamed_outcome_may_be_is_looked_for_once_for_each_spelling() {
        Misnamed.Hints hints = new Misnamed.Hints();
        byte[] file = "Person,Outcome,Date\np1,Gardning,2024-07-01\np2,Gardning,2024-07-01\np3,Gardenin,2024-07-01\n"
                .getBytes(StandardCharsets.UTF_8);
        BesideClaims beside = new BesideClaims(Grid.submission(file, null), ShippedRules.library());
        try (TableFile opened = TableFile.open(file, "")) {
            beside.readSettings(opened);
            HeadedTable table = HeadedTable.ofClaims(opened.claims(beside).get(0), beside);
            RowClaims reader = new RowClaims(table, new RowClaims.ClaimIds(false)::of);
            int misnamed = 0;
            while (table.hasNext()) {
                TableRows.TableRow row = table.next();
                misnamed += Misnamed.of(reader.claim(row, beside.people()), table, row, hints)
                        .size();
            }
            assertThat(misnamed).isEqualTo(3);
        }
        assertThat(hints.size()).isEqualTo(2);
    }
}
