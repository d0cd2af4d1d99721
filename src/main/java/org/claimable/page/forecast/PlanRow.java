package org.claimable.page.forecast;

import java.math.BigDecimal;
import org.claimable.forecast.Plan.PlannedOutcome;

/** A row of a plan as it stands in the form, each part empty where it was not filled in. */
public record PlanRow(String outcome, String people, String share, String service, String note) {
    private static final int PERCENT = 2;

    /** A row to fill in. */
    public static final PlanRow EMPTY = new PlanRow("", "", "", "", "");

    /** The row of an outcome that was read; a whole share is left empty. */
    public static PlanRow of(PlannedOutcome planned, String code) {
        return new PlanRow(
                code,
                String.valueOf(planned.people()),
                planned.share().compareTo(BigDecimal.ONE) == 0 ? "" : percent(planned.share()),
                planned.service() == null ? "" : planned.service(),
                planned.note() == null ? "" : planned.note());
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(PERCENT).stripTrailingZeros().toPlainString() + "%";
    }

    /** Whether nothing was filled in. */
    public boolean isEmpty() {
        return outcome.isEmpty() && people.isEmpty() && share.isEmpty();
    }
}
