package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decided claims are written to a file, whole or not at all, and never over what was read. */
class OutputTest {
    private static final String CLAIMS = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference
            c1,p1,Gardening,03/06/2024,Record,r1
            c2,p1,gardening,04/06/2024,Record,r2
            """;

    @TempDir
    private Path folder;

    private Path claims;

    @BeforeEach
    void write() throws IOException {
        claims = Files.writeString(folder.resolve("claims.csv"), CLAIMS);
    }

    private Printed check(Path output) {
        return Printed.by(
                "check",
                claims.toString(),
                "--value-set",
                "example-values",
                "--as-of",
                "2025-05-01",
                "--output",
                output.toString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_workbook_is_written_and_the_report_still_printed() throws IOException {
        Path output = folder.resolve("decided.xlsx");
        Printed printed = check(output);
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out()).contains("(CO-01, published)");
        assertThat(printed.err()).isEqualToIgnoringNewLines("Written to %s.".formatted(output));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(output))) {
            assertThat(workbook.getSheet("Claims").getLastRowNum()).isEqualTo(2);
        }
        assertThat(files()).containsExactly("claims.csv", "decided.xlsx");
    }

    @ParameterizedTest
    @CsvSource({"decided.csv, \uFEFFClaim", "Decided.JSON, '{\"decisionId\"'"})
    void the_ending_of_the_name_says_what_is_written(String name, String start) throws IOException {
        check(folder.resolve(name));
        assertThat(folder.resolve(name)).content().startsWith(start);
    }

    @Test
    void an_earlier_answer_is_written_over() throws IOException {
        Path output = Files.writeString(folder.resolve("decided.csv"), "earlier");
        check(output);
        assertThat(output).content().contains("c2").doesNotContain("earlier");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claims.csv         | It is the file that is read. Give it another name.
            ./a/../claims.csv  | It is the file that is read. Give it another name.
            decided.pdf        | Its name must end in .xlsx, .csv or .json.
            none/decided.xlsx  | There is no folder
            a                  | Its name must end in .xlsx, .csv or .json.
            a.csv              | It is a folder. Name a file in it.
            """)
    void a_file_that_cannot_be_written_is_said_before_anything_is_decided(String name, String message)
            throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.createDirectory(folder.resolve("a.csv"));
        Printed printed = check(folder.resolve(name));
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).contains("cannot be written. " + message).doesNotContain("Exception");
        assertThat(claims).content().isEqualTo(CLAIMS);
    }

    @Test
    void a_template_is_written_and_never_over_one_that_may_be_filled_in() throws IOException {
        String template = folder.resolve("new.xlsx").toString();
        assertThat(Printed.by("template", template).status()).isZero();
        assertThat(Printed.by("template", folder.resolve("new.csv").toString()).err())
                .startsWith("Written to ");
        Printed again = Printed.by("template", template);
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("It is there already, maybe filled in.");
        assertThat(files()).containsExactly("claims.csv", "new.csv", "new.xlsx");
    }

    @Test
    void a_template_of_a_rule_set_that_is_not_loaded_is_refused_with_those_that_are() {
        Printed printed = Printed.by("template", folder.resolve("t.xlsx").toString(), "--rule-set", "x");
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err()).contains("No rule set x is loaded. Loaded: example-contract, uksvb");
    }
}
