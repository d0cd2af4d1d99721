package org.claimable.page.view;

import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.Count;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.view.ClaimsView.ClaimRow;

/** What was checked and decided, for a contract file: it stands alone on paper. */
public final class ReportView {
    /** Rows that a printed report holds; the spreadsheet has all of them. */
    private static final int MOST_ROWS = 2_000;

    private final ResultView result;
    private final DecidedClaims claims;
    private final List<ReasonPart> parts = new ArrayList<>();
    private int left = MOST_ROWS;
    private int leftOut;

    /**
     * Claims that are refused or for review for one first reason; {@code notListed} says how many of them have no row, null where
     * all have.
     */
    public record ReasonPart(
            String verdict,
            String title,
            String count,
            List<String> remedies,
            List<String> rules,
            String notListed,
            List<ClaimRow> rows) {}

    public ReportView(String id, DecidedClaims claims) {
        this.result = new ResultView(id, claims);
        this.claims = claims;
        RefusedClaims.of(claims).forEach(this::add);
    }

    private void add(RefusedClaims.SameReason same) {
        int shown = Math.min(left, same.claims().size());
        left -= shown;
        leftOut += same.claims().size() - shown;
        parts.add(new ReasonPart(
                VerdictWords.of(same.verdict()),
                ReasonWords.title(same.code()),
                Count.claims(same.claims().size()),
                same.remedies(),
                same.rules(),
                notListed(shown, same.claims().size()),
                same.claims().stream()
                        .limit(shown)
                        .map(claim -> ClaimRow.of(result.id(), claim))
                        .toList()));
    }

    private static String notListed(int shown, int all) {
        if (shown == all) {
            return null;
        }
        return shown == 0
                ? "None of these is listed here, because the report already lists %s."
                        .formatted(Count.claims(MOST_ROWS))
                : "The first %s of these are listed here; %s are not."
                        .formatted(Count.of(shown), Count.of(all - shown));
    }

    /** How many claims a report lists at most. */
    public String most() {
        return Count.claims(MOST_ROWS);
    }

    public ResultView result() {
        return result;
    }

    public List<ReasonPart> parts() {
        return List.copyOf(parts);
    }

    /** How many claims that are refused or for review are not listed here, null where all are. */
    public String leftOut() {
        return leftOut == 0 ? null : Count.claims(leftOut);
    }
}
