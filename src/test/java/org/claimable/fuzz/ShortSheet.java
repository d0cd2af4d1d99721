package org.claimable.fuzz;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sheet in short, a line a row: what the row says of itself and a bar, cells with a tab between them, each a text, or what it
 * says of itself, a bracket, and its value ({@code t=s s=1 r=B2>0}); {@code f>} is a formula whose value was not saved.
 */
final class ShortSheet {
    private static final Set<String> NAMES = Set.of("t", "s", "r", "hidden", "spans");

    private ShortSheet() {}

    /** The rows as XML. */
    static String written(String lines) {
        return lines.lines().map(ShortSheet::row).collect(Collectors.joining());
    }

    private static String row(String line) {
        int bar = line.indexOf('|');
        String cells = Stream.of(line.substring(bar + 1).split("\t", -1))
                .map(ShortSheet::cell)
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
                .filter(pair -> pair.length == 2 && NAMES.contains(pair[0]))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b))
                .entrySet()
                .stream()
                .map(each -> " %s=\"%s\"".formatted(each.getKey(), escaped(each.getValue())))
                .sorted()
                .collect(Collectors.joining());
    }

    /** A text as it stands in XML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
