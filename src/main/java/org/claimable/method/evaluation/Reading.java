package org.claimable.method.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.ClaimValue;

/** A way to read what the sources leave open: what a year is, which rules may refuse, and which of two clashing outcomes is kept. */
public record Reading(YearBasis yearBasis, RulesLevel rules, ConflictPolicy conflictPolicy) {
    /** All of them, by year basis, then by level of rules, then by policy. */
    public static final List<Reading> ALL = Stream.of(YearBasis.values())
            .flatMap(basis -> Stream.of(RulesLevel.values()).flatMap(level -> Stream.of(ConflictPolicy.values())
                    .map(policy -> new Reading(basis, level, policy))))
            .toList();

    /** The one that settings choose, of which every option is chosen. */
    public static Reading of(Settings settings) {
        return new Reading(settings.yearBasis(), settings.rules(), settings.conflictPolicy());
    }

    /** Its place among all. */
    public int place() {
        return (yearBasis.ordinal() * RulesLevel.values().length + rules.ordinal()) * ConflictPolicy.values().length
                + conflictPolicy.ordinal();
    }

    /** Settings that choose it alone, and are otherwise as some are. */
    public Settings in(Settings settings) {
        return settings.with(Setting.YEAR_BASIS, yearBasis)
                .with(Setting.RULES, rules)
                .with(Setting.CONFLICT_POLICY, conflictPolicy)
                .with(Setting.READINGS, null);
    }

    /**
     * What becomes of a claim in each of them, by place: in which it is {@code claimable}, as the bits of a number, and what it is worth,
     * null where it has no value.
     */
    public record OfClaim(int claimable, List<ClaimValue> values) {
        /** Whether it is claimable in the reading at a place. */
        public boolean countsAt(int place) {
            return (claimable >> place & 1) == 1;
        }

        /** In how many readings it is claimable. */
        public int countsIn() {
            return Integer.bitCount(claimable);
        }

        /** Whether it is claimable in every reading. */
        public boolean isSettled() {
            return countsIn() == ALL.size();
        }

        /** The lowest that it is worth in any reading, null where it has no value in one. */
        public ClaimValue lowest() {
            ClaimValue lowest = values.get(0);
            for (ClaimValue each : values) {
                if (lowest == null || each == null) {
                    return null;
                }
                lowest = each.total() < lowest.total() ? each : lowest;
            }
            return lowest;
        }
    }
}
