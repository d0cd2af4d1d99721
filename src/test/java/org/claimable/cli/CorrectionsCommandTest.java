package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of claims decided with corrections, whole and streamed. */
class CorrectionsCommandTest {
    private static final String CLAIMS = """
            Claim,Person,Outcome,Date,Evidence,Reference
            c1,p1,Gardening,2024-07-01,Photos,register 7
            ,p2,Gardening,2024-07-02,Photos,register 8
            """;

    @TempDir
    private Path folder;

    private String claims;
    private String corrections;

    @BeforeEach
    void write() throws IOException {
        claims = Files.writeString(folder.resolve("claims.csv"), CLAIMS).toString();
        corrections = Files.writeString(
                        folder.resolve("corrections.csv"), "Row,Column,Was,Is\n,Evidence,Photos,Record\n")
                .toString();
    }

    @Test
    void the_corrected_file_and_what_was_changed_are_written_and_decided() throws IOException {
        Path file = folder.resolve("corrected.csv");
        Path log = folder.resolve("log.csv");
        Printed printed = Printed.by(
                "check",
                claims,
                "--json",
                "--corrections",
                corrections,
                "--corrected-file",
                file.toString(),
                "--correction-log",
                log.toString());

        assertThat(printed.status()).as(printed.err()).isZero();
        assertThat(printed.err()).contains("2 cells in 2 rows were read as the corrections say");
        assertThat(Files.readString(file))
                .isEqualTo("\uFEFF" + CLAIMS.replace("Photos", "Record").replace("\n", "\r\n"));
        assertThat(Files.readString(log)).contains(",3,row 3,Evidence,Photos,Record");
        assertThat(decision(printed)).isEqualTo(decision(Printed.by("check", file.toString(), "--json")));

        Path decided = folder.resolve("decided.csv");
        Printed streamed =
                Printed.by("check", claims, "--stream", "--corrections", corrections, "--output", decided.toString());
        assertThat(Files.readString(decided)).contains(decision(printed)).doesNotContain("Photos");
        assertThat(streamed.err()).contains("2 cells in 2 rows were read as the corrections say");
    }

    private static String decision(Printed printed) {
        return printed.out().replaceAll("(?s).*\"decisionId\": ?\"(sha256:[0-9a-f]{64})\".*", "$1");
    }

    @Test
    void what_cannot_be_corrected_or_written_is_said() throws IOException {
        Files.writeString(folder.resolve("claims.csv"), CLAIMS.replace("Photos", "Film"));
        Printed changed = Printed.by("check", claims, "--corrections", corrections);
        assertThat(changed.status()).isEqualTo(2);
        assertThat(changed.err())
                .contains("corrections, row 2, column Was: No cell of the column \"Evidence\" is \"Photos\".");
        Printed workbook = Printed.by(
                "check", claims, "--corrected-file", folder.resolve("x.xlsx").toString());
        assertThat(workbook.err()).contains("its name must end in .csv");
        Printed streamed = Printed.by(
                "check",
                claims,
                "--stream",
                "--correction-log",
                folder.resolve("log.csv").toString());
        assertThat(streamed.err()).contains("leave out --corrected-file and --correction-log");
    }
}
