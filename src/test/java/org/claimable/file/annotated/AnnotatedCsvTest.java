package org.claimable.file.annotated;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.evaluation.Evaluation;
import org.junit.jupiter.api.Test;

class AnnotatedCsvTest {
    private static byte[] bytes(Evaluation evaluation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnnotatedCsv.write(evaluation, bytes);
        return bytes.toByteArray();
    }

    private static List<CsvRecord> rows(Evaluation evaluation) throws IOException {
        String text = new String(bytes(evaluation), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
    }

    @Test
    void each_row_says_what_was_decided_and_by_what() throws IOException {
        Evaluation evaluation = Decided.table(
                List.of("Ref", "Note"), List.of(List.of("a", "two\nlines, \"quoted\""), List.of("b", "")));
        List<CsvRecord> rows = rows(evaluation);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getFields()).startsWith("Ref", "Note", "Verdict").contains("Decision", "Notice");
        assertThat(rows.get(1).getFields()).startsWith("a", "two\nlines, \"quoted\"", "Claimable", "2024/25");
        assertThat(rows.get(2).getFields())
                .startsWith("b", "", "Claimable")
                .contains("405.00", "2025-05-01", evaluation.valueSet().notice())
                .anyMatch(cell -> cell.contains(evaluation.ruleSet().digest()))
                .anyMatch(cell -> cell.contains(evaluation.valueSet().digest()))
                .anyMatch(cell -> cell.contains("policy HIGHEST_VALUE"));
    }

    @Test
    void text_that_may_run_is_made_harmless_in_cells_and_headings_and_numbers_stay_numbers() throws IOException {
        List<CsvRecord> rows = rows(Decided.table(
                List.of("=1+1", "Change", "Note"), List.of(List.of("=cmd|' /C calc'!A0", "-12.50", "@SUM(A1)"))));
        assertThat(rows.get(0).getFields()).startsWith("'=1+1", "Change");
        assertThat(rows.get(1).getFields()).startsWith("'=cmd|' /C calc'!A0", "-12.50", "'@SUM(A1)");
    }

    @Test
    void what_was_written_is_read_again_as_the_same_claims() throws IOException {
        Evaluation evaluation = Decided.of(Decided.claim("c1", "p1"), Decided.claim("c2", null));
        assertThat(TableCohortReader.read(TableSubmission.of(bytes(evaluation)), ShippedRules.library())
                        .claims())
                .isEqualTo(evaluation.cohort().claims());
    }

    @Test
    void the_same_evaluation_has_the_same_bytes() throws IOException {
        Evaluation evaluation = Decided.of(Decided.claim("c1", "p1"), Decided.claim("c2", "p1"));
        assertThat(bytes(evaluation)).isEqualTo(bytes(evaluation));
    }
}
