package org.claimable.cli;

import java.io.PrintStream;
import java.util.List;
import org.claimable.cli.ReportTables.TextTable;
import org.claimable.file.document.SinceWords;
import org.claimable.file.document.SinceWords.ClaimList;
import org.claimable.file.document.Table.Cell;
import org.claimable.method.report.SinceLastTime.ComparedClaim;

/** Prints what became of claims since earlier checks. */
record SinceReport(SinceWords since, PrintStream out) {
    private static final int MOST = 50;
    private static final int WIDTH = 58;
    private static final List<ClaimList> LISTED =
            List.of(ClaimList.AGAIN, ClaimList.OTHERWISE, ClaimList.CHANGED, ClaimList.WITHDRAWN);

    void print() {
        since.words().forEach(sentence -> Text.wrap(out, "", Text.shown(sentence)));
        new TextTable(out, WIDTH).print("Earlier checks", since.checks().of("Claims", "Claimable", "Value claimable"));
        LISTED.forEach(this::print);
        if (since.promise() != null) {
            ReportTables.promise(SinceWords.TOGETHER, since.promise(), out);
            Text.wrap(out, "", since.together());
        }
    }

    private void print(ClaimList list) {
        List<ComparedClaim> claims = since.all(list);
        if (claims.isEmpty()) {
            return;
        }
        out.printf("%n%s: %,d%n", list.title(), claims.size());
        claims.stream().limit(MOST).forEach(this::print);
        if (claims.size() > MOST) {
            out.printf("  and %,d more; --json and the workbook list all.%n", claims.size() - MOST);
        }
    }

    private void print(ComparedClaim claim) {
        List<Cell> row = since.table(List.of(claim)).rows().get(0);
        out.printf(
                "  %s  %s, person %s, %s%n",
                Text.shown(claim.id()),
                Text.shown(row.get(3).text()),
                Text.shown(row.get(2).text()),
                row.get(4).text());
        if (claim.then() != null && claim.now() != null) {
            Text.wrap(out, "      ", "Changed: " + Text.shown(since.changes(claim)));
        }
        if (claim.then() != null) {
            Text.wrap(
                    out,
                    "      ",
                    Text.shown("Then: %s. %s"
                                    .formatted(row.get(6).text(), row.get(7).text()))
                            .strip());
        }
        if (claim.now() != null) {
            Text.wrap(
                    out,
                    "      ",
                    Text.shown("Now: %s. %s"
                                    .formatted(row.get(8).text(), row.get(9).text()))
                            .strip());
        }
    }
}
