package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.evaluation.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same claims are the same cohort, whether they come in JSON, in a workbook or as text in any encoding. */
class SameCohortTest {
    private static final Path TABLES = Path.of("src/test/resources/tables");
    private static final String JSON = """
            {"reference": "Riverside repairs 2024/25", "period": {"from": "2024-04-01", "to": "2025-03-31"},
             "options": {"yearBasis": "FINANCIAL"}, "valueSet": "example-values", "budget": 61256, "asOf": "2025-05-01",
             "individuals": [{"ref": "0017", "age": 34, "segments": {"tenure": "social rent"}},
                             {"ref": "0204", "age": 51, "segments": {"tenure": "private rent"}},
                             {"ref": "0300"}, {"ref": "0009"}],
             "claims": [
               {"id": "c1", "individual": "0017", "outcome": "Full-time employment", "achievedOn": "2024-06-03",
                "service": "Job club", "provider": "Riverside Ltd",
                "evidence": {"kind": "RECORD", "reference": "contract 17", "from": "2024-06-03"}},
               {"id": "c2", "individual": "0017", "outcome": "Financial comfort", "achievedOn": "2024-09-30",
                "service": "Money advice", "provider": "Riverside Ltd", "share": 0.5,
                "evidence": {"kind": "SURVEY", "before": "just about getting by", "after": "doing alright",
                             "beforeOn": "2024-04-10", "afterOn": "2024-09-30"}},
               {"id": "c3", "outcome": "Gardening", "achievedOn": "2024-07-01", "service": "Volunteering",
                "provider": "Northside", "headcount": 12, "evidence": {"kind": "RECORD", "reference": "register"}},
               {"id": "c4", "individual": "0204", "outcome": "Improvement in mental wellbeing (SWEMWBS)",
                "achievedOn": "2025-01-16", "service": "Wellbeing walks", "provider": "Northside",
                "evidence": {"kind": "SCORE", "before": 18.59, "after": 22.35, "beforeOn": "2024-09-16",
                             "afterOn": "2025-01-16"}},
               {"id": "c5", "individual": "0009", "outcome": "Regular volunteering", "achievedOn": "2024-12-20",
                "service": "Volunteering", "provider": "Northside",
                "evidence": {"kind": "RECORD", "reference": "sign-in sheet 50", "from": "2024-08-19",
                             "to": "2024-12-20", "sessions": 16}}],
             "previouslyCounted": [{"individual": "0009", "outcome": "Gardening", "achievedOn": "2024-05-01",
                                    "reference": "Q1 report"}]}
            """;
    private static final String SETTINGS = """
            {"reference": "Riverside repairs 2024/25", "period": {"from": "2024-04-01", "to": "2025-03-31"},
             "options": {"yearBasis": "FINANCIAL"}, "valueSet": "example-values", "budget": 61256, "asOf": "2025-05-01"}
            """;

    private static Library library() {
        return ShippedRules.library();
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(TABLES.resolve(name));
    }

    private static void assertSame(Cohort table) {
        Cohort json = CohortReader.read(new ByteArrayInputStream(JSON.getBytes(StandardCharsets.UTF_8)), library());
        assertThat(table)
                .usingRecursiveComparison()
                .ignoringFields("table")
                .ignoringCollectionOrderInFields("individuals")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(json);
    }

    @Test
    void a_workbook_with_a_title_formulas_percentages_and_five_sheets_is_the_cohort() throws IOException {
        Cohort cohort = TableCohortReader.read(TableSubmission.of(file("whole-cohort.xlsx")), library());
        assertSame(cohort);
        assertThat(cohort.table().name()).isEqualTo("Claims");
        assertThat(cohort.table().notes().stream().map(TableNote::code))
                .containsExactlyInAnyOrder(
                        "COLUMNS_NOT_READ",
                        "HEADINGS_BELOW",
                        "COLUMNS_NOT_READ",
                        "SHEETS_NOT_READ",
                        "HIDDEN_SHEETS",
                        "TOTALS_ROW",
                        "HIDDEN_ROWS");
        assertThat(cohort.table().notes()).contains(note("sheet Claims, row 11", "TOTALS_ROW"));
    }

    private static TableNote note(String place, String code) {
        return new TableNote(place, code, "This row of totals is no claim, and was passed over.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"semicolons.csv", "windows-1252.csv", "unicode-text.txt"})
    void the_same_claims_as_text_are_the_cohort(String name) throws IOException {
        TableSubmission submission = Sent.tables(
                file(name),
                file("individuals.csv"),
                file("previously-counted.csv"),
                SETTINGS.getBytes(StandardCharsets.UTF_8),
                Map.of("budget", List.of("£61,256.00")));
        Cohort cohort = TableCohortReader.read(submission, library());
        assertSame(cohort);
        assertThat(cohort.table().columnsNotRead()).containsExactly("Notes");
        assertThat(cohort.table().rows().get(1)).endsWith("first line\nsecond line");
        assertThat(cohort.table().rows().get(3)).endsWith("café visit");
    }
}
