package org.claimable.file.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.workbook.SheetRows;
import org.claimable.workbook.SheetRows.SheetRow;
import org.claimable.workbook.Workbook.UnusableWorkbookException;

/** The rows of a sheet, by the numbers that Excel shows; hidden ones are read like the others. */
final class WorkbookRows implements TableRows {
    private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    private final String sheet;
    private final SheetRows rows;
    private final Places places;
    private int hidden;
    private int firstHidden;

    WorkbookRows(String sheet, SheetRows rows, Places places) {
        this.sheet = sheet;
        this.rows = rows;
        this.places = places;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (UnusableWorkbookException unusable) {
            throw new MalformedCohortException(unusable.getMessage());
        }
    }

    @Override
    public TableRow next() {
        SheetRow row = rows.next();
        if (row.hidden()) {
            firstHidden = hidden++ == 0 ? row.number() : firstHidden;
        }
        return new TableRow(row.number(), row.cells(), row.withoutValue(), row.forms());
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public Places places() {
        return places;
    }

    @Override
    public void noteTo(Notes notes, long headings) {
        if (hidden > 0) {
            notes.add(
                    places.row(firstHidden),
                    "HIDDEN_ROWS",
                    "Hidden rows were read like the others: %d, this is the first. Delete what is not claimed."
                            .formatted(hidden));
        }
        rows.merged().stream()
                .filter(range -> isAcrossRows(range, headings))
                .forEach(range -> notes.add(
                        places.whole(),
                        "MERGED_CELLS",
                        "The cells %s are merged: the value counts for the first of their rows alone. Unmerge them, and fill in each."
                                .formatted(range)));
    }

    private static boolean isAcrossRows(String range, long headings) {
        Matcher rows = RANGE.matcher(range);
        return rows.matches() && !rows.group(1).equals(rows.group(2)) && Long.parseLong(rows.group(2)) > headings;
    }

    @Override
    public void close() {
        TableRows.close(rows::close);
    }
}
