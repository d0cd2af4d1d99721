package org.claimable.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.hostile.RawWorkbook;

/**
 * A workbook in short: a sheet (see {@link ShortSheet}), the texts it shares, the formats of its numbers, the names of its sheets,
 * a second sheet; a line each, and lines of %% between the parts. A part that begins with a bracket is XML as it stands.
 */
final class ShortWorkbook {
    private static final int FIRST_FORMAT = 164;

    private final List<String> parts;

    private ShortWorkbook(List<String> parts) {
        this.parts = parts;
    }

    static RawWorkbook of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD]", "?");
        return new ShortWorkbook(List.of(text.split("\n%%\n", -1))).workbook();
    }

    private RawWorkbook workbook() {
        RawWorkbook workbook = new RawWorkbook();
        workbook.part("xl/worksheets/sheet1.xml", part(0, lines -> within("worksheet", ShortSheet.written(lines))));
        workbook.part("xl/sharedStrings.xml", part(1, lines -> within("sst", each(lines, "<si><t>%s</t></si>"))));
        workbook.part("xl/styles.xml", part(2, ShortWorkbook::styles));
        workbook.part("xl/workbook.xml", part(3, ShortWorkbook::names));
        workbook.part("xl/worksheets/sheet2.xml", part(4, lines -> within("worksheet", ShortSheet.written(lines))));
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
        return lines.lines()
                .map(line -> form.formatted(ShortSheet.escaped(line)))
                .collect(Collectors.joining());
    }

    private static String styles(String lines) {
        List<String> codes = lines.lines().toList();
        String formats = IntStream.range(0, codes.size())
                .mapToObj(i -> "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                        .formatted(FIRST_FORMAT + i, ShortSheet.escaped(codes.get(i))))
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
                        .mapToObj(i ->
                                "<sheet name=\"%s\" r:id=\"%d\"/>".formatted(ShortSheet.escaped(names.get(i)), i + 1))
                        .collect(Collectors.joining()));
    }
}
