package org.claimable.rules.engine;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.method.rulebook.RuleSet.Chapter.RuleFile;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.RuleFileReader.TextPlaces;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/** A decision table written out as rules, and where in the table each line of them comes from. */
final class DecisionTable implements TextPlaces {
    private static final Pattern ROW = Pattern.compile("// rule values at ([A-Z]+)(\\d+).*");
    private static final Pattern LINE = Pattern.compile("(?:record|line) (\\d+)");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Kinds of columns, facts, templates and headings follow the line that begins a table. */
    private static final int ROWS_OF_HEAD = 4;

    private final RuleFile file;
    private final String text;
    private final List<CsvRecord> records;
    private final Map<Integer, Integer> rows = new HashMap<>();

    private DecisionTable(RuleFile file, String text, List<CsvRecord> records) {
        this.file = file;
        this.text = text;
        this.records = records;
        List<String> lines = text.lines().toList();
        int row = 0;
        for (int line = 1; line <= lines.size(); line++) {
            Matcher values = ROW.matcher(lines.get(line - 1).strip());
            row = values.matches() ? Integer.parseInt(values.group(2)) : row;
            rows.put(line, row);
        }
    }

    /** The table of a file; null, with the mistake noted, where it cannot be read. */
    static DecisionTable of(RuleFile file, Problems problems) {
        if (file.text().isBlank()) {
            problems.add(file.called(), "There is no table in this file. Maybe it was saved empty.");
            return null;
        }
        try {
            List<CsvRecord> records = records(file.text());
            if (!TableShape.isSound(file, records, problems)) {
                return null;
            }
            byte[] content = file.text().getBytes(StandardCharsets.UTF_8);
            String text = new SpreadsheetCompiler().compile(new ByteArrayInputStream(content), InputType.CSV);
            return new DecisionTable(file, text, records);
        } catch (CsvParseException wrong) {
            Matcher line = LINE.matcher(String.valueOf(wrong.getMessage()));
            problems.add(
                    file.called(),
                    line.find() ? Integer.parseInt(line.group(1)) : 0,
                    "A quote in this row is not closed, or a cell is too large. Maybe put each text in quotes of its own.");
        } catch (RuntimeException wrong) {
            problems.add(
                    file.called(),
                    "This is not a decision table as Drools reads one: %s Maybe copy the head of a table that works.",
                    firstLine(wrong));
        }
        return null;
    }

    private static List<CsvRecord> records(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String firstLine(RuntimeException wrong) {
        String line =
                String.valueOf(wrong.getMessage()).strip().lines().findFirst().orElse("");
        return line.endsWith(".") ? line : line + ".";
    }

    String text() {
        return text;
    }

    /** The rows below the head of a table that hold something but gave no rule. */
    List<Location> silentRows() {
        List<Location> silent = new ArrayList<>();
        int head = Integer.MAX_VALUE;
        for (int row = 1; row <= records.size(); row++) {
            List<String> cells = records.get(row - 1).getFields();
            if (cells.get(0).strip().startsWith("RuleTable")) {
                head = row + ROWS_OF_HEAD;
            } else if (row > head && cells.stream().anyMatch(cell -> !cell.isBlank()) && !rows.containsValue(row)) {
                silent.add(place(row, ""));
            }
        }
        return silent;
    }

    /** The row that the line comes from, and in a workbook the cell that holds the words in quotes, if one does. */
    @Override
    public Location of(int line, String words) {
        int row = rows.getOrDefault(line, 0);
        return row == 0 ? place(file, rowAbove(line), 0) : place(row, words);
    }

    /** The row above the table that holds the last word of a line of the head, 0 where none does. */
    private int rowAbove(int line) {
        String[] said =
                text.lines().skip(line - 1L).findFirst().orElse("").strip().split("[ ;]+");
        for (int row = 1; row <= records.size(); row++) {
            String cells = String.join(" ", records.get(row - 1).getFields());
            if (!said[said.length - 1].isEmpty() && cells.contains(said[said.length - 1])) {
                return row;
            }
        }
        return 0;
    }

    private Location place(int row, String words) {
        return place(file, row, column(row, words));
    }

    /** The place of a row counted from 1, or 0 for the whole table; in a workbook of a cell of it. */
    static Location place(RuleFile file, int row, int column) {
        return file.isWorkbook() && row > 0
                ? new Location(file.called(), row, file.sheet() + "!" + name(column) + row)
                : Location.of(file.called(), row);
    }

    /** The column of a row that holds the words in quotes, the first where none does. */
    private int column(int row, String words) {
        List<String> cells = row <= records.size() ? records.get(row - 1).getFields() : List.of();
        Matcher quoted = QUOTED.matcher(words);
        while (quoted.find()) {
            int column = quoted.group(1).isEmpty() ? -1 : cells.indexOf(quoted.group(1));
            if (column >= 0) {
                return column;
            }
        }
        return 0;
    }

    /** The letters of a column: A, B, … Z, AA. */
    private static String name(int column) {
        String letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : name(column / 26 - 1) + letter;
    }
}
