package org.claimable.rulebook;

/**
 * A file of rules, DRL or a decision table: its path in the rule set, what it is called in messages, and its text; of a
 * workbook the text is its first sheet as CSV, a line a row, and {@code sheet} the name of that sheet, else empty.
 */
public record RuleFile(String path, String called, String text, String sheet) {
    public boolean isWorkbook() {
        return path.endsWith(".xlsx");
    }

    public boolean isTable() {
        return isWorkbook() || path.endsWith(".csv");
    }
}
