package org.claimable.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.claimable.bank.Outcome;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.Decision.Caveat;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Claim.ClaimWords;

/** An outcome with its worth, apart from anyone's claim of it. */
public final class PricedOutcome {
    private final Claim claim;
    private final ClaimValue value;
    private final List<Caveat> caveats;

    PricedOutcome(Claim claim, ClaimValue value, List<Caveat> caveats) {
        this.claim = claim;
        this.value = value;
        this.caveats = List.copyOf(caveats);
    }

    Claim claim() {
        return claim;
    }

    public Outcome outcome() {
        return claim.outcome();
    }

    /** What it is worth; null where the value set has no value for it. */
    public ClaimValue value() {
        return value;
    }

    /** What a reader of the value must know. */
    public List<Caveat> caveats() {
        return caveats;
    }

    /** The words for it in messages. */
    public ClaimWords words() {
        return claim.words();
    }

    /** What it is worth for other numbers of people, in pence; only where it has a value. */
    public long worthOf(int people) {
        BigDecimal share = claim.share();
        return value.perPerson().times(people, share).total();
    }
}
