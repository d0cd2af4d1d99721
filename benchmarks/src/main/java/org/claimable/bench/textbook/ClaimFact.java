package org.claimable.bench.textbook;

import java.util.ArrayList;
import java.util.List;
import org.claimable.bench.loop.Claim;
import org.claimable.bench.loop.Evidence;

/** A claim as rules join it: its outcome by code, its answers as the tables spell them, what it is worth in pence. */
public final class ClaimFact {
    private static final Evidence NONE = new Evidence();

    private final Claim claim;
    private final Evidence evidence;
    private final String individual;
    private final int position;
    private final String outcome;
    private final String before;
    private final String after;
    private final Long total;
    private final List<String> codes = new ArrayList<>(1);
    private boolean open;

    ClaimFact(Claim claim, String individual, int position, Names names, Long total) {
        this.claim = claim;
        this.evidence = claim.evidence() == null ? NONE : claim.evidence();
        this.individual = individual;
        this.position = position;
        this.outcome = names.outcome(claim.outcome());
        this.before = names.answer(evidence.before());
        this.after = names.answer(evidence.after());
        this.total = total;
    }

    void add(String code) {
        codes.add(code);
    }

    /** Sets apart what is still open once a stage is over. */
    boolean settle() {
        open = codes.isEmpty();
        return open;
    }

    public boolean isOpen() {
        return open;
    }

    public String getOutcome() {
        return outcome;
    }

    public String getIndividual() {
        return individual;
    }

    public int getAchievedOn() {
        return claim.achievedOn();
    }

    public int getYear() {
        return claim.year();
    }

    public int getSustainedYear() {
        return claim.sustainedYear();
    }

    public String getKind() {
        return evidence.kind();
    }

    public String getBefore() {
        return before;
    }

    public String getAfter() {
        return after;
    }

    /** The day after is not later, or either is later than a day. */
    public boolean isMisdated(int day) {
        return evidence.isBackwards() || evidence.beforeOn() > day || evidence.afterOn() > day;
    }

    public Evidence getEvidence() {
        return evidence;
    }

    /** Earlier, or as early and submitted before. */
    public boolean comesBefore(ClaimFact other) {
        return getAchievedOn() < other.getAchievedOn()
                || getAchievedOn() == other.getAchievedOn() && position < other.position;
    }

    public boolean isOfOtherProvider(ClaimFact other) {
        return claim.isOfOtherProvider(other.claim);
    }

    /** Worth more, or as much and submitted before. */
    public boolean isBetterThan(ClaimFact other) {
        int more = Long.compare(worth(), other.worth());
        return more > 0 || more == 0 && position < other.position;
    }

    private long worth() {
        return total == null ? 0 : total;
    }

    Claim claim() {
        return claim;
    }

    Long total() {
        return total;
    }

    List<String> codes() {
        return codes;
    }
}
