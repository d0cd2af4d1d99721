package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimable.bank.Names;
import org.claimable.claim.Violations;

/** The rows of a table that was decided by this software: of what was counted before only those count that came out claimable. */
final class DecidedBefore {
    private static final Pattern NUMBERED = Pattern.compile(" \\(\\d+\\)$");
    private static final String CLAIMABLE = "claimable";
    private static final List<String> NOT_COUNTED = List.of("notclaimable", "forreview", "review");

    private final HeadedTable table;
    private final Violations violations;
    private final int verdict;

    private DecidedBefore(HeadedTable table, Violations violations) {
        this.table = table;
        this.violations = violations;
        this.verdict = last(DecidedColumns.VERDICT);
    }

    /** All rows of a table that was not decided; of one that was those that came out claimable, and a note on the others. */
    static List<TableRow> claimable(List<TableRow> rows, HeadedTable table, Violations violations, Notes notes) {
        if (table.isEmpty()) {
            return rows;
        }
        DecidedBefore decided = new DecidedBefore(table, violations);
        return decided.isDecided() ? decided.claimable(rows, notes) : rows;
    }

    private boolean isDecided() {
        return DecidedColumns.ALL.stream().allMatch(title -> last(title) >= 0);
    }

    /** The place of the last heading of a title; a table decided twice has two. */
    private int last(String title) {
        List<String> headings = table.headings().cells();
        for (int i = headings.size() - 1; i >= 0; i--) {
            if (NUMBERED.matcher(CellText.bare(headings.get(i)))
                    .replaceFirst("")
                    .equalsIgnoreCase(title)) {
                return i;
            }
        }
        return -1;
    }

    private List<TableRow> claimable(List<TableRow> rows, Notes notes) {
        List<TableRow> counted = new ArrayList<>();
        for (TableRow row : rows) {
            String said = row.at(verdict) == null ? "" : row.at(verdict);
            if (Names.key(said).equals(CLAIMABLE)) {
                counted.add(row);
            } else if (!NOT_COUNTED.contains(Names.key(said))) {
                violations.add(
                        table.places().cell(row.number(), DecidedColumns.VERDICT),
                        "UNKNOWN_VERDICT",
                        "\"%s\" is none of Claimable, Not claimable and For review. This file was decided, so each row needs its verdict: delete the row, or write it."
                                .formatted(SettingText.shown(said)));
            }
        }
        notes.add(
                table.places().whole(),
                "DECIDED_BEFORE",
                "This file was decided, so only what came out claimable counts as counted before: %,d of %,d claims (%,d left out)."
                        .formatted(counted.size(), rows.size(), rows.size() - counted.size()));
        return counted;
    }
}
