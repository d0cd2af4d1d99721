package org.claimable.file.annotated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Evaluation;
import org.junit.jupiter.api.Test;

class AnnotatedWorkbookTest {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 3);

    @Test
    void the_submitted_rows_come_back_in_their_order_each_with_its_verdict() {
        Evaluation evaluation = Decided.of(
                "Spring",
                List.of(Decided.claim("z", "p1"), Decided.claim("a", "p1")),
                new SubmittedTable(
                        "Q1",
                        List.of("Ref", "Colour", "Outcome"),
                        List.of(List.of("z", "red", "Gardening"), List.of("a", "blue", "gardening")),
                        List.of()),
                Settings.UNCHOSEN);
        List<List<String>> rows = ReadBack.of(evaluation).shown("Claims");
        assertThat(rows.get(0)).startsWith("Ref", "Colour", "Outcome", "Verdict", "Counting year");
        assertThat(rows.get(1)).startsWith("z", "red", "Gardening", "Claimable", "2024/25");
        assertThat(rows.get(2)).startsWith("a", "blue", "gardening", "Not claimable", "2024/25");
    }

    @Test
    void a_refused_claim_says_why_by_which_rule_and_source_and_what_would_mend_it() {
        ReadBack read = ReadBack.of(Decided.of(Decided.claim("c1", "p1"), Decided.claim("c2", "p1")));
        assertThat(read.cell(1, "Reasons").getStringCellValue()).startsWith("Gardening is counted");
        assertThat(read.cell(1, "Reason codes").getStringCellValue()).isEqualTo("COUNTED_THIS_YEAR");
        assertThat(read.cell(1, "Rules").getStringCellValue()).isEqualTo("CO-01 (published)");
        assertThat(read.cell(1, "Clashes with").getStringCellValue()).isEqualTo("c1");
        assertThat(read.cell(1, "Remedy").getStringCellValue()).isNotBlank();
        assertThat(read.cell(1, "Source").getStringCellValue()).startsWith("HACT, ");
        assertThat(read.cell(1, "Value claimed").getNumericCellValue()).isEqualTo(405.00);
        assertThat(read.cell(1, "Value claimable").getNumericCellValue()).isZero();
        assertThat(read.cell(0, "Value claimable").getNumericCellValue()).isEqualTo(405.00);
    }

    @Test
    void a_submitted_column_verdict_stays_and_the_added_one_gets_a_number() {
        List<String> headings = ReadBack.of(
                        Decided.table(List.of("verdict", "Verdict (2)", "Value"), List.of(List.of("fine", "x", "9"))))
                .shown("Claims")
                .get(0);
        assertThat(headings).startsWith("verdict", "Verdict (2)", "Value", "Verdict (3)", "Counting year");
    }

    @Test
    void a_cell_beyond_the_headings_is_carried_below_an_empty_heading() {
        List<List<String>> rows = ReadBack.of(
                        Decided.table(List.of("Ref"), List.of(List.of("a"), List.of("b", "note"))))
                .shown("Claims");
        assertThat(rows.get(0)).startsWith("Ref", "", "Verdict");
        assertThat(rows.get(1)).startsWith("a", "", "Claimable");
        assertThat(rows.get(2)).startsWith("b", "note", "Claimable");
    }

    @Test
    void a_day_that_was_understood_is_a_day_and_every_other_text_stays_text() {
        ReadBack read = ReadBack.of(Decided.table(
                List.of("Date achieved", "Booked", "Headcount", "Phone", "Share"),
                List.of(
                        List.of("3/6/2024", "3/6/2024", "1", "01632 960001", "0.5"),
                        List.of("June", "", "007", "", "50%"))));
        assertThat(DateUtil.isCellDateFormatted(read.cell(0, "Date achieved"))).isTrue();
        assertThat(read.cell(0, "Date achieved").getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(JUNE);
        assertThat(read.cell(0, "Booked").getStringCellValue()).isEqualTo("3/6/2024");
        assertThat(read.cell(0, "Headcount").getNumericCellValue()).isEqualTo(1);
        assertThat(read.cell(0, "Phone").getCellType()).isEqualTo(CellType.STRING);
        assertThat(read.cell(0, "Share").getNumericCellValue()).isEqualTo(0.5);
        assertThat(read.cell(1, "Date achieved").getStringCellValue()).isEqualTo("June");
        assertThat(read.cell(1, "Headcount").getStringCellValue()).isEqualTo("007");
        assertThat(read.cell(1, "Share").getStringCellValue()).isEqualTo("50%");
    }

    @Test
    void text_that_begins_like_a_formula_is_text_in_cells_and_headings() {
        String formula = "=HYPERLINK(\"http://127.0.0.1/\")";
        Evaluation evaluation = Decided.of(
                formula,
                List.of(Decided.claim(formula, formula, formula, JUNE)),
                new SubmittedTable(
                        formula,
                        List.of("Outcome", "=1+1", "@x"),
                        List.of(List.of(formula, "+1+1", "-1+1")),
                        List.of(new TableNote("=1", "NOTE", "=1+1"))),
                Settings.UNCHOSEN);
        ReadBack read = ReadBack.of(evaluation);
        assertThat(read.hasFormulas()).isFalse();
        assertThat(read.cell(0, "Outcome").getStringCellValue()).isEqualTo(formula);
        assertThat(read.cell(0, "Outcome").getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(read.shown("Claims").get(0)).contains("=1+1", "@x");
    }

    @Test
    void claims_that_came_in_no_table_are_in_the_columns_of_the_template() {
        ReadBack read = ReadBack.of(Decided.of(Decided.claim("c1", "p1"), Decided.claim("c2", null)));
        assertThat(read.shown("Claims").get(0))
                .startsWith("Claim", "Person", "Age", "Outcome", "Achieved on", "Service", "Provider", "Evidence")
                .contains("Segment: tenure");
        assertThat(read.shown("Claims").get(1))
                .startsWith("c1", "p1", "34", "Gardening", "03/06/2024", "Job club", "Riverside Ltd", "Record", "r");
        assertThat(read.cell(0, "Segment: tenure").getStringCellValue()).isEqualTo("Social rent");
        assertThat(read.cell(1, "Verdict").getStringCellValue()).isEqualTo("For review");
        assertThat(read.cell(1, "Headcount").getNumericCellValue()).isEqualTo(1);
    }

    @Test
    void a_row_that_could_not_be_read_comes_back_for_review_with_what_was_wrong() {
        Claim unreadable = Claim.unreadable(
                "c2", "p2", null, null, ClaimTexts.NONE, List.of(new Violation("row 3", "BAD_DATE", "Not a date.")));
        ReadBack read = ReadBack.of(Decided.of(Decided.claim("c1", "p1"), unreadable));
        assertThat(read.cell(1, "Verdict").getStringCellValue()).isEqualTo("For review");
        assertThat(read.cell(1, "Reasons").getStringCellValue()).contains("Row 3: Not a date.");
        assertThat(read.beside("About", "Unreadable rows")).isNotBlank();
    }

    @Test
    void what_is_claimable_adds_up_to_the_summary() {
        ReadBack read = ReadBack.of(Decided.of(
                Decided.claim("c1", "p1"),
                Decided.claim("c2", "p1"),
                Decided.claim("c3", "p2"),
                Decided.claim("c4", null)));
        double sum = 0;
        for (int claim = 0; claim < 4; claim++) {
            sum += read.cell(claim, "Value claimable").getNumericCellValue();
        }
        assertThat(sum).isEqualTo(810.00);
        assertThat(read.shown("Summary"))
                .anySatisfy(row -> assertThat(row).startsWith("Claimable", "2").endsWith("£810.00"))
                .anySatisfy(row -> assertThat(row).startsWith("Claimed", "4").endsWith("£1,620.00"));
        assertThat(read.beside("Summary", "Social return for each £1")).isEqualTo("£1.62");
        assertThat(read.shown("By outcome").get(1)).startsWith("Gardening", "gardening", "4", "2", "1", "1", "2");
        assertThat(read.shown("By reason")).anySatisfy(row -> assertThat(row)
                .startsWith(
                        "Counted already this year", "COUNTED_THIS_YEAR", "1", "1", "£405.00", "CO-01 (published)"));
        assertThat(read.shown("By group")).anySatisfy(row -> assertThat(row).startsWith("Service", "Job club", "4"));
        assertThat(read.shown("By group")).contains(List.of("tenure", "Social rent", "Not shown: too few people"));
    }

    @Test
    void the_file_alone_says_by_what_it_was_decided() {
        Evaluation evaluation = Decided.table(List.of("Ref"), List.of(List.of("a")));
        ReadBack read = ReadBack.of(evaluation);
        assertThat(read.beside("About", "Decision, exactly"))
                .isEqualTo(CanonicalCohort.decisionId(
                        evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf()));
        assertThat(read.beside("About", "Rules, exactly"))
                .startsWith(evaluation.ruleSet().id() + ", sha256 ")
                .endsWith(evaluation.ruleSet().digest().replace("sha256:", " "));
        assertThat(read.beside("About", "Values, exactly"))
                .startsWith(evaluation.valueSet().id() + ", sha256 ")
                .endsWith(evaluation.valueSet().digest().replace("sha256:", " "));
        assertThat(read.beside("About", "Notice")).startsWith("Invented figures");
        assertThat(read.beside("About", "Of two that clash")).isEqualTo("those worth most together are kept");
        assertThat(read.beside("About", "Measured results")).isNotBlank();
        assertThat(read.beside("About", "Sheet")).isEqualTo("Q1");
    }

    @Test
    void a_chart_shows_outcomes_and_another_reasons_where_there_are_any() {
        ReadBack refused = ReadBack.of(Decided.of(Decided.claim("c1", "p1"), Decided.claim("c2", "p1")));
        assertThat(refused.workbook().getSheet("Summary").getDrawingPatriarch().getCharts())
                .extracting(chart -> chart.getTitleText().getString())
                .containsExactly("Claimed and claimable by outcome", "Value not counted, by reason");
        ReadBack right = ReadBack.of(Decided.of(Decided.claim("c1", "p1")));
        assertThat(right.workbook().getSheet("Summary").getDrawingPatriarch().getCharts())
                .hasSize(1);
    }

    @Test
    void the_same_evaluation_has_the_same_bytes_whenever_it_is_written() throws IOException {
        Evaluation evaluation = Decided.of(Decided.claim("c1", "p1"), Decided.claim("c2", "p1"));
        byte[] first = ReadBack.bytes(evaluation);
        assertThat(ReadBack.bytes(evaluation)).isEqualTo(first);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal())
                        .isEqualTo(LocalDate.of(1980, 2, 1).atStartOfDay());
            }
        }
        assertThat(ReadBack.of(evaluation)
                        .workbook()
                        .getProperties()
                        .getCoreProperties()
                        .getModified())
                .isEqualTo("2025-05-01T00:00:00Z");
    }

    @Test
    void more_claims_than_a_sheet_has_rows_are_refused_with_a_way_out() {
        Evaluation one = Decided.of(Decided.claim("c1", "p1"));
        Evaluation many = new Evaluation(
                one.cohort(),
                one.ruleSet(),
                one.valueSet(),
                one.asOf(),
                Collections.nCopies(1_048_576, one.decisions().get(0)),
                0,
                0,
                null);
        assertThatThrownBy(() -> AnnotatedWorkbook.write(many, OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(InvalidCohortException.class, refused -> assertThat(
                                refused.violations().get(0).message())
                        .contains("1,048,575 claims")
                        .contains("Ask for CSV or JSON"));
    }
}
