package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How one claim stands while it goes through the stages. */
final class Standing {
    final SubmittedClaim claim;
    final KnownOutcome outcome;
    final Worth worth;
    final List<Ground> grounds = new ArrayList<>();
    final Set<String> caveats = new TreeSet<>();
    final List<String> advisories = new ArrayList<>();
    final List<String> laterSurveys = new ArrayList<>();
    private boolean reviewed;

    Standing(SubmittedClaim claim, KnownOutcome outcome, Worth worth) {
        this.claim = claim;
        this.outcome = outcome;
        this.worth = worth;
    }

    /** One that stands as this one does, and goes on by itself. */
    Standing copy() {
        Standing copy = new Standing(claim, outcome, worth);
        copy.become(this);
        return copy;
    }

    /** Takes on how another, of the same claim, stands. */
    void become(Standing other) {
        replace(grounds, other.grounds);
        caveats.clear();
        caveats.addAll(other.caveats);
        replace(advisories, other.advisories);
        replace(laterSurveys, other.laterSurveys);
        reviewed = other.reviewed;
    }

    private static <T> void replace(List<T> these, List<T> others) {
        List<T> kept = List.copyOf(others);
        these.clear();
        these.addAll(kept);
    }

    void refuse(Ground ground) {
        grounds.add(ground);
    }

    void review(Ground ground) {
        grounds.add(ground);
        reviewed = true;
    }

    boolean goesOn() {
        return grounds.isEmpty();
    }

    String verdict() {
        return goesOn() ? "CLAIMABLE" : reviewed ? "REVIEW" : "NOT_CLAIMABLE";
    }

    Achievement achievement() {
        return new Achievement(outcome, claim.achievedOn());
    }

    BigDecimal total() {
        return worth == null ? BigDecimal.ZERO : worth.total();
    }

    /** Whether the evidence is of an accepted kind that asks before and after. */
    boolean isAskedTwice() {
        return hasAcceptedEvidence() && !claim.kind().equals("RECORD");
    }

    boolean isRefusedFor(String code) {
        return grounds.size() == 1 && grounds.get(0).code().equals(code);
    }

    boolean isClaimable() {
        return goesOn();
    }

    boolean hasAcceptedEvidence() {
        return outcome != null && claim.evidence() != null && outcome.kinds().contains(claim.kind());
    }

    Judgement judgement(String year) {
        List<String> clashes =
                grounds.stream().flatMap(ground -> ground.claims().stream()).toList();
        return new Judgement(
                claim.id(),
                verdict(),
                grounds.stream().map(Ground::code).toList(),
                grounds.stream().map(Ground::rule).toList(),
                clashes,
                year,
                worth,
                Collections.unmodifiableSet(new TreeSet<>(caveats)),
                advisories.stream().sorted().toList(),
                List.copyOf(laterSurveys));
    }
}
