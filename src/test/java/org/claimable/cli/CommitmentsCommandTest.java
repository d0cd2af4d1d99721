package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contractor's year against what the contract promised. */
class CommitmentsCommandTest {
    private static final String[] RIVERSIDE = {
        "check",
        "examples/riverside-repairs-2024-25.csv",
        "--value-set",
        "example-values",
        "--as-of",
        "2025-05-01",
        "--from",
        "2024-04-01",
        "--to",
        "2025-03-31",
        "--commitments",
        "examples/riverside-commitments.csv"
    };
    private static final String DELIVERY = """
            Against what was promised              People promised People claimable People for review   Value promised  Value claimable Value for review  Status  Why
            Full-time employment                                12               13                 1       £12,600.00       £13,020.00          £900.00  Over    More is claimable than was promised.
            Financial comfort                                   20                9                 0                         £7,290.00            £0.00  Short   11 people missing.
            Regular volunteering                                10               11                 7        £5,000.00        £9,328.00        £5,632.00  Over    More is claimable than was promised.
            Improvement in mental wellbeing (SWEM…               5                5                 0                         £2,263.00            £0.00  Met     All that was promised is reached.
            High confidence (adult)                                              20                 1       £10,000.00       £21,520.00        £1,076.00  Over    More is claimable than was promised.
            Gardening                                           30                5                23                         £1,822.50        £9,315.00  Short   25 people missing.
            Nothing promised                                                    146                94                       £178,212.00      £120,050.00
            Total                                                               209               126      £200,000.00      £233,455.50      £136,973.00  Over    More is claimable than was promised.
            """;

    @TempDir
    private Path folder;

    private static Printed riverside(String... more) {
        List<String> arguments = new ArrayList<>(List.of(RIVERSIDE));
        arguments.addAll(List.of(more));
        return Printed.by(arguments.toArray(String[]::new));
    }

    private static String trimmed(String text) {
        return text.replaceAll(" +\n", "\n");
    }

    @Test
    void the_report_shows_what_is_met_short_and_over() {
        assertThat(trimmed(riverside().out())).contains(DELIVERY);
    }

    @Test
    void the_workbook_has_a_sheet_of_it_and_none_without() throws IOException {
        Path decided = folder.resolve("decided.xlsx");
        riverside("--output", decided.toString());
        List<List<String>> rows = sheet(decided, "Delivery");
        assertThat(rows.get(0)).startsWith("Outcome", "Code", "People promised", "Value promised");
        assertThat(rows.get(1))
                .containsExactly(
                        "Full-time employment",
                        "full-time-employment",
                        "12",
                        "£12,600.00",
                        "13",
                        "£13,020.00",
                        "0",
                        "1",
                        "£900.00",
                        "0",
                        "1",
                        "£420.00",
                        "Over",
                        "More is claimable than was promised.");
        assertThat(rows.get(2)).endsWith("-11", "", "Short", "11 people missing.");
        assertThat(rows.get(7)).startsWith("Nothing promised", "", "", "", "146", "£178,212.00");
        assertThat(rows.get(8)).startsWith("Total", "", "", "£200,000.00", "209", "£233,455.50");
    }

    private static List<List<String>> sheet(Path file, String name) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.UK);
        List<List<String>> rows = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
            for (Row row : workbook.getSheet(name)) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    cells.add(formatter.formatCellValue(row.getCell(column)));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void a_streamed_table_prints_it_at_the_end_with_the_same_decision() {
        Printed streamed =
                riverside("--stream", "--output", folder.resolve("decided.csv").toString());
        assertThat(trimmed(streamed.err())).contains(DELIVERY);
        String decision = streamed.err().substring(streamed.err().indexOf("Decision sha256:"));
        assertThat(riverside().out()).contains(decision.strip());
    }

    @Test
    void a_sheet_of_a_workbook_may_hold_it() throws IOException {
        Path file = folder.resolve("claims.xlsx");
        Printed.by("template", file.toString());
        Path filled = folder.resolve("filled.xlsx");
        try (InputStream stream = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
            fill(workbook, "Claims", 1, "c1", "p1", "", "Gardening", "2024-06-03");
            fill(workbook, "Commitments", 1, "Gardening", "1", "");
            fill(workbook, "Commitments", 2, "total", "", "£405.00");
            try (OutputStream out = Files.newOutputStream(filled)) {
                workbook.write(out);
            }
        }
        Printed printed = Printed.by("check", filled.toString(), "--value-set", "example-values");
        assertThat(trimmed(printed.out()))
                .as(printed.err())
                .containsPattern("Gardening +1 +0 +0 .*Short +1 person missing")
                .containsPattern("Total +0 +0 +£405.00 +£0.00 +£0.00 +Short +£405.00 missing");
        assertThat(printed.err()).doesNotContain("Commitments");
    }

    private static void fill(XSSFWorkbook workbook, String sheet, int row, String... cells) {
        Row filled = workbook.getSheet(sheet).createRow(row);
        for (int i = 0; i < cells.length; i++) {
            filled.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void beside_json_they_are_refused_since_it_says_all() {
        Printed printed = Printed.by(
                "check", "examples/incompatible-pair.json", "--commitments", "examples/riverside-commitments.csv");
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err()).contains("leave out").contains("--commitments");
    }

    @Test
    void a_mistake_in_them_is_named_with_its_file_row_and_column() throws IOException {
        Path wrong = Files.writeString(folder.resolve("c.csv"), "Outcome,People,Value\nGardning,2,\n");
        Printed printed =
                Printed.by("check", "examples/riverside-repairs-2024-25.csv", "--commitments", wrong.toString());
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err())
                .contains(
                        "commitments, row 2, column Outcome: The catalogue has no such outcome. Maybe \"Gardening\".");
    }
}
