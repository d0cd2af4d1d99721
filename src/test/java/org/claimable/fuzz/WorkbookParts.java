package org.claimable.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.hostile.RawWorkbook;

/**
 * A workbook of parts in short: a sheet, the texts it shares, the formats of its numbers, the names of its sheets, a second
 * sheet; lines of %% between them. A part that begins with a bracket is XML as it stands. Of any other each line is a text, a format,
 * a name, or a row: what the row says of itself and a bar, cells with a tab between them, each as what it says of itself,
 * a bracket, and its value ({@code t=s s=1 r=B2>0}), or as a text.
 */
final class WorkbookParts {
    private static final int FIRST_FORMAT = 164;
    private static final Map<String, String> NAMES =
            Map.of("t", "t", "s", "s", "r", "r", "hidden", "hidden", "spans", "spans");

    private final List<String> parts;

    private WorkbookParts(List<String> parts) {
        this.parts = parts;
    }

    static RawWorkbook of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD]", "?");
        return new WorkbookParts(List.of(text.split("\n%%\n", -1))).workbook();
    }

    private RawWorkbook workbook() {
        RawWorkbook workbook = new RawWorkbook();
        workbook.part("xl/worksheets/sheet1.xml", part(0, lines -> within("worksheet", sheet(lines))));
        workbook.part("xl/sharedStrings.xml", part(1, lines -> within("sst", each(lines, "<si><t>%s</t></si>"))));
        workbook.part("xl/styles.xml", part(2, WorkbookParts::styles));
        workbook.part("xl/workbook.xml", part(3, WorkbookParts::names));
        workbook.part("xl/worksheets/sheet2.xml", part(4, lines -> within("worksheet", sheet(lines))));
        return workbook.part(
                "xl/_rels/workbook.xml.rels",
                within(
                        "Relationships",
                        "<Relationship Id=\"1\" Target=\"worksheets/sheet1.xml\"/>"
                                + "<Relationship Id=\"2\" Target=\"worksheets/sheet2.xml\"/>"));
    }

    private String part(int place, UnaryOperator<String> written) {
        String part = place < parts.size() ? parts.get(place) : "";
        return part.startsWith("<") ? part : written.apply(part);
    }

    private static String within(String element, String content) {
        return "<%s xmlns:r=\"r\">%s</%s>".formatted(element, content, element);
    }

    private static String each(String lines, String form) {
        return lines.lines().map(line -> form.formatted(escaped(line))).collect(Collectors.joining());
    }

    private static String styles(String lines) {
        List<String> codes = lines.lines().toList();
        String formats = IntStream.range(0, codes.size())
                .mapToObj(i -> "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                        .formatted(FIRST_FORMAT + i, escaped(codes.get(i))))
                .collect(Collectors.joining());
        String used = IntStream.range(0, codes.size())
                .mapToObj(i -> "<xf numFmtId=\"%d\"/>".formatted(FIRST_FORMAT + i))
                .collect(Collectors.joining());
        return within("styleSheet", formats + "<cellXfs><xf numFmtId=\"14\"/>" + used + "</cellXfs>");
    }

    private static String names(String lines) {
        List<String> names =
                lines.isEmpty() ? List.of("Claims", "Settings") : lines.lines().toList();
        return within(
                "workbook",
                IntStream.range(0, names.size())
                        .mapToObj(i -> "<sheet name=\"%s\" r:id=\"%d\"/>".formatted(escaped(names.get(i)), i + 1))
                        .collect(Collectors.joining()));
    }

    private static String sheet(String lines) {
        return lines.lines().map(WorkbookParts::row).collect(Collectors.joining());
    }

    private static String row(String line) {
        int bar = line.indexOf('|');
        String cells = Stream.of(line.substring(bar + 1).split("\t", -1))
                .map(WorkbookParts::cell)
                .collect(Collectors.joining());
        return "<row%s>%s</row>".formatted(attributes(line.substring(0, Math.max(0, bar))), cells);
    }

    private static String cell(String cell) {
        int bracket = cell.indexOf('>');
        if (bracket < 0) {
            return "<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(escaped(cell));
        }
        String saysOfItself = cell.substring(0, bracket);
        String formula = saysOfItself.contains("f") ? "<f>1+1</f>" : "";
        String value = saysOfItself.contains("f") && bracket == cell.length() - 1
                ? ""
                : "<v>" + escaped(cell.substring(bracket + 1)) + "</v>";
        return "<c%s>%s%s</c>".formatted(attributes(saysOfItself), formula, value);
    }

    private static String attributes(String text) {
        return Stream.of(text.split(" "))
                .map(word -> word.split("=", 2))
                .filter(pair -> pair.length == 2 && NAMES.containsKey(pair[0]))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b))
                .entrySet()
                .stream()
                .map(each -> " %s=\"%s\"".formatted(each.getKey(), escaped(each.getValue())))
                .sorted()
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
