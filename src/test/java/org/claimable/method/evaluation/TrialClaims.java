package org.claimable.method.evaluation;

import java.time.LocalDate;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.evaluation.fact.Worth;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleSet;

/** Claims made up to see what the rules of a rule set do with them. */
record TrialClaims(RuleSet ruleSet) {
    private static final LocalDate AS_OF = LocalDate.of(2100, 1, 1);
    private static final Worth SOME = new Worth(100, 0, 0, null, null);

    /** A claim of a person, or of nobody known where {@code individual} is null; {@code outcome} null for an unknown one. */
    Claim claim(Outcome outcome, LocalDate day, String individual, Evidence evidence) {
        String name = outcome == null ? "an outcome that no catalogue has" : outcome.code();
        Terms terms = new Terms(AS_OF, Period.OPEN, ruleSet.defaults().rules(), false, Deadweight.DEFAULT);
        return Claim.of(
                0,
                Facts.claim(individual, name, day, evidence),
                null,
                outcome,
                outcome == null ? "" : null,
                ruleSet.parameters().on(day),
                terms,
                SOME);
    }

    /** Two claims of one person and day, whose outcomes a row may pair. */
    Pair pair(Outcome a, Outcome b, LocalDate day, boolean countedBefore, IncompatibleOutcomes row) {
        Evidence found = record();
        return new Pair(
                claim(a, day, "p", found), claim(b, day, "p", found), countedBefore, true, YearBasis.FINANCIAL, row);
    }

    static Evidence record() {
        return of(EvidenceKind.RECORD);
    }

    /** Evidence of a kind with nothing in it. */
    static Evidence of(EvidenceKind kind) {
        return new Evidence(kind, "r", null, null, null, null, null, null, null, null, null, false);
    }
}
