package org.claimable.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.claim.MalformedCohortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent in place of a table of claims, and must be refused in words that say what it is. */
class HostileTablesTest {
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

    static Stream<Arguments> workbooks() {
        return Stream.of(
                Arguments.of(
                        "an entity of a file",
                        change(book ->
                                book.sheet("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<row/>")),
                        "declares entities"),
                Arguments.of(
                        "UTF-16",
                        change(book -> book.part("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_16))),
                        "not in UTF-8"),
                Arguments.of("a macro", change(book -> book.part("xl/vbaProject.bin", "x")), "holds a macro"),
                Arguments.of("a path out of it", change(book -> book.part("../../canary", "x")), "leads out of it"),
                Arguments.of("a row beyond all", change(book -> book.sheet("<row r=\"9999999\"/>")), "rows or"),
                Arguments.of(
                        "a cell beyond all",
                        change(book -> book.sheet("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>")),
                        "columns"),
                Arguments.of("two million rows", change(book -> book.sheet("<row/>".repeat(2_000_000))), "rows or"),
                Arguments.of(
                        "a sheet that is hidden",
                        change(book -> book.replace("xl/workbook.xml", "sheetId", "state=\"hidden\" sheetId")),
                        "no sheet of claims that is shown"),
                Arguments.of(
                        "a sheet elsewhere",
                        change(book -> book.replace(
                                "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../etc/passwd")),
                        "can be read"));
    }

    private static UnaryOperator<RawWorkbook> change(UnaryOperator<RawWorkbook> change) {
        return change;
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("nothing", "", "The file is empty"),
                Arguments.of("blank lines", "\n\n,,,\n", "The file is empty"),
                Arguments.of(
                        "a zip without end", "PK\u0003\u0004 and no more", "not an Excel workbook that can be read"),
                Arguments.of(
                        "OpenDocument", "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet", ".ods"),
                Arguments.of("a PDF", "%PDF-1.7", "This is a PDF"),
                Arguments.of("what is no text", "a\u0000b", "neither a text file nor"),
                Arguments.of("a quotation mark that is not closed", "Outcome,Date\n\"Gardening,2024", "not closed"));
    }

    private static String refusal(byte[] content) {
        String message = catchThrowableOfType(
                        MalformedCohortException.class,
                        () -> TableCohortReader.read(TableSubmission.of(content), ShippedRules.library()))
                .getMessage();
        assertThat(message).doesNotContain("Exception", "\n").hasSizeLessThan(300);
        return message;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void a_workbook_is_refused(String what, UnaryOperator<RawWorkbook> change, String words) {
        assertThat(refusal(change.apply(new RawWorkbook()).bytes())).contains(words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_is_refused(String what, String content, String words) {
        assertThat(refusal(content.getBytes(StandardCharsets.UTF_8))).contains(words);
    }

    @Test
    void an_old_workbook_and_a_locked_one_are_told_apart() {
        assertThat(refusal(OLD)).contains(".xls");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] locked = Arrays.copyOf(OLD, 600);
        System.arraycopy(name, 0, locked, 400, name.length);
        assertThat(refusal(locked)).contains("locked with a password");
    }
}
