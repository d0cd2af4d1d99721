package org.claimable.report;

import org.claimable.bank.Outcome;
import org.claimable.catalogue.Breakdown;
import org.claimable.catalogue.Spelling;
import org.claimable.claim.Claim;
import org.claimable.decision.Decision;

/** What a claim states of each breakdown, and when two texts name one group. */
public final class Grouped {
    private Grouped() {}

    /** What a claim states, as written; null where it is not known. {@code outcome} is null where that is not known. */
    public static String stated(Breakdown by, Claim claim, Decision decision, Outcome outcome) {
        return switch (by) {
            case OUTCOME -> outcome == null ? null : outcome.code();
            case BANK -> outcome == null ? null : outcome.bank().name();
            case AREA -> outcome == null ? null : outcome.area();
            case SERVICE -> claim.service();
            case PROVIDER -> claim.provider();
            case SPACE -> claim.space();
            case YEAR -> decision.year();
        };
    }

    /** The key of the group that a text names; null for null. */
    public static String key(Breakdown by, String stated) {
        if (stated == null || by.isOfOutcome()) {
            return stated;
        }
        return by == Breakdown.PROVIDER ? Spelling.ofProvider(stated) : Spelling.compared(stated);
    }

    /** What readers see of a text that is stated; {@code outcome} is that of the claim. */
    public static String title(Breakdown by, String stated, Outcome outcome) {
        return switch (by) {
            case OUTCOME -> outcome.name();
            case BANK -> outcome.bank().title();
            default -> stated;
        };
    }
}
