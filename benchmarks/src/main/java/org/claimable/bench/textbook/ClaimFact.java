package org.claimable.bench.textbook;

import java.math.BigDecimal;
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

    public int getBeforeOn() {
        return evidence.beforeOn();
    }

    public int getAfterOn() {
        return evidence.afterOn();
    }

    public boolean isBackwards() {
        return getBeforeOn() > 0 && getAfterOn() > 0 && getAfterOn() <= getBeforeOn() && !evidence.isRetrospective();
    }

    public boolean isIncomplete() {
        return "score".equals(getKind())
                ? evidence.scoreBefore() == null || evidence.scoreAfter() == null
                : evidence.before() == null || evidence.after() == null;
    }

    public boolean isScoreHigher() {
        return evidence.scoreAfter().compareTo(evidence.scoreBefore()) > 0;
    }

    /** Whether both scores are on a scale. */
    public boolean isOn(BigDecimal lowest, BigDecimal highest) {
        return evidence.scoreBefore().compareTo(lowest) >= 0
                && evidence.scoreBefore().compareTo(highest) <= 0
                && evidence.scoreAfter().compareTo(lowest) >= 0
                && evidence.scoreAfter().compareTo(highest) <= 0;
    }

    /** Earlier, or as early and submitted before. */
    public boolean comesBefore(ClaimFact other) {
        return getAchievedOn() < other.getAchievedOn()
                || getAchievedOn() == other.getAchievedOn() && position < other.position;
    }

    public boolean isOfOtherProvider(ClaimFact other) {
        return claim.provider() != null
                && other.claim.provider() != null
                && !claim.provider()
                        .strip()
                        .equalsIgnoreCase(other.claim.provider().strip());
    }

    /** Worth more, or as much and submitted before. */
    public boolean isBetterThan(ClaimFact other) {
        long mine = total == null ? 0 : total;
        long others = other.total == null ? 0 : other.total;
        return mine > others || mine == others && position < other.position;
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
