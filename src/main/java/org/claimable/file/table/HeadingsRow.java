package org.claimable.file.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimable.file.table.TableRows.TableRow;

/** Which of the first rows of a table most likely holds the headings. */
final class HeadingsRow {
    private HeadingsRow() {}

    /** The number of the row by whose headings the table is read, 0 where neither those that it needs nor any that is named are known. */
    static long known(SampleRows rows, HowRead how) {
        HeadedTable table = new HeadedTable(rows.read(), TableKind.CLAIMS, how);
        boolean named = how.columns() != NamedColumns.NONE
                && !table.isEmpty()
                && table.columns().areAsNamed();
        return table.isFound() || named ? table.headings().number() : 0;
    }

    /** The first row with the most cells that are texts, each another; none of a table without rows. */
    static Optional<TableRow> guess(SampleRows rows) {
        TableRow best = null;
        for (TableRow row : rows.first(HeadedTable.MOST_ABOVE)) {
            best = best == null || texts(row) > texts(best) ? row : best;
        }
        return Optional.ofNullable(best);
    }

    /** Whether a row of several headings has rows of several cells below it: a claim has an outcome and a date. */
    static boolean isAboveClaims(TableRow row, SampleRows rows) {
        return texts(row) > 1
                && rows.below(row).stream()
                        .anyMatch(each -> IntStream.range(0, each.cells().size())
                                        .filter(each::has)
                                        .count()
                                > 1);
    }

    private static int texts(TableRow row) {
        List<String> cells = row.cells().stream().map(CellText::bare).toList();
        Set<String> texts = new HashSet<>();
        for (String cell : cells) {
            boolean text = !cell.isEmpty() && CellText.number(cell) == null && !CellText.isDay(cell);
            if (text && cell.chars().anyMatch(Character::isLetter)) {
                texts.add(NamedHeading.key(cell));
            }
        }
        return texts.size();
    }
}
