package org.claimable.page.view;

import org.claimable.file.document.TraceTable;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.page.claims.DecidedClaim;

/** What became of each rule for one claim; {@code rules} is null where that cannot be shown, and {@code why} says why. */
public record ClaimRulesView(String id, String name, String claim, TableView rules, String why) {
    private static final String OTHER_RULES =
            "The rules by which this claim was decided are no longer loaded. Check the file again to see what became of each rule.";

    /** Of a claim of a check; {@code traced} is its person's claims with its trace, null for none. */
    public static ClaimRulesView of(String id, DecidedClaim claim, Evaluation traced) {
        return new ClaimRulesView(
                id,
                claim.claim().id(),
                Linked.claim(id, claim.position()),
                traced == null ? null : table(claim.claim().id(), traced),
                OTHER_RULES);
    }

    /** Of a claim whose rules cannot be shown. */
    public static ClaimRulesView without(String id, DecidedClaim claim, String why) {
        return new ClaimRulesView(id, claim.claim().id(), Linked.claim(id, claim.position()), null, why);
    }

    private static TableView table(String claim, Evaluation traced) {
        Decision decision = traced.decisions().stream()
                .filter(each -> each.claim().equals(claim))
                .findFirst()
                .orElseThrow();
        return TableView.plain(
                TraceTable.TITLE,
                TraceTable.of(
                        decision.trace(), traced.coverage(), traced.ruleSet().fields()));
    }
}
