package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimable.ShippedRules;
import org.claimable.file.table.ReadAhead;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableFiles;
import org.claimable.file.table.TableSubmission;
import org.claimable.hostile.RawWorkbook;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that is read while the rules are says what it would say were it read after them. */
class ReadAheadTest {
    private static final List<String> HEADINGS =
            List.of("Claim", "Person", "Outcome", "Achieved on", "Evidence", "Reference");
    private static final List<String> GOOD = List.of("c1", "p1", "Gardening", "03/06/2024", "Record", "r1");
    private static final List<String> WRONG = List.of("c2", "p1", "Gardening", "31/02/2024", "Record", "r2");

    @TempDir
    private Path folder;

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private static byte[] workbook(List<String> row) {
        return new RawWorkbook().table(List.of(HEADINGS, row)).bytes();
    }

    @Test
    void its_claims_are_decided() throws IOException {
        Printed printed = Printed.by("check", file("a.xlsx", workbook(GOOD)), "--value-set", "example-values");
        assertThat(printed.status()).as(printed.err()).isZero();
        assertThat(printed.out()).contains("Claimable               1");
    }

    @Test
    void a_mistake_in_it_has_its_sheet_row_and_column() throws IOException {
        Printed printed = Printed.by("check", file("a.xlsx", workbook(WRONG)));
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err())
                .contains("mistakes to correct first: 1")
                .contains("sheet Rates, row 2, column Achieved on: \"31/02/2024\" is not a date");
    }

    @Test
    void one_that_cannot_be_read_is_said_in_the_words_of_whoever_reads_it() throws IOException {
        Printed cut = Printed.by("check", file("cut.xlsx", "PK\u0003\u0004".getBytes()));
        assertThat(cut.status()).isEqualTo(2);
        assertThat(cut.err()).contains("cut.xlsx cannot be read. This is not an Excel workbook that can be read.");
        byte[] broken = new RawWorkbook().sheet("<row><c>").bytes();
        assertThat(Printed.by("check", file("broken.xlsx", broken)).err())
                .contains("broken.xlsx cannot be read. This is not an Excel workbook that can be read.");
        assertThat(Printed.by("check", file("page.xlsx", "<html>".getBytes())).err())
                .contains("This is a web page or XML, whatever its name.");
    }

    @Test
    void rules_that_cannot_be_used_are_said_first_and_alone() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        for (byte[] content : List.of(workbook(GOOD), workbook(WRONG), "PK\u0003\u0004".getBytes())) {
            Printed printed = Printed.by("check", file("a.xlsx", content), "--rules-folder", rules.toString());
            assertThat(printed.status()).isEqualTo(2);
            assertThat(printed.err())
                    .startsWith("The rules of " + rules + " cannot be used:")
                    .doesNotContain("a.xlsx");
        }
    }

    @Test
    void another_sheet_than_the_largest_may_hold_the_claims() throws IOException {
        String words =
                "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>".formatted("How to fill this in. ".repeat(900));
        byte[] book = new RawWorkbook()
                .table(List.of(HEADINGS, GOOD))
                .replace(
                        "xl/workbook.xml", "<sheets>", "<sheets><sheet name=\"Guidance\" sheetId=\"2\" r:id=\"rId2\"/>")
                .replace(
                        "xl/_rels/workbook.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>")
                .part("xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + words + "</sheetData></worksheet>")
                .bytes();
        Printed printed = Printed.by("check", file("a.xlsx", book), "--value-set", "example-values");
        assertThat(printed.status()).as(printed.err()).isZero();
        assertThat(printed.err()).contains("Sheets that were not read: Guidance.");
    }

    @Test
    void it_is_given_once_and_after_that_read_anew() throws IOException {
        ReadAhead ahead = ReadAhead.of(Path.of(file("a.xlsx", workbook(GOOD))));
        TableFiles files = TableFiles.of(ahead.content()).with(ahead);
        for (int time = 0; time < 2; time++) {
            Cohort cohort = TableCohortReader.read(new TableSubmission(files, Map.of()), ShippedRules.library());
            assertThat(cohort.claims()).extracting(Claim::id).containsExactly("c1");
        }
    }

    @Test
    void a_file_that_is_too_large_to_be_held_or_no_workbook_is_left_alone() throws IOException {
        Path large = folder.resolve("large.xlsx");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.write(workbook(GOOD));
            file.setLength(32_000_001);
        }
        assertThat(ReadAhead.of(large).content()).isNull();
        assertThat(ReadAhead.of(Path.of(file("text.xlsx", "Claim,Person".getBytes())))
                        .content())
                .isNull();
        assertThat(ReadAhead.of(folder).content()).isNull();
        assertThat(ReadAhead.of(folder.resolve("none.xlsx")).content()).isNull();
    }
}
