package org.claimable.hostile;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Workbooks that must be refused, each with the words. */
final class HostileWorkbooks {
    private static final int LARGE = 30_000_000;

    private HostileWorkbooks() {}

    static Stream<Arguments> all() {
        return Stream.of(
                hostile("a zip bomb", book -> book.part("xl/media/a.bin", new byte[LARGE]), "unpacks to more than"),
                hostile("a sheet that is a bomb", book -> book.sheet(" ".repeat(LARGE)), "unpacks to more than"),
                hostile("ten thousand parts", HostileWorkbooks::manyParts, "unpacks to more than"),
                hostile("a path out of it", book -> book.part("../../canary", "x"), "leads out of it"),
                hostile("an absolute path", book -> book.part("/etc/canary", "x"), "leads out of it"),
                hostile("a macro", book -> book.part("xl/vbaProject.bin", "x"), "holds a macro"),
                hostile("a link to a file", book -> book.part("xl/externalLinks/externalLink1.xml", "x"), "a link to"),
                hostile("an embedded file", book -> book.part("xl/embeddings/a.bin", "x"), "an embedded one"),
                hostile("entities that laugh", book -> book.sheet(laughs(), cell("&g;")), "declares entities"),
                hostile(
                        "an entity of a file",
                        book -> book.sheet(entity("file:///etc/passwd"), cell("&x;")),
                        "entities"),
                hostile(
                        "an entity of the net",
                        book -> book.sheet(entity("http://127.0.0.1/"), cell("&x;")),
                        "entities"),
                hostile("UTF-16", book -> book.part("xl/workbook.xml", utf16()), "not in UTF-8"),
                hostile("a sheet elsewhere", book -> target(book, "../../../etc/passwd"), "can be read"),
                hostile("a sheet on the net", book -> target(book, "http://127.0.0.1/sheet.xml"), "can be read"),
                hostile("a hidden first sheet", HostileWorkbooks::hidden, "is hidden"),
                hostile("a million rows", book -> book.sheet("<row/>".repeat(1_000_000)), "more than 5,000 rows"),
                hostile("a row far down", book -> book.sheet("<row r=\"2147483647\"/>"), "more than 5,000 rows"),
                hostile("a row before the first", book -> book.sheet("<row r=\"-1\"/>"), "more than 5,000 rows"),
                hostile("a cell far right", book -> book.sheet("<row><c r=\"ZZZZZZZZ1\"/></row>"), "or 100 columns"),
                hostile("many cells", book -> book.sheet("<row>" + "<c/>".repeat(9_999) + "</row>"), "or 100 columns"),
                hostile("deep elements", book -> book.sheet("<a>".repeat(100_000)), "can be read"),
                hostile("a text that is not there", book -> book.sheet(shared("2147483648")), "can be read"),
                hostile("rows that do not end", book -> book.sheet("<row><c><v>1</v></c>"), "can be read"));
    }

    private static Arguments hostile(String what, UnaryOperator<RawWorkbook> change, String words) {
        return Arguments.of(what, change, words);
    }

    private static RawWorkbook manyParts(RawWorkbook book) {
        for (int i = 0; i < 10_000; i++) {
            book.part("xl/" + i, "");
        }
        return book;
    }

    private static RawWorkbook hidden(RawWorkbook book) {
        return book.replace("xl/workbook.xml", "sheetId", "state=\"veryHidden\" sheetId");
    }

    private static RawWorkbook target(RawWorkbook book, String target) {
        return book.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target);
    }

    private static String cell(String content) {
        return "<row><c t=\"str\"><v>" + content + "</v></c></row>";
    }

    private static String shared(String number) {
        return "<row><c t=\"s\"><v>" + number + "</v></c></row>";
    }

    private static String entity(String address) {
        return "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + address + "\">]>";
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY a \"ha\">");
        for (char name = 'b'; name <= 'g'; name++) {
            laughs.append("<!ENTITY %s \"%s\">"
                    .formatted(name, "&%s;".formatted((char) (name - 1)).repeat(50)));
        }
        return laughs.append("]>").toString();
    }

    private static byte[] utf16() {
        return "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a><workbook/>".getBytes(StandardCharsets.UTF_16);
    }
}
