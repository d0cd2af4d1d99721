package org.claimable.method.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.PreviousKind;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.EarlierCheck.EarlierClaim;
import org.claimable.method.claim.EarlierCheck.EarlierResults;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.Delivery.DeliverySums;

/**
 * Claims held against earlier checks: {@code checks} are those, the latest last; {@code claims} are all claims in their order, then those
 * that were withdrawn; {@code repeated} are claims of an earlier check that one before it holds too, and count once. {@code delivery} is
 * what was promised against what is claimable in all checks together, null where nothing was promised, the claims replace the earlier ones, or the value sets differ.
 */
public record SinceLastTime(
        PreviousKind kind,
        List<CheckSum> checks,
        List<ComparedClaim> claims,
        List<EarlierClaim> repeated,
        Delivery delivery) {
    public SinceLastTime {
        checks = List.copyOf(checks);
        claims = List.copyOf(claims);
        repeated = List.copyOf(repeated);
    }

    /** What became of a claim since. */
    public enum Difference {
        /** No earlier check holds it. */
        NEW,
        /** It is as it was. */
        SAME,
        /** Something in it is not as it was. */
        CHANGED,
        /** It was not claimable, and is claimed again. */
        CLAIMED_AGAIN,
        /** It was claimed, and is not claimed any more. */
        WITHDRAWN
    }

    /** An earlier check, how many claims it holds and how many of them were claimable, and what those were worth, in pounds. */
    public record CheckSum(EarlierCheck check, int claims, int claimable, BigDecimal value) {
        static CheckSum of(EarlierCheck check) {
            List<EarlierClaim> claimable =
                    check.claims().stream().filter(EarlierClaim::isClaimable).toList();
            return new CheckSum(check.with(List.of()), check.claims().size(), claimable.size(), worth(claimable));
        }
    }

    /** A field that is not as it was: what it is called, what it said then, and what it says now; null for nothing. */
    public record ChangedField(String title, Object was, Object is) {
        /** Whether it holds the name of an outcome. */
        public boolean isOutcome() {
            return title.equals(ClaimField.OUTCOME.title());
        }
    }

    /**
     * A claim as it was and as it is: {@code now} and {@code decision} are null of one that was withdrawn, {@code then} is null of a new one;
     * {@code position} is its place among the claims from 0, -1 of one that was withdrawn.
     */
    public record ComparedClaim(
            int position,
            Claim now,
            Decision decision,
            EarlierClaim then,
            Difference difference,
            List<ChangedField> fields) {
        public ComparedClaim {
            fields = List.copyOf(fields);
        }

        /** What it is called: now, or then where it was withdrawn. */
        public String id() {
            return now == null ? then.claim().id() : now.id();
        }

        /** Whether it was decided otherwise then. */
        public boolean isDecidedOtherwise() {
            return now != null && then != null && then.verdict() != decision.verdict();
        }
    }

    /** The comparison of an evaluation with the earlier checks given with its claims; null where there are none to compare with. */
    public static SinceLastTime of(Evaluation evaluation) {
        EarlierResults earlier = evaluation.cohort().earlier();
        if (!earlier.areCompared() || evaluation.decisions().isEmpty()) {
            return null;
        }
        boolean onTop = earlier.kind() == PreviousKind.ON_TOP;
        return new SinceLastTime(
                earlier.kind(),
                earlier.checks().stream()
                        .filter(EarlierCheck::isCompared)
                        .map(CheckSum::of)
                        .toList(),
                new MatchedClaims(evaluation).compared(!onTop),
                earlier.repeated(),
                onTop && areAddable(evaluation) ? together(evaluation) : null);
    }

    /** Whether amounts of all checks may be added, as they are of one value set as far as is known. */
    private static boolean areAddable(Evaluation evaluation) {
        return OtherChoices.of(evaluation).stream().noneMatch(OtherChoices::areOfOtherValues);
    }

    /** What was promised against what is claimable in the earlier checks, each claim once, and in this one. */
    private static Delivery together(Evaluation evaluation) {
        EarlierResults earlier = evaluation.cohort().earlier();
        DeliverySums sums = new DeliverySums(
                evaluation.cohort().commitments(), evaluation.ruleSet().catalogue());
        for (int i = 0; i < evaluation.decisions().size(); i++) {
            sums.add(evaluation.cohort().claims().get(i), evaluation.decisions().get(i));
        }
        for (EarlierClaim claim : once(earlier)) {
            evaluation
                    .ruleSet()
                    .catalogue()
                    .find(claim.claim().outcome())
                    .ifPresent(outcome -> sums.addEarlier(claim.claim(), outcome.code(), claim.value()));
        }
        return sums.delivery();
    }

    /** The claimable claims of earlier checks, each once. */
    private static List<EarlierClaim> once(EarlierResults earlier) {
        List<EarlierClaim> claims = new ArrayList<>();
        earlier.checks().forEach(check -> claims.addAll(check.claims()));
        Set<EarlierClaim> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
        repeated.addAll(earlier.repeated());
        claims.removeIf(claim -> !claim.isClaimable() || repeated.contains(claim));
        return claims;
    }

    private static BigDecimal worth(List<EarlierClaim> claims) {
        return claims.stream()
                .map(EarlierClaim::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** What was claimable in the earlier checks together, each claim once, in pounds. */
    public BigDecimal claimableThen() {
        BigDecimal all = checks.stream().map(CheckSum::value).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return all.subtract(worth(repeated));
    }

    /** Whether claims come on top of the earlier ones. */
    public boolean isOnTop() {
        return kind == PreviousKind.ON_TOP;
    }

    /** How many claims there are of each difference. */
    public Map<Difference, Integer> counts() {
        Map<Difference, Integer> counts = new EnumMap<>(Difference.class);
        for (Difference each : Difference.values()) {
            counts.put(each, 0);
        }
        claims.forEach(each -> counts.merge(each.difference(), 1, Integer::sum));
        return counts;
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A comparison of %d claims".formatted(claims.size());
    }
}
