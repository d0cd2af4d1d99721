package org.claimable.rules.engine;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimable.method.rulebook.RuleSet.Chapter.RuleFile;
import org.claimable.rules.files.Problems;

/** What a decision table may be before it is written out as rules: rows and columns of known kinds, of bounded size. */
final class TableShape {
    private static final int MOST_SIGNS = 500_000;
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 2_000;
    private static final int LONGEST_ROW = 16_000;

    /** At most so many characters in the head of a table, which is written out with each row, and dollar symbols in a cell of it. */
    private static final int LONGEST_HEAD = 10_000;

    private static final int MOST_PLACES = 20;

    /** Kinds of columns, facts, templates and headings follow the line that begins a table. */
    private static final int ROWS_OF_HEAD = 4;

    private static final Pattern UNWANTED = Pattern.compile("[\"\\\\\n\r]");
    private static final Set<String> ABOVE = Set.of("RuleSet", "Import", "Variables", "Notes", "");
    private static final Set<String> COLUMNS = Set.of("NAME", "METADATA", "CONDITION", "ACTION", "");

    private final RuleFile file;
    private final Problems problems;
    private boolean isSound = true;

    private TableShape(RuleFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Whether it is one; what departs from it is noted. */
    static boolean isSound(RuleFile file, List<CsvRecord> rows, Problems problems) {
        TableShape shape = new TableShape(file, problems);
        shape.requireSize(rows);
        if (shape.isSound) {
            shape.requireKinds(rows);
        }
        return shape.isSound;
    }

    private void requireSize(List<CsvRecord> rows) {
        if (file.text().length() > MOST_SIGNS || rows.size() > MOST_ROWS) {
            wrong(0, 0, "This table has more than %,d rows or %,d characters. Maybe split it.", MOST_ROWS, MOST_SIGNS);
        }
        for (int row = 1; row <= rows.size() && isSound; row++) {
            List<String> cells = rows.get(row - 1).getFields();
            if (cells.size() > MOST_COLUMNS) {
                wrong(row, 0, "This row has more than %d cells. Maybe it is another table.", MOST_COLUMNS);
            }
            if (cells.stream().mapToInt(String::length).sum() > LONGEST_ROW) {
                wrong(row, 0, "This row has more than %,d characters. Maybe say it shorter.", LONGEST_ROW);
            }
            for (int column = 0; column < cells.size() && isSound; column++) {
                if (cells.get(column).length() > LONGEST_CELL) {
                    wrong(row, column, "This cell has more than %,d characters. Maybe say it shorter.", LONGEST_CELL);
                }
            }
        }
    }

    private void requireKinds(List<CsvRecord> rows) {
        int head = 0;
        for (int row = 1; row <= rows.size(); row++) {
            List<String> cells = rows.get(row - 1).getFields();
            if (cells.get(0).strip().startsWith("RuleTable")) {
                head = row;
                requireHead(rows.subList(row, Math.min(row + ROWS_OF_HEAD, rows.size())), row);
            } else if (head == 0) {
                requireAbove(cells.get(0).strip(), row);
            } else if (row > head + ROWS_OF_HEAD) {
                requireValues(cells, row);
            }
        }
    }

    private void requireAbove(String kind, int row) {
        if (!ABOVE.contains(kind)) {
            wrong(
                    row,
                    0,
                    "Above a table stands no row \"%s\". A rule file has rules only, no code and no switches. Maybe remove it.",
                    kind);
        }
    }

    private void requireHead(List<CsvRecord> head, int table) {
        int signs = 0;
        for (int i = 0; i < head.size(); i++) {
            List<String> cells = head.get(i).getFields();
            for (int column = 0; column < cells.size(); column++) {
                requireHeadCell(cells.get(column), i, table + 1 + i, column);
                signs += cells.get(column).length();
            }
        }
        if (signs > LONGEST_HEAD) {
            wrong(
                    table,
                    0,
                    "The head of this table has more than %,d characters. Maybe split the table.",
                    LONGEST_HEAD);
        }
    }

    private void requireHeadCell(String cell, int line, int row, int column) {
        if (line == 0 && !COLUMNS.contains(cell.strip())) {
            wrong(
                    row,
                    column,
                    "A column is NAME, METADATA, CONDITION or ACTION, not \"%s\". Rules have no order and no switches. Maybe remove it.",
                    cell.strip());
        }
        if (cell.contains("forall") || cell.chars().filter(sign -> sign == '$').count() > MOST_PLACES) {
            wrong(
                    row,
                    column,
                    "The head of a column holds \"forall\", or \"$param\" more than %d times. Maybe write the condition out.",
                    MOST_PLACES - 1);
        }
    }

    private void requireValues(List<String> cells, int row) {
        for (int column = 0; column < cells.size(); column++) {
            if (UNWANTED.matcher(cells.get(column)).find()) {
                wrong(
                        row,
                        column,
                        "This cell holds a quote, a backslash or the end of a line. Maybe write it without.");
            }
        }
    }

    private void wrong(int row, int column, String message, Object... facts) {
        isSound = false;
        problems.add(DecisionTable.place(file, row, column), message.formatted(facts));
    }
}
