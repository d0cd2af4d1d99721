package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second quarter on the command line, against the decided files of the first. */
class EarlierCommandTest {
    private static final String FILES = "src/test/resources/org/claimable/file/table/";

    @TempDir
    private Path folder;

    private static Printed check(String file, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("check", FILES + file, "--value-set", "example-values", "--as-of", "2025-05-01"));
        arguments.addAll(List.of(more));
        return Printed.by(arguments.toArray(String[]::new));
    }

    private String decidedFirst(String name) {
        String file = folder.resolve(name).toString();
        check("q1.csv", "--from", "2024-04-01", "--to", "2024-06-30", "--output", file);
        return file;
    }

    @Test
    void the_report_and_the_workbook_say_what_became_of_claims_since() throws Exception {
        Path second = folder.resolve("second.xlsx");
        Printed printed = check(
                "q2.csv",
                "--previous",
                decidedFirst("first.xlsx"),
                "--previous-kind",
                "on-top",
                "--output",
                second.toString());
        assertThat(printed.status()).isZero();
        assertThat(printed.out())
                .contains(
                        "Since last time",
                        "These claims come on top: £1,050.00 was claimable then and £2,100.00 is now, £3,150.00 together.",
                        "Refused then and claimed again: 1",
                        "Changed: Evidence: nothing → Record; Reference: nothing → letter",
                        "Then: Not claimable. There is no evidence.");
        try (InputStream stream = Files.newInputStream(second);
                XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
            assertThat(workbook.getSheet("Since last time").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Claimed again");
        }
    }

    @Test
    void what_the_claims_are_to_earlier_ones_must_be_said() {
        assertThat(check("q2.csv", "--previous", decidedFirst("first.csv")).err())
                .contains("--previous-kind: Say what the claims are to the earlier results");
        assertThat(check("q2.csv", "--previous-kind", "both").err()).contains("\"both\" is not one of on-top, replace");
        assertThat(check("q2.csv", "--stream", "--previous", decidedFirst("again.csv"), "--previous-kind", "replace")
                        .err())
                .contains("A streamed table is not compared with earlier checks", "--previously-counted");
    }

    @Test
    void the_options_win_over_what_a_decided_file_says_and_are_named_where_they_do_not_fit() throws Exception {
        String decided = decidedFirst("first.csv");
        Path gone = folder.resolve("gone.csv");
        Files.writeString(gone, Files.readString(Path.of(decided)).replace("example-values, ", "gone-values, "));
        assertThat(Printed.by("check", gone.toString()).err()).contains("No such value set is loaded");
        assertThat(Printed.by("check", gone.toString(), "--value-set", "example-values", "--budget", "1000")
                        .status())
                .isOne();
        assertThat(Printed.by("check", decided, "--to", "2024-03-01").err())
                .contains("--to: The period ends on 2024-03-01");
    }
}
