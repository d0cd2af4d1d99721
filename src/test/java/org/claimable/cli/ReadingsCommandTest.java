package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The year of a contractor in every reading, as the command line and the workbook say it. */
class ReadingsCommandTest {
    @TempDir
    private Path folder;

    private static Printed check(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "check",
                "examples/riverside-repairs-2024-25.csv",
                "--value-set",
                "example-values",
                "--from",
                "2024-04-01",
                "--to",
                "2025-03-31",
                "--as-of",
                "2025-05-01"));
        words.addAll(List.of(more));
        return Printed.by(words.toArray(String[]::new));
    }

    @Test
    void what_is_settled_stands_below_the_totals_and_every_reading_further_down() {
        assertThat(check("--readings", "--commitments", "examples/riverside-commitments.csv")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("At least £202,986.00 is claimable, whichever year, level of rules and policy: 182 claims "
                        + "count in every reading.")
                .contains("The reading chosen gives £233,455.50. The lowest total is £215,715.00 and the highest is "
                        + "£237,911.50.")
                .contains("The one that comes first in the file 208 £230,699.00")
                .contains("Regular volunteering In 15 of 27 readings")
                .contains("43 claims count in some readings and not in others.")
                .contains("JC-004 18 of 27 readings")
                .contains("and 23 more, which --json and the workbook list");
    }

    @Test
    void nothing_is_said_of_readings_that_were_not_asked() {
        assertThat(check().out()).doesNotContain("reading");
    }

    @Test
    void the_workbook_has_a_sheet_of_readings() throws IOException {
        Path decided = folder.resolve("decided.xlsx");
        check("--readings", "--output", decided.toString());
        try (Workbook read = WorkbookFactory.create(decided.toFile())) {
            StringBuilder text = new StringBuilder();
            read.getSheet("Readings")
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
            assertThat(text.toString())
                    .contains("Any twelve months", "237911.5", "Chosen", "Lowest", "Highest")
                    .contains("At least £202,986.00 is claimable")
                    .contains("MA-078\n15 of 27 readings");
        }
    }

    @Test
    void a_table_larger_than_memory_says_it_too() {
        assertThat(check(
                                "--readings",
                                "--stream",
                                "--output",
                                folder.resolve("d.csv").toString())
                        .err()
                        .replaceAll("\\s+", " "))
                .contains("At least £202,986.00 is claimable");
    }
}
