package org.claimable.page.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.method.rulebook.RuleSet.Chapter.RuleFile;

/** A rule as its file has it: the lines of a rule file, or the cells of its row in a decision table, with their headings. */
public record RuleSourceText(String file, String lines, List<SourceCell> cells) {
    private static final int HEADINGS_BELOW = 4;

    public RuleSourceText {
        cells = List.copyOf(cells);
    }

    /** A cell with what its column is called. */
    public record SourceCell(String heading, String text) {}

    /** The text of the rule with an id; empty where the file does not have it as it is expected to. */
    static RuleSourceText of(RuleFile file, String id) {
        return file.isTable()
                ? new RuleSourceText(file.path(), "", cells(file.text(), id))
                : new RuleSourceText(file.path(), lines(file.text(), id), List.of());
    }

    private static String lines(String text, String id) {
        List<String> rule = text.lines()
                .dropWhile(line -> !line.startsWith("rule \"%s ".formatted(id)))
                .takeWhile(line -> !line.strip().equals("end"))
                .collect(Collectors.toList());
        return rule.isEmpty() ? "" : String.join("\n", rule) + "\nend";
    }

    private static List<SourceCell> cells(String text, String id) {
        List<List<String>> rows = rows(text);
        List<String> headings = List.of();
        for (int i = 0; i < rows.size(); i++) {
            String first = rows.get(i).get(0).strip();
            if (first.startsWith("RuleTable") && i + HEADINGS_BELOW < rows.size()) {
                headings = rows.get(i + HEADINGS_BELOW);
            } else if (first.startsWith(id + " ")) {
                return cells(headings, rows.get(i));
            }
        }
        return List.of();
    }

    private static List<SourceCell> cells(List<String> headings, List<String> row) {
        List<SourceCell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(headings.size(), row.size()); i++) {
            cells.add(new SourceCell(headings.get(i), row.get(i)));
        }
        return cells;
    }

    private static List<List<String>> rows(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
