package org.claimable.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
    private static final String GOOD = "Claim,Person,Outcome,Achieved on,Evidence,Reference\n";

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void all_claimable_exits_0_and_says_so() throws IOException {
        Printed printed = Printed.by(
                "check",
                file("a.csv", GOOD + "c1,p1,Gardening,03/06/2024,Record,r1\n"),
                "--value-set",
                "example-values");
        assertThat(printed.status()).as(printed.err()).isZero();
        assertThat(printed.out()).contains("Claimable               1").contains("Invented figures");
    }

    @Test
    void a_refused_claim_exits_1_with_reason_clash_source_and_remedy() throws IOException {
        String rows = "c1,p1,Gardening,03/06/2024,Record,r1\nc2,p1,gardening,04/06/2024,Record,r2\n";
        Printed printed = Printed.by("check", file("a.csv", GOOD + rows), "--value-set", "example-values");
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out())
                .contains("Counted already this year (CO-01, published)")
                .contains("Clashes with: c1")
                .contains("Source: HACT")
                .contains("Remedy: ")
                .doesNotContain("\u001B");
    }

    @Test
    void the_answer_of_the_api_is_printed_on_request() throws IOException {
        Printed printed = Printed.by("check", file("a.csv", GOOD + "c1,p1,Gardening,2024-06-03,Record,r1\n"), "--json");
        assertThat(printed.out()).startsWith("{\"decisionId\":\"sha256:").contains("\"verdict\":\"CLAIMABLE\"");
    }

    @Test
    void a_bad_date_in_row_17_is_named_with_row_column_and_a_way_out() throws IOException {
        StringBuilder rows = new StringBuilder(GOOD);
        for (int row = 2; row <= 20; row++) {
            String date = row == 17 ? "31/02/2024" : "03/06/2024";
            rows.append("c%d,p%d,Gardening,%s,Record,r\n".formatted(row, row, date));
        }
        Printed printed = Printed.by("check", file("a.csv", rows.toString()));
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err())
                .contains("row 17, column Achieved on: \"31/02/2024\" is not a date. Write 03/06/2024")
                .contains("mistakes to correct first: 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.csv  | Claim,Date\\nc1,2024-06-03\\n                    | There is no column "Outcome"
            a.csv  | ''                                               | The file is empty
            a.doc  | Claim                                            | must end in .csv, .xlsx, .tsv, .txt or .json
            a.xlsx | 'PK\u0003\u0004'                                  | not an Excel workbook that can be read
            a.json | {"claims":                                       | This is not JSON: reading stopped at line 1
            a.json | {"claims":[]}                                    | /claims: There must be at least one claim
            """)
    void input_that_cannot_be_used_exits_2_with_one_message(String name, String content, String message)
            throws IOException {
        Printed printed = Printed.by("check", file(name, content.replace("\\n", "\n")));
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void a_missing_file_and_a_wrong_option_exit_2() throws IOException {
        assertThat(Printed.by("check", folder.resolve("none.csv").toString()).err())
                .contains("There is no such file.");
        String right = file("a.csv", GOOD + "c1,p1,Gardening,03/06/2024,Record,r1\n");
        Printed option = Printed.by("check", right, "--policy", "HIGHEST");
        assertThat(option.status()).isEqualTo(2);
        assertThat(option.err()).contains("HIGHEST_VALUE");
        Printed further = Printed.by("check", right, "--individuals", "none.csv");
        assertThat(further.status()).isEqualTo(2);
        assertThat(further.err()).contains("none.csv cannot be read. There is no such file.");
    }

    @Test
    void what_was_guessed_or_passed_over_is_noted() throws IOException {
        byte[] latin = (GOOD + "c\u00e9,p1,Gardening,03/06/2024,Record,r\nTotal,,,,,\n").getBytes(ISO_8859_1);
        Path file = Files.write(folder.resolve("latin.csv"), latin);
        Printed printed = Printed.by("check", file.toString(), "--value-set", "example-values");
        assertThat(printed.status()).as(printed.err()).isZero();
        assertThat(printed.err())
                .contains("Note, file: Line 2 is not in UTF-8, so the file was read as Windows-1252")
                .contains("Note, row 3: This row of totals is no claim");
    }

    @Test
    void rows_that_cannot_be_read_are_for_review_on_request() throws IOException {
        String rows = "c1,p1,Gardening,03/06/2024,Record,r1\nc2,p2,Gardening,31/02/2024,Record,r2\n";
        String file = file("a.csv", GOOD + rows);
        assertThat(Printed.by("check", file).status()).isEqualTo(2);
        Printed printed = Printed.by("check", file, "--on-error", "review", "--value-set", "example-values");
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out())
                .contains("Row cannot be read (RE-01", "column Achieved on: \"31/02/2024\" is not a date");
    }

    @Test
    void the_first_twenty_claims_that_carry_a_caveat_are_listed_and_the_others_counted() throws IOException {
        StringBuilder rows = new StringBuilder(GOOD).append("c1,p1,Gardening,03/06/2024,Record,r1\n");
        for (int row = 1; row <= 22; row++) {
            rows.append("w%d,p%d,Gardening,31/02/2024,Record,r%d\n".formatted(row, row, row));
        }
        Printed printed = Printed.by("check", file("a.csv", rows.toString()), "--on-error", "review");
        assertThat(printed.out().replaceAll("\\s+", " "))
                .contains("Claims: w1, w2, w3, ")
                .contains("w19, w20 and 2 more How it was decided");
    }

    @Test
    void people_and_what_was_counted_before_may_be_files_of_their_own() throws IOException {
        String claims = file("a.csv", GOOD + "c1,p1,Gardening,03/06/2024,Record,r1\n");
        String people = file("people.csv", "Person,Age\np1,12\n");
        String counted = file("counted.csv", "Person,Outcome,Date,Reference\np1,Gardening,2024-05-01,Q1 report\n");
        String adult = file("b.csv", GOOD + "c1,p1,High confidence (adult),03/06/2024,,\n");
        assertThat(Printed.by("check", adult, "--individuals", people, "--rules", "WITH_INFERRED")
                        .out())
                .contains("Wrong age for the outcome (EL-03");
        assertThat(Printed.by("check", claims, "--previously-counted", counted).out())
                .contains("Counted in an earlier report (CO-03", "Q1 report");
    }

    @Test
    void an_unknown_value_set_is_answered_with_those_that_are_loaded() throws IOException {
        Printed printed =
                Printed.by("check", file("a.csv", GOOD + "c1,p1,Gardening,2024-06-03,Record,r1\n"), "--value-set", "x");
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err())
                .contains("--value-set: No such value set is loaded. Loaded: example-values, open-wellby.");
    }

    @Test
    void text_of_the_file_cannot_steer_the_terminal() throws IOException {
        Printed printed = Printed.by("check", file("a.csv", GOOD + "c1,p1,\u001B[31mGardning,2024-06-03,Record,r1\n"));
        assertThat(printed.out()).contains("Outcome not in the bank (EL-").doesNotContain("\u001B");
    }
}
