package org.claimable.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of the rules folder, each row a map from heading to cell; a missing cell is blank. */
public final class CsvTable {
    private CsvTable() {}

    public static List<Map<String, String>> read(Path file) {
        List<List<String>> lines = split(textOf(file));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            rows.add(row(lines.get(0), line));
        }
        return rows;
    }

    private static Map<String, String> row(List<String> headings, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            row.put(headings.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return row;
    }

    static List<List<String>> split(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (quoted || (letter != ',' && letter != '\n')) {
                cell.append(letter);
            } else {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                if (letter == '\n') {
                    lines.add(cells);
                    cells = new ArrayList<>();
                }
            }
        }
        lines.removeIf(line -> line.equals(List.of("")));
        return lines;
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n").stripTrailing() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
