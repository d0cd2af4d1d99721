package org.claimable.rulebook;

import java.util.List;

/** A chapter of a rule set: its rules are compiled together and judge one kind of question. */
public record Chapter(String id, String title, List<RuleFile> files) {
    public Chapter {
        files = List.copyOf(files);
    }

    /** The id without the number in front: {@code eligibility} of {@code 1-eligibility}. */
    public String name() {
        return id.substring(id.indexOf('-') + 1);
    }

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
}
