package org.claimable.rules.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.method.claim.Claim;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.claimable.rules.comparison.Movers.Mover;

/**
 * One cohort decided both ways: which claims are decided differently, by which rules, and what it all comes to;
 * {@code tooEarly} is null unless nothing changes because every change begins after the last claim.
 */
public record CohortComparison(
        Evaluation before,
        Evaluation after,
        Totals totalsBefore,
        Totals totalsAfter,
        List<RuleEffect> effects,
        List<ChangedClaim> claims,
        TooEarly tooEarly) {
    public CohortComparison {
        effects = List.copyOf(effects);
        claims = List.copyOf(claims);
    }

    /** Compares two evaluations of the same claims, of which {@code claims} changed; {@code changedRules} are ids of rules and rows. */
    static CohortComparison of(
            Evaluation before,
            Evaluation after,
            List<ChangedClaim> claims,
            Set<String> changedRules,
            TooEarly tooEarly) {
        return new CohortComparison(
                before,
                after,
                Totals.of(Reporter.summary(before)),
                Totals.of(Reporter.summary(after)),
                effects(claims, changedRules),
                claims,
                tooEarly);
    }

    /** The claims of which two evaluations decide something else. */
    static List<ChangedClaim> changed(Evaluation before, Evaluation after) {
        List<ChangedClaim> claims = new ArrayList<>();
        for (int i = 0; i < before.decisions().size(); i++) {
            Decision old = before.decisions().get(i);
            Decision now = after.decisions().get(i);
            Cause cause = Cause.of(old, now);
            if (!cause.isNone()) {
                claims.add(new ChangedClaim(before.cohort().claims().get(i), old, now, cause));
            }
        }
        return claims;
    }

    /** The differences of all totals. */
    public Totals difference() {
        return totalsAfter.less(totalsBefore);
    }

    /** By cause, the largest difference first. */
    private static List<RuleEffect> effects(List<ChangedClaim> claims, Set<String> changedRules) {
        Map<Cause, List<ChangedClaim>> byCause = new LinkedHashMap<>();
        claims.forEach(claim -> byCause.computeIfAbsent(claim.cause(), cause -> new ArrayList<>())
                .add(claim));
        List<RuleEffect> effects = new ArrayList<>();
        byCause.forEach((cause, some) -> effects.add(new RuleEffect(
                cause, cause.rules().stream().anyMatch(changedRules::contains), some.size(), difference(some))));
        effects.sort(
                Comparator.comparing((RuleEffect effect) -> effect.difference().abs())
                        .reversed()
                        .thenComparing(effect -> String.join(" ", effect.cause().rules()), Changes.Ids.ORDER)
                        .thenComparing(effect -> effect.cause().values())
                        .thenComparing(effect -> effect.cause().movedBy().toString()));
        return effects;
    }

    private static BigDecimal difference(List<ChangedClaim> claims) {
        return claims.stream()
                .map(claim -> BigDecimal.valueOf(claim.difference(), 2))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /**
     * What makes the decision of a claim another: the ids of the rules and rows that speak of it on one side only, or, where
     * none does, that give another rate of deadweight; {@code values}: so do the figures of the value set. {@code movedBy} are the
     * changes by which they do so; none where it takes several at a time, or there was no time to find them.
     */
    public record Cause(List<String> rules, boolean values, List<Mover> movedBy) {
        public Cause {
            rules = List.copyOf(rules);
            movedBy = List.copyOf(movedBy);
        }

        private Cause(List<String> rules, boolean values) {
            this(rules, values, List.of());
        }

        static Cause of(Decision before, Decision after) {
            TreeSet<String> rules = new TreeSet<>(Changes.Ids.ORDER);
            speakingOf(before, after).forEach(rules::add);
            speakingOf(after, before).forEach(rules::add);
            if (rules.isEmpty() && before.verdict() != after.verdict()) {
                after.reasons().forEach(reason -> rules.add(reason.rule()));
            }
            return rules.isEmpty() ? ofWorth(before.value(), after.value()) : new Cause(new ArrayList<>(rules), false);
        }

        private static Cause ofWorth(ClaimValue old, ClaimValue now) {
            TreeSet<String> rules = new TreeSet<>(Changes.Ids.ORDER);
            if (old != null && now != null && !isEqual(old.deadweightRate(), now.deadweightRate())) {
                rules.add(old.rateRule());
                rules.add(now.rateRule());
            }
            return new Cause(new ArrayList<>(rules), isOtherwiseWorth(old, now));
        }

        /** Whether no rule speaks otherwise, nor any figure. */
        boolean isNone() {
            return rules.isEmpty() && !values;
        }

        private static List<String> speakingOf(Decision one, Decision other) {
            return one.reasons().stream()
                    .filter(reason -> other.reasons().stream().noneMatch(each -> isSame(reason, each)))
                    .map(Reason::rule)
                    .toList();
        }

        /** Words aside: they say the same of a claim by the same rule, and of the same other claims. */
        private static boolean isSame(Reason one, Reason other) {
            return one.code().equals(other.code())
                    && one.rule().equals(other.rule())
                    && one.claims().equals(other.claims());
        }

        private static boolean isOtherwiseWorth(ClaimValue old, ClaimValue now) {
            if (old == null || now == null) {
                return old != now;
            }
            return old.perPerson().wellbeing() != now.perPerson().wellbeing()
                    || old.perPerson().exchequer() != now.perPerson().exchequer()
                    || old.perPerson().business() != now.perPerson().business();
        }

        private static boolean isEqual(BigDecimal a, BigDecimal b) {
            return a == null || b == null ? Objects.equals(a, b) : a.compareTo(b) == 0;
        }
    }

    /**
     * How many claims are decided otherwise by one cause, and by how many pounds the claimable total differs for it; a claim
     * has one cause, so effects add up. {@code changed}: a rule or row of the cause is itself among the changes; where none is,
     * it speaks otherwise because something else changed.
     */
    public record RuleEffect(CohortComparison.Cause cause, boolean changed, int claims, BigDecimal difference) {}

    /** A claim of which something else is decided: verdict, worth or reasons, and the cause. */
    public record ChangedClaim(Claim claim, Decision before, Decision after, CohortComparison.Cause cause) {

        /** The same with the changes that move it. */
        ChangedClaim movedBy(List<Mover> movers) {
            return new ChangedClaim(claim, before, after, new Cause(cause.rules(), cause.values(), movers));
        }

        /** By how much, in pence, it adds more to the claimable total than before. */
        public long difference() {
            return counted(after) - counted(before);
        }

        private static long counted(Decision decision) {
            return decision.verdict() == Verdict.CLAIMABLE && decision.value() != null
                    ? decision.value().total()
                    : 0;
        }
    }

    /** That the last claim is of {@code lastDay}, and the first change that decides anything begins on {@code begins}, later. */
    public record TooEarly(LocalDate lastDay, LocalDate begins) {
        /** Of a cohort in which no claim changed; null where a change is of any day, or begins earlier, or a claim changed. */
        static TooEarly of(Evaluation evaluation, List<Change> changes, List<ChangedClaim> changed) {
            List<LocalDate> begins =
                    changes.stream().filter(Change::decides).map(Change::from).toList();
            LocalDate last = evaluation.cohort().claims().stream()
                    .map(Claim::achievedOn)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            if (!changed.isEmpty() || last == null || begins.isEmpty() || begins.contains(null)) {
                return null;
            }
            LocalDate first = begins.stream().min(Comparator.naturalOrder()).orElseThrow();
            return first.isAfter(last) ? new TooEarly(last, first) : null;
        }
    }

    /** What a cohort comes to by its verdicts: how many claims, and their worth in pounds with two decimals. */
    public record Totals(
            int claims,
            int claimable,
            int notClaimable,
            int review,
            BigDecimal claimedValue,
            BigDecimal claimableValue,
            BigDecimal notClaimableValue,
            BigDecimal reviewValue) {

        static Totals of(Summary summary) {
            return new Totals(
                    summary.whole().claims(),
                    summary.whole().claimable(),
                    summary.whole().notClaimable(),
                    summary.whole().review(),
                    summary.whole().claimedValue().total(),
                    summary.whole().claimableValue().total(),
                    summary.notClaimableValue().total(),
                    summary.reviewValue().total());
        }

        /** These less others. */
        public Totals less(Totals others) {
            return new Totals(
                    claims - others.claims,
                    claimable - others.claimable,
                    notClaimable - others.notClaimable,
                    review - others.review,
                    claimedValue.subtract(others.claimedValue),
                    claimableValue.subtract(others.claimableValue),
                    notClaimableValue.subtract(others.notClaimableValue),
                    reviewValue.subtract(others.reviewValue));
        }
    }
}
