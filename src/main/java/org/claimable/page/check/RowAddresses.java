package org.claimable.page.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.table.WrongRows.CellProblem;
import org.claimable.file.table.WrongRows.WrongRow;
import org.claimable.file.table.WrongRows.WrongTable;
import org.claimable.method.claim.Violations.Violation;

/** Where on the page rows that cannot be read are corrected: so many on a page, each row and each cell under a name of its own. */
public final class RowAddresses {
    /** How many rows a page shows. */
    public static final int ON_A_PAGE = 50;

    private RowAddresses() {}

    /** What a check offers: {@code wrong} rows that cannot be read and {@code misnamed} ones to correct, and whether any cell was corrected. */
    public record Offer(String id, long wrong, long misnamed, boolean corrected) {}

    static Offer offer(Check check) {
        return new Offer(
                check.id(),
                check.wrong().count(),
                check.wrong().misnamed(),
                check.submission().isCorrected());
    }

    /** The name of a row of the table in a place among all, from 0 on. */
    public static String row(int table, long row) {
        return (table == 0 ? "" : "sheet-%d-".formatted(table + 1)) + "row-" + row;
    }

    /** The name of a cell in a place of a row, from 0 on; that of the row below 0. */
    public static String cell(int table, long row, int place) {
        return row(table, row) + (place < 0 ? "" : "-column-" + (place + 1));
    }

    /** The page of a row by its position among all. */
    public static String page(String id, int position) {
        return "/checks/%s/rows?page=%d".formatted(id, position / ON_A_PAGE + 1);
    }

    /** The address of the row of a claim, null where there is nothing to correct in it. */
    static String ofClaim(Check check, String claim) {
        int position = 0;
        List<WrongTable> tables = check.wrong().tables();
        for (int table = 0; table < tables.size(); table++) {
            for (WrongRow row : tables.get(table).rows()) {
                if (row.claim().equals(claim)) {
                    return page(check.id(), position) + "#" + row(table, row.number());
                }
                position++;
            }
        }
        return null;
    }

    /** The address of each thing that is wrong with a row of a check. */
    static Map<Violation, String> of(Check check) {
        Map<Violation, String> addresses = new HashMap<>();
        int position = 0;
        for (int table = 0; table < check.wrong().tables().size(); table++) {
            List<WrongRow> rows = check.wrong().tables().get(table).rows();
            for (WrongRow row : rows) {
                for (CellProblem each : row.problems()) {
                    addresses.putIfAbsent(
                            each.problem(), page(check.id(), position) + "#" + cell(table, row.number(), each.place()));
                }
                position++;
            }
        }
        return addresses;
    }
}
