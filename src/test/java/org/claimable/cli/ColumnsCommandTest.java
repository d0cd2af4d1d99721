package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the columns of a table are, and how they are named, on the command line. */
class ColumnsCommandTest {
    private static final String GERMAN = "src/test/resources/tables/columns/german-excel.csv";

    @TempDir
    private Path folder;

    @Test
    void suggestions_are_written_so_that_they_count_once_a_person_took_them() throws Exception {
        Path file = folder.resolve("columns = found.txt");
        Printed look = Printed.by("columns", GERMAN, "--output", file.toString());
        assertThat(look.status()).isEqualTo(1);
        assertThat(look.out())
                .contains("Headings: row 2", "suggestion: Achieved on. Its values are dates.", "No column is Outcome");
        String text = Files.readString(file);
        assertThat(text).contains("# Person=Kunden-Nr.;");
        assertThat(Printed.by("check", GERMAN, "--columns", file.toString()).status())
                .isEqualTo(2);
        Files.writeString(file, text.replace("# ", ""));
        assertThat(Printed.by("check", GERMAN, "--columns", file.toString()).status())
                .isZero();
        assertThat(Printed.by("columns", GERMAN, "--columns", file.toString()).status())
                .isZero();
    }

    @Test
    void what_names_neither_a_column_nor_a_file_is_refused() {
        Printed refused = Printed.by("check", GERMAN, "--columns", "nothing.txt");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--columns \"nothing.txt\" names no column");
    }
}
