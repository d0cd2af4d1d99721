package org.claimable.file.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.Summary;
import org.claimable.method.report.Waterfall;

/** What limits a result, in sentences that are read before the total is: what it leaves out, and what nobody could check. */
public final class Limits {
    public static final String TITLE = "What limits this result";

    private static final int MOST_COLUMNS = 10;
    private static final Set<String> OF_RULES =
            Set.of("GROUPS_NOT_CHECKED", "NOT_JUDGED", "RULE_FAILED", "DEPARTS_FROM_NORM");

    private Limits() {}

    /** Those that hold of a result. */
    public static List<String> of(Evaluation evaluation, Summary summary, Waterfall waterfall) {
        List<String> limits = new ArrayList<>();
        value(waterfall, limits);
        limits.addAll(besideValue(evaluation, summary));
        return limits;
    }

    /** The same but for claims without a value, where that is said already. */
    public static List<String> besideValue(Evaluation evaluation, Summary summary) {
        List<String> limits = new ArrayList<>();
        rows(evaluation.cohort().claims(), limits);
        columns(evaluation.cohort().table(), limits);
        sheets(evaluation.cohort().table(), limits);
        for (CaveatCount caveat : summary.caveats()) {
            if (caveat.code().equals("SIMILAR_REFERENCES")) {
                limits.add("%s may each be one person, and were taken for different people."
                        .formatted(Count.of(
                                caveat.groupCount(), "group of similar references", "groups of similar references")));
            } else if (OF_RULES.contains(caveat.code())) {
                limits.add(caveat.message());
            }
        }
        return limits;
    }

    private static void value(Waterfall waterfall, List<String> limits) {
        int without = waterfall.withoutValue(Verdict.CLAIMABLE);
        if (without > 0) {
            limits.add(
                    "The claimable value rests on %s of %s. The value set has no value for the others, which add nothing to it."
                            .formatted(
                                    Count.of(waterfall.claimableClaims() - without),
                                    Count.of(waterfall.claimableClaims(), "claimable claim", "claimable claims")));
        }
    }

    private static void rows(List<Claim> claims, List<String> limits) {
        long unreadable = claims.stream().filter(claim -> !claim.isReadable()).count();
        if (unreadable > 0) {
            limits.add("%s could not be read in full, and %s for nothing until corrected."
                    .formatted(Count.of(unreadable, "row", "rows"), unreadable == 1 ? "counts" : "count"));
        }
        long unnamed = claims.stream()
                .filter(claim -> claim.isReadable() && claim.individual() == null)
                .count();
        if (unnamed > 0) {
            limits.add("%s no person, so nobody can tell whether these people were counted already."
                    .formatted(Count.of(unnamed, "claim names", "claims name")));
        }
    }

    /** Sheets that were not read may hold claims, but for those of a file that was decided here. */
    private static void sheets(SubmittedTable table, List<String> limits) {
        if (table != null
                && table.notes().stream().noneMatch(note -> note.code().equals("EARLIER_CHOICES"))) {
            table.notes().stream()
                    .filter(note -> note.code().equals("SHEETS_NOT_READ"))
                    .forEach(note -> limits.add(note.message()));
        }
    }

    private static void columns(SubmittedTable table, List<String> limits) {
        List<String> unread = table == null ? List.of() : table.columnsNotRead();
        if (unread.isEmpty()) {
            return;
        }
        String named = String.join(", ", unread.subList(0, Math.min(MOST_COLUMNS, unread.size())));
        String more =
                unread.size() > MOST_COLUMNS ? " and %s more".formatted(Count.of(unread.size() - MOST_COLUMNS)) : "";
        limits.add("%s not read: %s%s.".formatted(Count.of(unread.size(), "column was", "columns were"), named, more));
    }
}
