package org.claimable.file.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimable.file.table.TableLook.SheetSeen;

/** The sheets that may hold claims, and which of them is looked at. */
final class SeenSheets {
    private SeenSheets() {}

    /** A sheet by its first rows. */
    static SheetSeen of(String name, SampleRows rows, HowRead how) {
        boolean filled = HeadingsRow.guess(rows)
                .filter(row -> HeadingsRow.isAboveClaims(row, rows))
                .isPresent();
        return new SheetSeen(name, HeadingsRow.known(rows, how) > 0, filled);
    }

    /**
     * The sheet that is named, else the one called Claims, else the first whose headings are known, else the first that is filled; null where
     * there is none.
     */
    static String chosen(List<SheetSeen> sheets, String named) {
        return Stream.<Predicate<SheetSeen>>of(
                        sheet -> sheet.name().strip().equalsIgnoreCase(named == null ? "" : named.strip()),
                        sheet -> sheet.name().strip().equalsIgnoreCase("claims"),
                        SheetSeen::known,
                        SheetSeen::filled,
                        sheet -> true)
                .flatMap(each -> sheets.stream().filter(each).limit(1))
                .map(SheetSeen::name)
                .findFirst()
                .orElse(null);
    }
}
