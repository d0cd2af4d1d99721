package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.ShippedRules;
import org.claimable.file.table.WrongRows.WrongRow;
import org.claimable.file.table.WrongRows.WrongValue;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String HEADINGS = "Sheet,Row,Column,Was,Is\n";
    private static final String CLAIMS = """
            Claim,Person,Outcome,Date,Evidence,Reference
            c1,p1,Gardening,2024-07-01,Photos,register 7
            ,p2,Gardening,31/02/2024,Record,register 8

            c3,p3,Gardening,2024-07-03,Photos,register 9
            """;

    private static TableSubmission sent(byte[] claims, String corrections, Map<String, List<String>> chosen) {
        return new TableSubmission(
                TableFiles.of(claims)
                        .and(TablePart.CORRECTIONS, (HEADINGS + corrections).getBytes(StandardCharsets.UTF_8)),
                chosen);
    }

    private static Cohort read(byte[] claims, String corrections) {
        return TableCohortReader.read(sent(claims, corrections, Map.of()), ShippedRules.library());
    }

    private static List<String> mistakes(String claims, String corrections) {
        List<String> mistakes = new ArrayList<>();
        assertThatThrownBy(() -> read(claims.getBytes(StandardCharsets.UTF_8), corrections))
                .isInstanceOfSatisfying(InvalidCohortException.class, wrong -> wrong.violations()
                        .forEach(each -> mistakes.add(each.pointer() + " " + each.code())));
        return mistakes;
    }

    private static String id(Cohort cohort) {
        Library library = ShippedRules.library();
        Evaluation decided = library.evaluator(cohort.ruleSet())
                .orElseThrow()
                .evaluate(cohort, library.values(cohort.settings()), TODAY);
        return CanonicalCohort.decisionId(decided.cohort(), decided.ruleSet(), decided.valueSet(), decided.asOf());
    }

    private static byte[] corrected(byte[] claims, String corrections) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CorrectedTable.of(sent(claims, corrections, Map.of()), ShippedRules.library())
                .writeFile(file);
        return file.toByteArray();
    }

    private static final String ALL = ",,Evidence,Photos,Record\n,3,Date,31/02/2024,28/02/2024\n";

    @Test
    void a_cell_and_the_same_value_everywhere_are_read_as_corrected() {
        Cohort cohort = read(CLAIMS.getBytes(StandardCharsets.UTF_8), ALL);

        assertThat(cohort.claims())
                .allSatisfy(claim -> assertThat(claim.isReadable()).isTrue());
        assertThat(cohort.claims().get(1).achievedOn()).isEqualTo("2024-02-28");
        assertThat(cohort.claims().get(1).id()).isEqualTo("row 3");
        assertThat(cohort.table().rows().get(2)).contains("Record").doesNotContain("Photos");
        assertThat(cohort.table().notes())
                .contains(new TableNote(
                        "corrections",
                        "CORRECTED_CELLS",
                        "3 cells in 3 rows were read as the corrections say, and not as the file does."));
    }

    @Test
    void a_correction_that_does_not_fit_the_file_is_never_made_in_silence() {
        assertThat(mistakes(CLAIMS, ALL + ",2,Reference,register 1,register 2\n"))
                .containsExactly("corrections, row 4, column Was NOTHING_TO_CORRECT");
        assertThat(mistakes(CLAIMS, ALL + ",4,Reference,x,y\n"))
                .containsExactly("corrections, row 4, column Row NOTHING_TO_CORRECT");
        assertThat(mistakes(CLAIMS, ALL + ",,Evidence,Photo,Record\n"))
                .containsExactly("corrections, row 4, column Was NOTHING_TO_CORRECT");
        assertThat(mistakes(CLAIMS, ALL + ",2,Colour,red,blue\n"))
                .containsExactly("corrections, row 4, column Column UNKNOWN_HEADING");
        assertThat(mistakes(CLAIMS, ALL + "Claims,2,Person,p1,p9\n"))
                .containsExactly("corrections, row 4, column Sheet UNKNOWN_SHEET");
        assertThat(mistakes(CLAIMS, ALL + ",3,date,31/02/2024,27/02/2024\n")).contains("corrections, row 4 REPEATED");
        assertThat(mistakes(CLAIMS, ALL + ",,Reference,,register 2\n"))
                .contains("corrections, row 4, column Row MISSING");
        assertThat(mistakes(CLAIMS, ALL + ",x,Reference,,register 2\n"))
                .contains("corrections, row 4, column Row NOT_A_NUMBER");
    }

    @Test
    void corrections_name_the_sheet_where_several_are_read() {
        byte[] workbook = Grid.of("Q1", CLAIMS.replace("\n\n", "\n"))
                .and("Q2", CLAIMS.replace("\n\n", "\n").replace("c1", "c11").replace("c3", "c13"))
                .workbook();
        Map<String, List<String>> all = Map.of("sheet", List.of("*"));

        Cohort cohort = TableCohortReader.read(
                sent(
                        workbook,
                        ",,Evidence,Photos,Record\nQ1,3,Date,31/02/2024,28/02/2024\nq2,3,Date,31/02/2024,27/02/2024\n",
                        all),
                ShippedRules.library());

        assertThat(cohort.claims().get(1).achievedOn()).isEqualTo("2024-02-28");
        assertThat(cohort.claims().get(4).achievedOn()).isEqualTo("2024-02-27");
        assertThatThrownBy(() -> TableCohortReader.read(sent(workbook, ALL, all), ShippedRules.library()))
                .isInstanceOfSatisfying(InvalidCohortException.class, wrong -> assertThat(wrong.violations())
                        .anyMatch(each -> each.pointer().equals("corrections, row 3, column Sheet")));
    }

    @Test
    void the_corrected_csv_file_has_the_same_id_and_each_row_where_it_was() throws IOException {
        for (String text : List.of(
                CLAIMS,
                CLAIMS.replace(',', ';').replace("register 7", "\"register\n7; so \"\"called\"\"\""),
                "Riverside\n\n" + CLAIMS.replace("\n", "\r\n"))) {
            byte[] claims = text.getBytes(StandardCharsets.UTF_8);
            long row = text.lines().takeWhile(line -> !line.contains("31/02")).count() + 1;
            String corrections = ALL.replace(",3,", "," + row + ",");
            byte[] corrected = corrected(claims, corrections);

            Cohort again = TableCohortReader.read(TableSubmission.of(corrected), ShippedRules.library());

            assertThat(again.claims()).isEqualTo(read(claims, corrections).claims());
            assertThat(id(again)).isEqualTo(id(read(claims, corrections)));
        }
    }

    @Test
    void the_corrected_workbook_has_the_same_id_and_keeps_all_else() throws IOException {
        byte[] workbook = workbook();
        String corrections = ",,Evidence,Photos,Record\n,3,Date,31/02/2024,28/02/2024\n,4,Reference,,register 12\n";

        byte[] corrected = corrected(workbook, corrections);

        Cohort again = TableCohortReader.read(TableSubmission.of(corrected), ShippedRules.library());
        assertThat(again.claims()).isEqualTo(read(workbook, corrections).claims());
        assertThat(id(again)).isEqualTo(id(read(workbook, corrections)));
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(corrected))) {
            assertThat(opened.getSheet("Notes").getRow(0).getCell(1).getCellFormula())
                    .isEqualTo("1+1");
            XSSFSheet claims = opened.getSheet("Claims");
            assertThat(claims.getRow(3).getCell(5).getStringCellValue()).isEqualTo("register 12");
            assertThat(claims.getRow(1).getCell(6).getStringCellValue()).isEqualTo("c1");
            assertThat(claims.getRow(1).getCell(6).getCellType().name()).isEqualTo("STRING");
        }
    }

    /** A sheet of claims with a formula, and another sheet with one. */
    private static byte[] workbook() throws IOException {
        String rows = """
                Claim,Person,Outcome,Date,Evidence,Reference,Same
                c1,p1,Gardening,2024-07-01,Photos,register 7
                c2,p2,Gardening,31/02/2024,Record,register 8
                c3,p3,Gardening,2024-07-03,Photos
                """;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                Grid.of("Claims", rows).and("Notes", "one,two").workbook()))) {
            workbook.getSheet("Claims").getRow(1).createCell(6).setCellFormula("A2");
            workbook.getSheet("Notes").getRow(0).getCell(1).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void the_log_names_each_cell_and_can_be_sent_as_corrections() throws IOException {
        byte[] claims = CLAIMS.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        CorrectedTable.of(sent(claims, ALL, Map.of()), ShippedRules.library()).writeLog(log);

        assertThat(log.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        \uFEFFSheet,Row,Claim,Column,Was,Is
                        ,2,c1,Evidence,Photos,Record
                        ,3,row 3,Date,31/02/2024,28/02/2024
                        ,5,c3,Evidence,Photos,Record
                        """.replace("\n", "\r\n"));
        Cohort again = TableCohortReader.read(
                new TableSubmission(TableFiles.of(claims).and(TablePart.CORRECTIONS, log.toByteArray()), Map.of()),
                ShippedRules.library());
        assertThat(id(again)).isEqualTo(id(read(claims, ALL)));
    }

    @Test
    void a_table_decided_here_is_corrected_as_it_was_before_it_was_made_harmless(@TempDir Path folder)
            throws IOException {
        String text = CLAIMS.replace("register 7", "'=1+1")
                .replace("Reference\n", "Reference,Verdict,Reason codes,Counting year,Value claimable,Decision\n");
        byte[] claims = text.getBytes(StandardCharsets.UTF_8);
        String corrections = ALL + ",2,Reference,=1+1,=2+2\n";

        byte[] corrected = corrected(claims, corrections);

        assertThat(id(TableCohortReader.read(TableSubmission.of(corrected), ShippedRules.library())))
                .isEqualTo(id(read(claims, corrections)));
    }

    @Test
    void rows_that_cannot_be_read_are_given_with_what_is_wrong_with_each_cell() {
        WrongRows[] wrong = new WrongRows[1];
        assertThatThrownBy(() -> TableCohortReader.read(
                        TableSubmission.of(CLAIMS.getBytes(StandardCharsets.UTF_8)),
                        ShippedRules.library(),
                        found -> wrong[0] = found))
                .isInstanceOfSatisfying(
                        InvalidCohortException.class, invalid -> assertThat(wrong[0].holdAll(invalid.violations()))
                                .isTrue());

        assertThat(wrong[0].count()).isEqualTo(3);
        WrongRow second = wrong[0].tables().get(0).rows().get(1);
        assertThat(second.number()).isEqualTo(3);
        assertThat(second.claim()).isEqualTo("row 3");
        assertThat(second.problems()).hasSize(1);
        assertThat(second.problems().get(0).place()).isEqualTo(3);
        assertThat(wrong[0].tables().get(0).columns().get(4).choices()).containsExactly("Record", "Survey", "Score");
        assertThat(wrong[0].tables().get(0).values())
                .extracting(WrongValue::place, WrongValue::sent, WrongValue::rows, WrongValue::everywhere)
                .containsExactly(tuple(4, "Photos", 2L, true));
    }

    @Test
    void no_rows_are_given_where_the_headings_are_not_known() {
        WrongRows[] wrong = {WrongRows.NONE};
        assertThatThrownBy(() -> TableCohortReader.read(
                        TableSubmission.of(CLAIMS.replace("Outcome", "Thing").getBytes(StandardCharsets.UTF_8)),
                        ShippedRules.library(),
                        found -> wrong[0] = found))
                .isInstanceOfSatisfying(
                        InvalidCohortException.class, invalid -> assertThat(wrong[0].holdAll(invalid.violations()))
                                .isFalse());
        assertThat(wrong[0].count()).isZero();
    }

    @Test
    void corrections_made_one_by_one_replace_and_take_back_each_other() {
        Corrections.Correction photos = new Corrections.Correction(0, null, 0, "Evidence", "Photos", "Record");
        Corrections one = Corrections.NONE.with(photos);
        Corrections other = one.with(new Corrections.Correction(0, null, 0, "Evidence", "Photos", "Survey"));

        assertThat(other.lines()).hasSize(1);
        assertThat(other.with(new Corrections.Correction(0, null, 0, "Evidence", "Photos", "Photos"))
                        .lines())
                .isEmpty();
        assertThat(Corrections.of(one.inCsv()).lines().get(0).is()).isEqualTo("Record");
    }

    @Test
    void a_long_table_is_corrected_as_the_same_file_read_whole(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("claims.csv"), CLAIMS);
        LongTable table = LongTable.open(file, sent(new byte[0], ALL, Map.of()), ShippedRules.library());
        List<List<String>> rows = new ArrayList<>();
        try (LongTable.LongRows read = table.rows()) {
            read.forEachRemaining(row -> rows.add(row.cells()));
            table.conclude(read, true, List.of());
        }

        assertThat(rows)
                .isEqualTo(read(CLAIMS.getBytes(StandardCharsets.UTF_8), ALL)
                        .table()
                        .rows());
        assertThat(table.notes()).anyMatch(note -> note.code().equals("CORRECTED_CELLS"));
    }

    @Test
    void the_corrected_file_needs_no_further_files_and_follows_the_columns_that_are_named() throws IOException {
        String text = CLAIMS.replace("Date,", "When it was,");
        TableSubmission submission = new TableSubmission(
                sent(text.getBytes(StandardCharsets.UTF_8), ALL.replace("Date", "When it was"), Map.of())
                        .files()
                        .and(TablePart.COLUMNS, "Achieved on=When it was".getBytes(StandardCharsets.UTF_8))
                        .and(TablePart.PREVIOUS, "nothing".getBytes(StandardCharsets.UTF_8)),
                Map.of("previousKind", List.of("on-top")));
        assertThat(CorrectedTable.of(submission, ShippedRules.library()).cells())
                .extracting(CorrectedTable.CorrectedCell::is)
                .containsExactly("Record", "28/02/2024", "Record");
    }
}
