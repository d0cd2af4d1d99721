package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.Trace;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.rulebook.RuleCard;

/** One claim on its way through the stages: what was found so far, and its verdict once there is one. */
final class Assessment {
    private static final Comparator<Caveat> BY_RULE =
            Comparator.comparing(Caveat::rule).thenComparing(Caveat::code);

    private static final Set<ConflictPolicy> EVERY_POLICY = Set.of(ConflictPolicy.values());

    private final Claim claim;
    private List<Reason> reasons = List.of();
    private List<Caveat> caveats = List.of();
    private List<Caveat> advice = List.of();
    private Verdict verdict;
    private Set<ConflictPolicy> keptBy;
    private BigDecimal rate;
    private RuleCard rateRule;
    private ClaimValue value;
    private Trail trail;
    private Trace trace;

    /** {@code trail} keeps what is found on the way; null where nothing is to be traced. */
    Assessment(Claim claim, Trail trail) {
        this.claim = claim;
        this.trail = trail;
    }

    /** One that has come as far as this one, and goes on by itself. */
    Assessment copy() {
        Assessment copy = new Assessment(claim, null);
        copy.become(this);
        return copy;
    }

    /** Takes on everything that another, of the same claim, has come to. */
    void become(Assessment other) {
        reasons = other.reasons instanceof ArrayList ? new ArrayList<>(other.reasons) : other.reasons;
        caveats = other.caveats instanceof ArrayList ? new ArrayList<>(other.caveats) : other.caveats;
        advice = other.advice instanceof ArrayList ? new ArrayList<>(other.advice) : other.advice;
        verdict = other.verdict;
        keptBy = other.keptBy;
        rate = other.rate;
        rateRule = other.rateRule;
        value = other.value;
        trail = other.trail == null ? null : other.trail.copy();
    }

    Claim claim() {
        return claim;
    }

    /** Not yet refused, reviewed or accepted. */
    boolean isOpen() {
        return verdict == null;
    }

    boolean isClaimable() {
        return verdict == Verdict.CLAIMABLE;
    }

    /** By which policies it is claimable; where it is known by one alone, whether it is by that one, of all of them. */
    Set<ConflictPolicy> claimableBy() {
        return keptBy != null ? keptBy : isClaimable() ? EVERY_POLICY : Set.of();
    }

    /** Notes by which policies it is claimable, of a choice between claims that clash. */
    void keep(Set<ConflictPolicy> policies) {
        keptBy = policies;
    }

    void close(Verdict conclusion) {
        if (verdict != null) {
            throw new IllegalStateException("Claim %s was concluded twice.".formatted(claim.id()));
        }
        verdict = conclusion;
        if (trail != null) {
            trail.leave();
        }
    }

    /** What was found on its way, null where nothing is traced. */
    Trail trail() {
        return trail;
    }

    /** Goes on from what was found on another way. */
    void follow(Trail other) {
        trail = other == null ? null : other.copy();
    }

    Verdict verdict() {
        return verdict;
    }

    List<Reason> reasons() {
        return reasons;
    }

    /** Shows what became of each rule. */
    void traced(Trace shown) {
        trace = shown;
    }

    /** Puts it for review for one reason alone, whatever was concluded or said of it. */
    void review(Reason reason) {
        reasons = List.of(reason);
        caveats = List.of();
        advice = List.of();
        verdict = Verdict.REVIEW;
        keptBy = null;
    }

    boolean hasReasons() {
        return !reasons.isEmpty();
    }

    /** What a switched-off rule would have said; it comes out only on a claim that is claimable. */
    void advise(Caveat caveat) {
        advice = with(advice, caveat);
    }

    List<Caveat> caveats() {
        return caveats;
    }

    void add(Reason reason) {
        reasons = with(reasons, reason);
    }

    boolean isRefusedFor(String code) {
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i).code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** Says more with the reasons of a code. */
    void expand(String code, Wording further) {
        reasons = reasons.stream()
                .map(each -> each.code().equals(code) ? each.with(further) : each)
                .toList();
    }

    void add(Caveat caveat) {
        caveats = with(caveats, caveat);
    }

    /** Most claims have one of a kind or none, so a list is made only for the second. */
    private static <T> List<T> with(List<T> before, T one) {
        if (before.isEmpty()) {
            return List.of(one);
        }
        List<T> more = before instanceof ArrayList ? before : new ArrayList<>(before);
        more.add(one);
        return more;
    }

    /** The rate of deadweight that a rule found, null for none because the value set includes it. */
    void rate(Finding finding) {
        BigDecimal found = finding.rate();
        if (isRated()) {
            throw new RuleFailedException(
                    finding.card(),
                    "Rules %s and %s each give a rate of deadweight to one claim."
                            .formatted(rateRule.key(), finding.card().key()),
                    null);
        }
        if (found != null && (found.signum() < 0 || found.compareTo(BigDecimal.ONE) > 0)) {
            throw new RuleFailedException(
                    finding.card(),
                    "Rule %s gives a deadweight of %s; a rate is from 0 to 1, such as 0.19."
                            .formatted(finding.card().key(), found),
                    null);
        }
        rate = found;
        rateRule = finding.card();
    }

    boolean isRated() {
        return rateRule != null;
    }

    BigDecimal rate() {
        return rate;
    }

    /** The id of the rule that found the rate, null before any did. */
    String rateRule() {
        return rateRule == null ? null : rateRule.id();
    }

    void value(ClaimValue worth) {
        value = worth;
    }

    ClaimValue value() {
        return value;
    }

    /** What it weighs in a choice, in pence: a claim without a value weighs nothing. */
    long weight() {
        return value == null ? 0 : value.total();
    }

    /** What was decided, in a counting year; null for the year of a row whose day could not be read. */
    Decision decision(String year) {
        if (verdict == null) {
            throw new IllegalStateException("Claim %s was not concluded.".formatted(claim.id()));
        }
        if (isClaimable() && !advice.isEmpty()) {
            advice.forEach(this::add);
        }
        if (caveats.size() > 1) {
            caveats.sort(BY_RULE);
        }
        return new Decision(
                claim.id(),
                verdict,
                year,
                claim.isKnown() ? claim.outcomeCode() : null,
                value,
                reasons,
                caveats,
                trace);
    }

    /** The claims of one person in submitted order, and what was counted of them before; untracked claims stand alone. */
    record PersonClaims(List<Assessment> claims, List<Claim> countedBefore) {
        List<Assessment> open() {
            List<Assessment> open = new ArrayList<>(claims.size());
            for (Assessment assessment : claims) {
                if (assessment.isOpen()) {
                    open.add(assessment);
                }
            }
            return open;
        }
    }
}
